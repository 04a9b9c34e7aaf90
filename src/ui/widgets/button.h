// Buttons and links, alone or in a row that wraps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace boussole {

enum class ButtonKind {
  primary,    // the one main action of a screen
  secondary,  // other actions
  quiet,      // small helps beside the content
  danger,     // what removes something
};

struct ButtonSpec {
  std::string id = {};
  std::string label = {};
  const char* icon = nullptr;        // before the label
  const char* icon_after = nullptr;  // behind the label
  ButtonKind kind = ButtonKind::secondary;
  std::string description = {};   // more words for assistive technology
  std::string spoken_label = {};  // the accessible name when it says more than the label; must contain it
  bool icon_only = false;         // the label is only spoken
  bool disabled = false;
  std::optional<bool> pressed = {};   // a button that stays down
  std::optional<bool> expanded = {};  // a button that unfolds something
  bool opens_menu = false;            // what it unfolds is a menu (menu.h)
};

// The size a button takes, in points of the page. Wider than `most` (when it is given), its label turns to more lines.
[[nodiscard]] ImVec2 button_size(const Frame& frame, const ButtonSpec& spec, float most = 0);
// Draws a button in `rect`; true when pressed.
bool button_in(Frame& frame, const ButtonSpec& spec, const Rect& rect);
// A button on its own line, at its own width or as wide as the column.
bool button(Frame& frame, const ButtonSpec& spec, bool full_width = false);

// Buttons side by side, on a new line when the column is full. The column moves on when the row is destroyed.
class ButtonRow {
 public:
  explicit ButtonRow(Frame& frame, float gap = space::kM);
  ButtonRow(const ButtonRow&) = delete;
  ButtonRow& operator=(const ButtonRow&) = delete;
  ~ButtonRow();

  bool add(const ButtonSpec& spec);
  // Room for something else of this size, placed like a button.
  [[nodiscard]] Rect place(ImVec2 size);

 private:
  Frame& frame_;
  float gap_;
  float x_;
  float y_;
  float line_height_ = 0;
};

// An item of a navigation list: a link, marked when it is where one is.
struct LinkSpec {
  std::string id = {};
  std::string label = {};
  std::string detail = {};        // at the right end, muted
  std::string spoken_label = {};  // when it says more than the label
  const char* icon = nullptr;
  std::optional<float> share = {};  // in the icon's place: how much of it is done, 0 to 1
  bool current = false;
};
bool navigation_link(Frame& frame, const LinkSpec& spec);

}  // namespace boussole
