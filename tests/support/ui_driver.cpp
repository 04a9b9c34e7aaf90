#include "support/ui_driver.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "imgui.h"
#include "ui/fonts.h"

namespace boussole::test {

namespace {

constexpr int kMaxFrames = 20;

// No renderer: textures are taken as made.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

// Roles whose element takes the presses at its place (web/semantics.js).
bool is_leaf(Role role) {
  switch (role) {
    case Role::banner:
    case Role::navigation:
    case Role::main:
    case Role::complementary:
    case Role::region:
    case Role::group:
    case Role::article:
    case Role::radio_group:
    case Role::list:
    case Role::item:
    case Role::definition_list:
    case Role::dialog:
    case Role::scroll:
    case Role::menu:
      return false;
    default:
      return true;
  }
}

}  // namespace

UiDriver::UiDriver(float width, float height) : app(built_in_referential(), platform), width_(width), height_(height) {
  ImGui::CreateContext();
  // A page as high as a test likes has more vertices than one list of 16-bit indices.
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  load_fonts();
  interface_ = std::make_unique<Interface>(app);
  app.on_system_preferences(false, false, true);  // still: one frame shows where things come to rest
  app.on_loaded({}, "");
  settle();
}

UiDriver::~UiDriver() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  interface_.reset();
  ImGui::DestroyContext();
}

void UiDriver::resize(float width, float height) {
  width_ = width;
  height_ = height;
  settle();
}

void UiDriver::settle() {
  focus.reset();
  announcements.clear();
  revealed.reset();
  asked_day.reset();
  frames = 0;
  for (int least = 3; least > 0 && frames < kMaxFrames; --least) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width_, height_};
    io.DeltaTime = 1.0F / 60;
    const FrameOutput output = interface_->frame(width_, height_);
    accept_textures();
    CHECK_MESSAGE(tree().repeated().empty(), "two nodes of one id: " << tree().repeated().front());
    ++frames;
    if (output.focus) {
      focus = output.focus;
      interface_->focus(*focus, false);  // as the mirror tells it
    }
    if (output.reveal) revealed = output.reveal;
    if (output.asked_day) asked_day = output.asked_day;
    announcements.insert(announcements.end(), output.announcements.begin(), output.announcements.end());
    if (output.wants_another && least == 1) ++least;
  }
  REQUIRE_MESSAGE(frames < kMaxFrames, "the layout never settles");
}

const Node* UiDriver::look(Role role, std::string_view name) const {
  for (const Node& node : tree().nodes()) {
    if (node.role == role && std::string_view(node.name).starts_with(name)) return &node;
  }
  return nullptr;
}

const Node& UiDriver::find(Role role, std::string_view name) const {
  const Node* node = look(role, name);
  REQUIRE_MESSAGE(node != nullptr, "no node named " << name);
  return *node;
}

void UiDriver::activate(Role role, std::string_view name) {
  interface_->activate(find(role, name).id);
  settle();
}

void UiDriver::type(Role role, std::string_view name, std::string_view text) {
  interface_->set_value(find(role, name).id, text);
  settle();
}

// Scrolls as the browser does before a press, so that the node is in sight.
void UiDriver::reveal(const Node& node) {
  for (const Node* parent = tree().find(node.parent); parent; parent = tree().find(parent->parent)) {
    if (parent->role != Role::scroll) continue;
    const float bottom = node.rect.y + node.rect.height - parent->rect.height;
    interface_->scrolled(parent->id, std::max(0.0F, bottom));
  }
  settle();
}

void UiDriver::click(const Node& node) {
  const std::string id = node.id;
  reveal(node);
  const Rect rect = interface_->page_rect(*tree().find(id));
  const float x = rect.x + rect.width / 2;
  const float y = rect.y + rect.height / 2;
  ImGui::GetIO().AddMousePosEvent(x, y);
  settle();
  std::string hit;
  for (const Node& candidate : tree().nodes()) {
    if (is_leaf(candidate.role) && interface_->page_rect(candidate).contains(x, y)) hit = candidate.id;
  }
  REQUIRE(hit == id);
  interface_->activate(hit);
  settle();
}

void UiDriver::press(Key key) {
  interface_->key(key);
  settle();
}

}  // namespace boussole::test
