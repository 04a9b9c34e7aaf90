// The floor: a bare SDL2 + Dear ImGui window, built with the application's own flags. scripts/bench measures it beside
// the application, so that a budget says what we add and not what the libraries cost. Nothing of ours is in it.
#include <SDL.h>
#include <SDL_opengles2.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

namespace {

SDL_Window* window = nullptr;
int frames_wanted = 3;  // ImGui settles its layout in two or three frames; then nothing is drawn.
bool shown = false;

void draw() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(40, 40), ImGuiCond_Once);
  ImGui::SetNextWindowSize(ImVec2(400, 120), ImGuiCond_Once);
  ImGui::Begin("Boussole floor");
  ImGui::TextUnformatted("A bare window");
  ImGui::Button("A button");
  ImGui::End();
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(ImGui::GetIO().DisplaySize.x), static_cast<int>(ImGui::GetIO().DisplaySize.y));
  glClearColor(0.9F, 0.9F, 0.95F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window);
}

void frame() {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    frames_wanted = 3;
  }
  if (frames_wanted == 0) return;
  --frames_wanted;
  draw();
  if (!shown) EM_ASM({ performance.mark("usable"); });
  shown = true;
}

}  // namespace

int main(int /*argument_count*/, char** /*arguments*/) {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  window = SDL_CreateWindow("", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1024, 768,
                            SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window == nullptr) return 1;
  SDL_GLContext context = SDL_GL_CreateContext(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(window, context);
  ImGui_ImplOpenGL3_Init("#version 100");
  emscripten_set_main_loop(frame, 0, false);
  return 0;
}
