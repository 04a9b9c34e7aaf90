// The drawing context (WebGL), made before the program runs and handed to SDL, which asks the canvas for one.
// Each question to it makes the page wait for the graphics process, longest at the start, when that process is busy
// with the page's first picture. So the questions whose answers are known are answered here.

// At once in the size that SDL will want: each change of size is a wait too. The attributes are those that
// src/main_web.cpp asks for.
export function openContext(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = Math.floor(width * devicePixelRatio);
  canvas.height = Math.floor(height * devicePixelRatio);
  const context = canvas.getContext("webgl", { alpha: false, depth: false, stencil: false, antialias: false });
  if (context) answerForIt(context);
}

function answerForIt(context) {
  // Emscripten enables every extension there is, and we use one.
  const unused = ["ANGLE_instanced_arrays", "WEBGL_draw_buffers", "WEBGL_multi_draw", "EXT_disjoint_timer_query"];
  const extension = context.getExtension.bind(context);
  context.getSupportedExtensions = () => [];
  context.getExtension = (name) => (unused.includes(name) ? null : extension(name));
  // ImGui asks whether its own two shaders, always the same, were compiled and linked.
  context.getShaderParameter = () => true;
  context.getShaderInfoLog = () => "";
  context.getProgramInfoLog = () => "";
  // And, at each frame, for the state that it restores afterwards. Nobody else changes it: what a context begins with
  // (WebGL 1.0, 2.1 and 6; OpenGL ES 2.0, 6.2) holds for ever. The two rectangles are set anew before each drawing.
  const known = new Map([
    [context.VERSION, "WebGL 1.0"],
    [context.ACTIVE_TEXTURE, context.TEXTURE0],
    [context.VIEWPORT, new Int32Array(4)],
    [context.SCISSOR_BOX, new Int32Array(4)],
    [context.BLEND_SRC_RGB, context.ONE],
    [context.BLEND_SRC_ALPHA, context.ONE],
    [context.BLEND_DST_RGB, context.ZERO],
    [context.BLEND_DST_ALPHA, context.ZERO],
    [context.BLEND_EQUATION_RGB, context.FUNC_ADD],
    [context.BLEND_EQUATION_ALPHA, context.FUNC_ADD],
  ]);
  const ask = context.getParameter.bind(context);
  context.getParameter = (name) => {
    if (!known.has(name)) known.set(name, ask(name));
    return known.get(name);
  };
}
