#include "ui/interface.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/route.h"
#include "ui/focus.h"
#include "ui/fonts.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/results/what_if.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/menu.h"

namespace boussole {

namespace {

constexpr int kMostPasses = 8;    // of ImGui in a frame; what is left then waits for the next frame
constexpr float kNoTime = 1e-6F;  // seconds, of a pass that follows another at once: ImGui wants some

void begin_page(float width, float height) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
}

void end_page() {
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace

Interface::Interface(App& app) : app_(app) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

FrameOutput Interface::frame(float width, float height) {
  width_ = width;
  height_ = height;
  // What was just done is shown at once, and not a frame later.
  for (int passes = 0; passes < kMostPasses && (passes == 0 || dispatched_ || !received_.empty()); ++passes) pass();
  FrameOutput output = std::exchange(pending_, {});
  const Tree nothing;
  output.diff = diff_trees(mirror_lost_ ? nothing : told_ ? *told_ : previous_, tree_);
  output.diff.whole = std::exchange(mirror_lost_, false);
  told_.reset();
  untold_ = false;
  return output;
}

void Interface::catch_up() {
  while (!received_.empty() && width_ > 0) pass();
}

void Interface::forget_mirror() { mirror_lost_ = true; }

// The next thing that was done; the states of one field that follow each other are one.
void Interface::take_next() {
  const auto take = [&] {
    NodeEvent event = std::move(received_.front());
    received_.pop_front();
    return event;
  };
  while (!received_.empty() && memory_.events.empty()) {
    NodeEvent event = take();
    if (event.kind == NodeEvent::Kind::focus)
      apply_focus(event);
    else
      memory_.events.push_back(std::move(event));
  }
  const auto goes_on = [&](const NodeEvent& now) {
    const NodeEvent& next = received_.front();
    return now.kind == NodeEvent::Kind::set_value && next.kind == now.kind && next.id == now.id;
  };
  while (!received_.empty() && goes_on(memory_.events.back())) memory_.events.back() = take();
}

void Interface::begin_pass() {
  // The one before was broken off by a fault, and what it was taking is not tried again.
  if (std::exchange(within_pass_, true)) {
    memory_.events.clear();
    ImGui::EndFrame();
  }
  if (pending_.focus) memory_.focused = *pending_.focus;  // as the mirror will tell it
  take_next();
  if (untold_) ImGui::GetIO().DeltaTime = kNoTime;
  follow_referential();
  follow_diagnostic();
  follow_explanation();
  follow_navigation(pending_);
  if (untold_ && !told_) told_ = std::move(previous_);
  untold_ = true;
  std::swap(previous_, tree_);
  tree_.clear();
  if (memory_.trace) *memory_.trace = {};
}

void Interface::pass() {
  begin_pass();
  FrameOutput& output = pending_;
  ImGui::NewFrame();
  prepare_fonts();
  begin_page(width_, height_);
  const AppState& state = app_.state();
  const bool drawn = state.can_draw && state.settings.display == Display::drawn;
  const bool still = state.reduced_motion || !drawn || !std::exchange(drawn_before_, true);
  memory_.motions.begin_frame(ImGui::GetIO().DeltaTime, still);
  Frame frame(app_, memory_, tree_, width_, height_);
  draw_page(frame);
  frame.draw_later();
  frame.draw_tip();
  end_page();
  ImGui::Render();
  memory_.events.clear();
  forget_menu(memory_, tree_);
  dispatched_ = !frame.commands().empty();
  for (const Command& command : frame.commands()) app_.dispatch(command);
  for (std::string& words : to_tell_) output.announcements.push_back(std::move(words));
  to_tell_.clear();
  output.announcements.insert(output.announcements.end(), frame.told().begin(), frame.told().end());
  output.wants_another = frame.wants_another() || !received_.empty();
  // The place that one was to land at may not be there.
  if (output.focus && !tree_.find(*output.focus)) output.focus = kScreenTitle;
  follow_dialog(output);
  if (!memory_.focus_next.empty() && tree_.find(memory_.focus_next))
    output.focus = std::exchange(memory_.focus_next, {});
  keep_focus(output);
  if (!output.wants_another && memory_.reveal) output.reveal = std::exchange(memory_.reveal, {});
  if (memory_.asked_day) output.asked_day = std::exchange(memory_.asked_day, {});
  announce(output);
  within_pass_ = false;
}

// What is remembered about the questions of another referential means nothing any more.
void Interface::follow_referential() {
  if (app_.state().referential_changes == seen_referential_changes_) return;
  seen_referential_changes_ = app_.state().referential_changes;
  UiMemory fresh;
  fresh.scroll = std::move(memory_.scroll);
  fresh.focused = std::move(memory_.focused);
  fresh.focus_visible = memory_.focus_visible;
  fresh.events = std::move(memory_.events);
  fresh.trace = memory_.trace;
  memory_ = std::move(fresh);
}

// What is unfolded, tried or typed in a diagnostic goes with it; what is open in the guide stays, and so does the way
// one likes the reports.
void Interface::follow_diagnostic() {
  const std::optional<std::string>& open_id = app_.state().open_id;
  if (open_id == seen_open_id_) return;
  seen_open_id_ = open_id;
  constexpr std::array<std::string_view, 4> kItsOwn = {"plan.", "action.", "criterion.", "history."};
  const auto its_own = [&](const std::string& id) {
    return std::any_of(kItsOwn.begin(), kItsOwn.end(), [&](std::string_view part) { return id.starts_with(part); });
  };
  std::erase_if(memory_.unfolded, its_own);
  std::erase_if(memory_.choices, [&](const auto& choice) { return its_own(choice.first); });
  memory_.typed.clear();
  memory_.typed_dates.clear();
  memory_.shown_actions.clear();
  memory_.drafts = {};
  forget_what_if(memory_);
}

// A try belongs to the explanation that it was made in.
void Interface::follow_explanation() {
  if (app_.state().dialog == seen_dialog_) return;
  seen_dialog_ = app_.state().dialog;
  forget_what_if(memory_);
}

void Interface::follow_navigation(FrameOutput& output) {
  if (app_.state().navigation == seen_navigation_) return;
  const bool first = seen_navigation_ == 0 && previous_.nodes().empty() && tree_.nodes().empty();
  seen_navigation_ = app_.state().navigation;
  memory_.places[shown_address_] = {memory_.scroll["main.scroll"], memory_.focused};
  shown_address_ = route_of(app_.state()) + " " + app_.state().shown_id();
  memory_.scroll["main.scroll"] = 0;
  memory_.scroll["help.scroll"] = 0;
  memory_.typed.clear();
  memory_.typed_dates.clear();
  memory_.focus_next.clear();
  memory_.open_menu.clear();
  const std::string landing = std::exchange(memory_.landing, {});
  if (first) return;
  output.scrolls.emplace_back("main.scroll", 0.0F);
  output.scrolls.emplace_back("help.scroll", 0.0F);
  output.focus = landing.empty() ? kScreenTitle : landing;
  if (app_.state().arrival == Arrival::back) come_back(output);
}

// As the screen was left: at the same place, and on what one had pressed there if it still is.
void Interface::come_back(FrameOutput& output) {
  const auto left = memory_.places.find(shown_address_);
  if (left == memory_.places.end() || left->second.top <= 0) return;
  memory_.scroll["main.scroll"] = left->second.top;
  memory_.focus_next = left->second.focused;
  output.place = left->second.top;
}

// A dialog takes the focus when it opens and gives it back to what opened it.
void Interface::follow_dialog(FrameOutput& output) {
  const AppState& state = app_.state();
  const bool drawer = tree_.find("drawer") != nullptr;
  const bool dialog = tree_.find("dialog") != nullptr;
  const std::string opener = dialog && state.dialog ? state.dialog->opener : drawer ? "header.menu" : std::string();
  if (opener == dialog_opener_) return;
  memory_.query.clear();
  memory_.search.reset();
  if (!opener.empty()) {
    output.focus = tree_.find(kSearchField) ? kSearchField : dialog ? "dialog.title" : "drawer.close";
    memory_.scroll["dialog.scroll"] = 0;
  } else if (!output.focus) {
    // What opened it may be what one has just done away with.
    const Node* back = tree_.find(dialog_opener_);
    output.focus = back && !back->disabled ? dialog_opener_ : heir_of(dialog_opener_);
  }
  dialog_opener_ = opener;
}

// What had the focus may be gone or disabled after what was pressed.
void Interface::keep_focus(FrameOutput& output) {
  if (!output.focus && lost_focus(previous_, tree_, memory_.focused)) output.focus = heir_of(memory_.focused);
}

std::string Interface::heir_of(std::string_view lost) const {
  const FocusReach reach = memory_.focus_visible ? FocusReach::anything : FocusReach::no_fields;
  std::string heir = focus_heir(previous_, tree_, lost, reach);
  if (!heir.empty()) return heir;
  return tree_.find("dialog.title") ? "dialog.title" : kScreenTitle;
}

void Interface::announce(FrameOutput& output) {
  if (telling_.follow(app_, tree_, memory_.focused, output.announcements) == Telling::News::none) return;
  if (app_.state().notice->kind != Notice::Kind::problem) return;
  memory_.scroll["main.scroll"] = 0;  // the panel is at the top
  output.scrolls.emplace_back("main.scroll", 0.0F);
}

void Interface::activate(std::string_view id) {
  received_.push_back({NodeEvent::Kind::activate, std::string(id), {}, false});
}

void Interface::set_value(std::string_view id, std::string_view text) {
  received_.push_back({NodeEvent::Kind::set_value, std::string(id), std::string(text), false});
}

void Interface::focus(std::string_view id, bool visible) {
  NodeEvent event{NodeEvent::Kind::focus, std::string(id), {}, visible};
  if (received_.empty())
    apply_focus(event);
  else
    received_.push_back(std::move(event));
}

void Interface::apply_focus(const NodeEvent& event) {
  memory_.focused = event.id;
  memory_.focus_visible = event.focus_visible;
  if (memory_.open_term != event.id) memory_.open_term.clear();
  if (memory_.quiet_term != event.id) memory_.quiet_term.clear();
}

void Interface::scrolled(std::string_view id, float top) { memory_.scroll[std::string(id)] = top; }

Rect Interface::page_rect(const Node& node) const {
  Rect rect = node.rect;
  for (const Node* parent = tree_.find(node.parent); parent; parent = tree_.find(parent->parent)) {
    if (parent->role != Role::scroll) continue;
    const auto scroll = memory_.scroll.find(parent->id);
    rect.x += parent->rect.x;
    rect.y += parent->rect.y - (scroll == memory_.scroll.end() ? 0 : scroll->second);
  }
  return rect;
}

}  // namespace boussole
