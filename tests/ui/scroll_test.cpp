// Nothing that is laid out may depend on how far one has scrolled: a page that grows under the finger has no end.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

constexpr float kSlack = 0.51F;  // places are sums of floats, some of them far from the top

struct Size {
  float width;
  float height;
};
constexpr std::array<Size, 3> kSizes = {{{390, 844}, {768, 1024}, {1280, 800}}};

struct Scene {
  std::string name;
  std::function<void(UiDriver&)> show;
};

std::vector<Scene> scenes() {
  std::vector<Scene> all;
  for (int i = 0; i <= static_cast<int>(Screen::help); ++i) {
    all.push_back(
        {"screen " + std::to_string(i), [i](UiDriver& ui) { ui.app.dispatch(GoTo{static_cast<Screen>(i)}); }});
  }
  all.push_back({"explanation", [](UiDriver& ui) {
                   ui.app.dispatch(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, "results.explain"}});
                 }});
  all.push_back({"principle", [](UiDriver& ui) { ui.app.dispatch(ShowPrinciple{0}); }});
  all.push_back({"plan with everything unfolded", [](UiDriver& ui) {
                   ui.app.dispatch(GoTo{Screen::plan});
                   ui.settle();
                   ui.interface().activate("plan.propose");
                 }});
  all.push_back({"campaigns", [](UiDriver& ui) {
                   ui.app.dispatch(StartCampaign{CampaignStart::answers_to_confirm});
                   ui.app.dispatch(GoTo{Screen::history});
                   ui.settle();
                   for (const char* id : {"history.change.to-confirm", "history.trend.table.show"})
                     ui.interface().activate(id);
                 }});
  return all;
}

// Every node of a scroll node's content, by its place in the content.
std::vector<Node> content_of(const UiDriver& ui, const std::string& scroll) {
  std::vector<Node> content;
  for (const Node& node : ui.tree().nodes()) {
    for (const Node* parent = &node; parent; parent = ui.tree().find(parent->parent)) {
      if (parent->id == scroll) content.push_back(node);
    }
  }
  return content;
}

bool near(const Rect& first, const Rect& second) {
  return std::abs(first.x - second.x) < kSlack && std::abs(first.y - second.y) < kSlack &&
         std::abs(first.width - second.width) < kSlack && std::abs(first.height - second.height) < kSlack;
}

// The same content, of the same height and with every node at the same place, at the top, in the middle and at the end.
void check_still(UiDriver& ui, const std::string& scroll, const std::string& where) {
  const std::vector<Node> top = content_of(ui, scroll);
  const float height = top.front().content_height;
  const float most = height - top.front().rect.height;
  if (most <= 0) return;
  for (const float part : {0.5F, 1.0F}) {
    ui.interface().scrolled(scroll, std::floor(most * part));
    ui.settle();
    const std::vector<Node> here = content_of(ui, scroll);
    CHECK_MESSAGE(std::abs(here.front().content_height - height) < kSlack, where, ": ", height, " at the top, ",
                  here.front().content_height, " at ", part);
    REQUIRE_MESSAGE(here.size() == top.size(), where);
    for (std::size_t i = 1; i < here.size(); ++i) {
      CHECK_MESSAGE(here[i].id == top[i].id, where);
      CHECK_MESSAGE(near(here[i].rect, top[i].rect), where, ": ", here[i].id, " moves: ", top[i].rect.y, " + ",
                    top[i].rect.height, " becomes ", here[i].rect.y, " + ", here[i].rect.height);
    }
  }
}

}  // namespace

TEST_CASE("the page is as long, and everything in it at the same place, wherever one has scrolled") {
  for (const Size& size : kSizes) {
    for (const Wording wording : {Wording::standard, Wording::plain}) {
      for (const Scene& scene : scenes()) {
        UiDriver ui(size.width, size.height);
        ui.app.dispatch(SetWording{wording});
        ui.app.dispatch(OpenExample{});
        ui.app.dispatch(DismissNotice{});
        ui.settle();
        scene.show(ui);
        ui.settle();
        for (const char* scroll : {"main.scroll", "help.scroll", "dialog.scroll"}) {
          if (!ui.tree().find(scroll)) continue;
          check_still(ui, scroll, scene.name + ", " + std::to_string(static_cast<int>(size.width)) + ", " + scroll);
        }
      }
    }
  }
}
