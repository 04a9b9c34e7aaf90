// The interface as a whole: runs frames, takes what the person does, tells what changed for the mirror.
// Owns no application state; everything that matters goes to App as commands.
// Invariant: what the person did is applied in the order in which it was received, each thing seeing what the one
// before made of the screen; and before anything else that acts (key(), and App's functions after catch_up()).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.h"
#include "ui/frame.h"
#include "ui/semantics.h"
#include "ui/telling.h"

namespace boussole {

// A key that means something anywhere on the page (web/keyboard.js names them by place or letter).
enum class Key {
  digit_0,  // the place of the digit, whatever the layout
  digit_1,
  digit_2,
  digit_3,
  next_unanswered,  // N
  next,             // Alt+Page down
  previous,         // Alt+Page up
  undo,             // Ctrl+Z
  redo,             // Ctrl+Y or Ctrl+Shift+Z
  export_file,      // Ctrl+S
  escape,
  search,          // Ctrl+K
  not_applicable,  // S
  back,            // Backspace
  page_next,       // Page down, as a presenter’s remote sends it
  page_previous,   // Page up
  space,           // where nothing is focused that it would press
  row_next,        // arrows, Home and End in a field that controls a list box
  row_previous,
  row_first,
  row_last,
};

// What the mirror has to do after a frame.
struct FrameOutput {
  TreeDiff diff;                                       // views into the interface's current tree
  std::optional<std::string> focus;                    // node that must get the focus
  std::vector<std::pair<std::string, float>> scrolls;  // scroll nodes to move
  std::optional<float> place;                          // where « main.scroll » was, after the focus has moved
  std::optional<Reveal> reveal;                        // what must come into sight
  std::optional<AskedDay> asked_day;                   // the calendar that must open
  std::vector<std::string> announcements;              // for the live region
  bool wants_another = false;                          // the layout has not settled
};

class Interface {
 public:
  // Precondition: an ImGui context exists and fonts are loaded. `app` must outlive the Interface.
  explicit Interface(App& app);

  // Runs ImGui in a page of this size (points) until everything received is applied and shown. The caller has called
  // ImGui::NewFrame's backends and renders afterwards: frame() spans from ImGui::NewFrame to ImGui::Render.
  FrameOutput frame(float width, float height);
  // Applies everything received so far, now. What changed is told by the next frame().
  void catch_up();
  // The mirror has lost what it was told: the next frame() tells everything.
  void forget_mirror();

  // --- What the person did, through the mirror
  void activate(std::string_view id);
  void set_value(std::string_view id, std::string_view text);
  void focus(std::string_view id, bool visible);  // "" when the focus left
  void scrolled(std::string_view id, float top);
  // True when the key meant something, so that the browser must not use it as well.
  bool key(Key key);

  [[nodiscard]] const Tree& tree() const { return tree_; }
  // Keeps what each frame draws in `trace`, for tests; null stops.
  void trace(DrawTrace* trace) { memory_.trace = trace; }
  // Where a node is on the page now, scrolling included.
  [[nodiscard]] Rect page_rect(const Node& node) const;

 private:
  void take_next();
  void apply_focus(const NodeEvent& event);
  void begin_pass();
  void pass();
  void follow_referential();
  void follow_diagnostic();
  void follow_explanation();
  void follow_navigation(FrameOutput& output);
  void come_back(FrameOutput& output);
  void follow_dialog(FrameOutput& output);
  void keep_focus(FrameOutput& output);
  [[nodiscard]] std::string heir_of(std::string_view lost) const;
  void announce(FrameOutput& output);
  bool close_term();
  void rate(int level);
  bool entry_key(Key key);
  bool workshop_key(Key key);
  bool leave_workshop_part();

  App& app_;
  UiMemory memory_;
  std::deque<NodeEvent> received_;  // what the person did and no pass has taken yet, in order
  Tree tree_;
  Tree previous_;             // of the pass before
  std::optional<Tree> told_;  // what the mirror shows, when it is neither tree_ nor previous_
  bool untold_ = false;       // tree_ has not been told to the mirror
  bool dispatched_ = false;   // the last pass gave commands, whose effect it does not show yet
  bool mirror_lost_ = false;
  bool within_pass_ = false;  // still true when the next one begins: it was broken off
  FrameOutput pending_;       // of passes that have not been told
  float width_ = 0;           // of the page at the last frame, in points
  float height_ = 0;
  std::uint64_t seen_navigation_ = 0;
  std::string shown_address_;  // of the screen that is shown, and its diagnostic
  bool drawn_before_ = false;  // the first frame shows things where they are to be
  std::uint64_t seen_referential_changes_ = 0;
  std::string dialog_opener_;  // "" when no dialog is open
  Telling telling_;
  std::vector<std::string> to_tell_;  // with the next frame
  std::optional<std::string> seen_open_id_;
  std::optional<Dialog> seen_dialog_;
};

}  // namespace boussole
