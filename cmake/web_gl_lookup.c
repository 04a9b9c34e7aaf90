/* OpenGL functions by name, as SDL asks for them. Emscripten's own table names every function of WebGL and keeps them
   all in the program (6 KB brotli); SDL needs these few to create a context, and ImGui calls the others directly. */
#include <GLES2/gl2.h>
#include <stddef.h>
#include <string.h>

void* emscripten_GetProcAddress(const char* name) {
  if (strcmp(name, "glGetString") == 0) return (void*)glGetString;
  if (strcmp(name, "glGetError") == 0) return (void*)glGetError;
  if (strcmp(name, "glGetIntegerv") == 0) return (void*)glGetIntegerv;
  return NULL;
}
