// A menu (ui/widgets/menu.h) and a control of joined parts (ui/widgets/segments.h), on a page of their own.
#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "support/ui_driver.h"
#include "ui/fonts.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/segments.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

MenuSpec orders(std::size_t chosen) {
  MenuSpec spec{.button = {.id = "sort", .label = "Trier : échéance", .kind = ButtonKind::quiet}};
  spec.items = {{.id = "sort.due", .label = "Échéance"},
                {.id = "sort.owner", .label = "Personne", .detail = "7"},
                {.id = "sort.status", .label = "Avancement", .detail = "12"}};
  spec.chosen = chosen;
  return spec;
}

// One button with its menu at a place of the page, and something drawn after it that the menu covers.
class MenuStage {
 public:
  explicit MenuStage(float width = 1280, float height = 800) : ui_(width, height), width_(width), height_(height) {}

  MenuSpec spec = orders(0);
  ImVec2 at{100, 100};
  UiMemory memory;
  Tree tree;
  DrawTrace trace;
  int taken = -1;  // by the last press
  bool inert = false;
  std::string hovered;  // the node that the mouse lights

  void frame(std::vector<NodeEvent> events = {}) {
    memory.events = std::move(events);
    tree.clear();
    trace = {};
    memory.trace = &trace;
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    prepare_fonts();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width_, height_});
    ImGui::Begin("stage", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
    memory.motions.begin_frame(1, true);
    Frame frame(ui_.app, memory, tree, width_, height_);
    frame.inert = inert;
    const ImVec2 size = menu_size(frame, spec);
    const int now = menu_in(frame, spec, {at.x, at.y, size.x, size.y});
    if (now >= 0) taken = now;
    frame.column = {at.x, at.y + 60, 200};
    static_cast<void>(button(frame, {.id = "covered", .label = "Dessous"}));
    frame.draw_later();
    hovered.clear();
    for (const Node& node : tree.nodes()) {
      if (ImGui::GetHoveredID() == ImGui::GetID(node.id.c_str())) hovered = node.id;
    }
    ImGui::End();
    ImGui::Render();
    memory.events.clear();
    forget_menu(memory, tree);
    if (!memory.focus_next.empty() && tree.find(memory.focus_next))
      memory.focused = std::exchange(memory.focus_next, {});
  }
  void press(const std::string& id) {
    frame({{NodeEvent::Kind::activate, id, {}, false}});
    frame();
  }
  [[nodiscard]] const Node& node(const std::string& id) const {
    const Node* found = tree.find(id);
    REQUIRE_MESSAGE(found != nullptr, "no node ", id);
    return *found;
  }
  [[nodiscard]] bool open() const { return tree.find("sort.menu") != nullptr; }

 private:
  UiDriver ui_;
  float width_;
  float height_;
};

void check_within(const Rect& rect, float width, float height) {
  CHECK(rect.x >= 0);
  CHECK(rect.y >= 0);
  CHECK(rect.x + rect.width <= width);
  CHECK(rect.y + rect.height <= height);
}

}  // namespace

TEST_CASE("a menu opens on what is chosen, and one press chooses and closes it") {
  MenuStage stage;
  stage.spec = orders(1);
  stage.frame();
  CHECK(stage.node("sort").opens_menu);
  CHECK(stage.node("sort").expanded == false);
  CHECK_FALSE(stage.open());
  stage.press("sort");
  CHECK(stage.node("sort").expanded == true);
  CHECK(stage.node("sort.menu").role == Role::menu);
  CHECK(stage.node("sort.menu").name == "Trier : échéance");
  CHECK(stage.node("sort.owner").role == Role::menu_radio);
  CHECK(stage.node("sort.owner").checked == true);
  CHECK(stage.node("sort.due").checked == false);
  CHECK(stage.node("sort.owner").name == "Personne, 7");
  CHECK(stage.node("sort.owner").parent == "sort.menu");
  CHECK(stage.memory.focused == "sort.owner");
  stage.press("sort.status");
  CHECK(stage.taken == 2);
  CHECK_FALSE(stage.open());
  CHECK(stage.memory.focused == "sort");
}

TEST_CASE("a menu of commands has plain items, and begins at the first") {
  MenuStage stage;
  stage.spec.chosen.reset();
  stage.spec.button = {.id = "sort", .label = "Plus", .icon = "…", .kind = ButtonKind::quiet, .icon_only = true};
  stage.frame();
  CHECK(stage.node("sort").name == "Plus");
  stage.press("sort");
  CHECK(stage.node("sort.due").role == Role::menu_item);
  CHECK_FALSE(stage.node("sort.due").checked.has_value());
  CHECK(stage.memory.focused == "sort.due");
}

TEST_CASE("a menu closes by its button, by a press outside, by Escape and behind a dialog, and chooses nothing") {
  MenuStage stage;
  stage.frame();
  stage.press("sort");
  REQUIRE(stage.open());
  SUBCASE("its button") { stage.press("sort"); }
  SUBCASE("a press outside") { stage.press("sort.menu"); }
  SUBCASE("Escape") {
    CHECK(close_menu(stage.memory));
    CHECK_FALSE(close_menu(stage.memory));
    stage.frame();
  }
  SUBCASE("a dialog") {
    stage.inert = true;
    stage.frame();
    stage.inert = false;
    stage.frame();
    CHECK_FALSE(stage.open());
    return;
  }
  CHECK_FALSE(stage.open());
  CHECK(stage.taken == -1);
  stage.frame();
  CHECK(stage.memory.focused == "sort");
}

TEST_CASE("a menu is over what is drawn after it, and has the mouse to itself") {
  MenuStage stage;
  stage.frame();
  stage.press("sort");
  const Rect menu = stage.node("sort.menu").rect;
  const auto drawn = [&](const std::string& text) {
    const auto found = std::find_if(stage.trace.texts.begin(), stage.trace.texts.end(),
                                    [&](const DrawnText& one) { return one.text == text; });
    REQUIRE(found != stage.trace.texts.end());
    return *found;
  };
  const DrawnText below = drawn("Dessous");
  REQUIRE(menu.contains(below.box.x, below.box.y));
  CHECK(drawn("Personne").layer > below.layer);
  const Rect item = stage.node("sort.owner").rect;
  REQUIRE(stage.node("covered").rect.contains(item.x + 5, item.y + 5));
  ImGui::GetIO().AddMousePosEvent(item.x + 5, item.y + 5);
  stage.frame();
  stage.frame();
  CHECK(stage.hovered == "sort.owner");
}

TEST_CASE("a menu never leaves the page: it turns up, or keeps to the edge") {
  MenuStage stage(390, 844);
  stage.at = {250, 790};
  stage.frame();
  stage.press("sort");
  check_within(stage.node("sort.menu").rect, 390, 844);
  CHECK(stage.node("sort.menu").rect.y + stage.node("sort.menu").rect.height <= 790);
  stage.at = {-40, 20};
  stage.frame();
  check_within(stage.node("sort.menu").rect, 390, 844);
  stage.spec.items[0].label =
      "Une échéance dont le nom est bien plus long que la page d’un téléphone n’est large, jusqu’au bout";
  stage.frame();
  check_within(stage.node("sort.menu").rect, 390, 844);
  CHECK(stage.node("sort.due").rect.height > size::kTarget);
  CHECK(stage.node("sort.owner").rect.height == size::kTarget);
}
