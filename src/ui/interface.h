// The interface as a whole: runs frames, takes what the person does, tells what changed for the mirror.
// Owns no application state; everything that matters goes to App as commands.
#pragma once

#include <cstdint>
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
};

// What the mirror has to do after a frame.
struct FrameOutput {
  TreeDiff diff;                                       // views into the interface's current tree
  std::optional<std::string> focus;                    // node that must get the focus
  std::vector<std::pair<std::string, float>> scrolls;  // scroll nodes to move
  std::optional<float> place;                          // where « main.scroll » was, after the focus has moved
  std::optional<Reveal> reveal;                        // what must come into sight
  std::vector<std::string> announcements;              // for the live region
  bool wants_another = false;                          // the layout has not settled
};

class Interface {
 public:
  // Precondition: an ImGui context exists and fonts are loaded. `app` must outlive the Interface.
  explicit Interface(App& app);

  // Runs one ImGui frame in a page of this size (points). The caller has called ImGui::NewFrame's backends and
  // renders afterwards: frame() spans from ImGui::NewFrame to ImGui::Render.
  FrameOutput frame(float width, float height);

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

  App& app_;
  UiMemory memory_;
  Tree tree_;
  Tree previous_;
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
