// Opens the canvas's drawing context while the program is still on its way: the graphics process takes as long to answer
// as the program to arrive, so the two had better go side by side. SDL then asks the canvas for its context and is
// given this one. The attributes are those that src/main_web.cpp asks for.
const canvas = document.getElementById("canvas");
// At once in the size that SDL will want: each change of size makes the page wait for the graphics process.
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.floor(width * devicePixelRatio);
canvas.height = Math.floor(height * devicePixelRatio);
const context = canvas.getContext("webgl", { alpha: false, depth: false, stencil: false, antialias: false });

// Emscripten enables every extension there is, each by a question to the graphics process that the page waits for. We
// use none.
if (context) context.getSupportedExtensions = () => [];
