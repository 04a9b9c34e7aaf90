#include "ui/screens/shell/news.h"

#include <algorithm>
#include <cmath>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kPadding = space::kS;
constexpr float kMostOfTheRoom = 0.45F;  // beyond which they scroll

// What is pressed in a message.
constexpr const char* kDetails = ".details";
constexpr const char* kUndo = ".undo";
constexpr const char* kClose = ".close";

// In UiMemory::unfolded: the details of this message, not of the next.
std::string unfolded_of(const Frame& frame) { return "notice.details." + std::to_string(frame.state().notices); }

bool passes(const std::optional<Notice>& notice) { return notice && notice->kind != Notice::Kind::problem; }

// The details of a message that has one short one only: it stands behind the title, where both have room.
std::string_view behind_title(const Frame& frame, const Notice& notice, float room) {
  if (notice.details.size() != 1) return {};
  const TextStyle title = frame.style(type::kBody, Font::bold);
  const TextStyle detail = frame.style(type::kBody);
  const float gap = frame.px(space::kS);
  const float width = text_width(title.font, title.size, notice.title) + gap +
                      text_width(detail.font, detail.size, notice.details.front());
  return width <= room ? std::string_view(notice.details.front()) : std::string_view();
}

std::vector<ButtonSpec> buttons_of(const Frame& frame, const std::string& id, const Notice& notice, bool folded) {
  std::vector<ButtonSpec> buttons;
  if (folded) {
    const bool open = frame.memory().unfolded.contains(unfolded_of(frame));
    buttons.push_back({.id = id + kDetails,
                       .label = std::string(frame.words(Text::notice_details)),
                       .icon_after = open ? icon::kChevronUp : icon::kChevronDown,
                       .kind = ButtonKind::quiet,
                       .expanded = open});
  }
  if (notice.is_edit && frame.state().can_undo) {
    buttons.push_back({.id = id + kUndo,
                       .label = std::string(frame.words(Text::action_undo_short)),
                       .icon = icon::kUndo2,
                       .kind = ButtonKind::quiet});
  }
  buttons.push_back({.id = id + kClose,
                     .label = std::string(frame.words(Text::action_close)),
                     .icon = icon::kX,
                     .kind = ButtonKind::quiet,
                     .icon_only = true});
  return buttons;
}

void follow(Frame& frame, const std::string& id, const ButtonSpec& pressed) {
  if (pressed.id == id + kClose) frame.emit(DismissNotice{});
  if (pressed.id == id + kUndo) frame.emit(Undo{});
  if (pressed.id == id + kDetails) fold_or_unfold(frame, unfolded_of(frame));
}

float width_of(const Frame& frame, const std::vector<ButtonSpec>& buttons) {
  float width = 0;
  for (const ButtonSpec& button : buttons) width += button_size(frame, button).x;
  return width;
}

// The buttons end at the right edge; the others stand under the words where a small page has no room for all.
void draw_buttons(Frame& frame, const std::string& id, std::vector<ButtonSpec> buttons, bool one_row, float top) {
  const Column inner = frame.column;
  const auto draw = [&](const ButtonSpec& spec, float x, float y) {
    const ImVec2 size = button_size(frame, spec);
    if (button_in(frame, spec, {x, y, size.x, size.y})) follow(frame, id, spec);
    return size.x;
  };
  if (!one_row) {
    const ButtonSpec close = buttons.back();
    buttons.pop_back();
    draw(close, inner.x + inner.width - button_size(frame, close).x, top);
    const float before = frame.px(size::kIcon + space::kM) - frame.inset(space::kM);  // under the words
    frame.column = {inner.x + before, inner.y, inner.width - before};
    ButtonRow row(frame, space::kXs);
    for (const ButtonSpec& spec : buttons) {
      if (row.add(spec)) follow(frame, id, spec);
    }
    frame.column.x = inner.x;
    frame.column.width = inner.width;
    return;
  }
  float x = inner.x + inner.width - width_of(frame, buttons);
  for (const ButtonSpec& spec : buttons) x += draw(spec, x, top);
}

// What happened, what can be done about it, and a cross on one line.
void draw_message(Frame& frame, const std::string& id, const Notice& notice) {
  const bool success = notice.kind == Notice::Kind::success;
  const Color accent = success ? Color::success : Color::primary;
  const Card card(frame, Role::group, id, std::string(frame.words(Text::notice_name)),
                  {.background = success ? Color::success_soft : Color::primary_soft,
                   .border = accent,
                   .padding = space::kXs,
                   .border_width = size::kStroke});
  const float side = frame.inset(space::kM);
  const Column inner{frame.column.x + side, frame.column.y, frame.column.width - side};
  const float before = frame.px(size::kIcon + space::kM);
  const float row = frame.px(size::kTarget);
  // What an edit did is seen on the screen: its list comes on demand. Other details are seen nowhere else.
  const float spare =
      inner.width - before - width_of(frame, buttons_of(frame, id, notice, false)) - frame.px(space::kS);
  const std::string_view behind = behind_title(frame, notice, spare);
  const bool below = !notice.details.empty() && behind.empty();
  const bool folded = below && notice.is_edit;
  const std::vector<ButtonSpec> buttons = buttons_of(frame, id, notice, folded);
  const TextStyle style = frame.style(type::kBody);
  const float beside = inner.width - width_of(frame, buttons) - frame.px(space::kS);
  const bool one_row = text_width(style.font, style.size, notice.title) <= 2 * (beside - before) || buttons.size() == 1;
  const float room = one_row ? beside : inner.width - row;
  const std::string words = behind.empty() ? notice.title : notice.title + " " + std::string(behind);
  const float height = layout_text(style, words, room - before).height;
  frame.column = {inner.x, inner.y + std::max(0.0F, (row - height) / 2), room};
  icon_paragraph(frame, id + ".title", success ? icon::kCircleCheck : icon::kInfo, words, accent);
  frame.column = {inner.x, inner.y + std::max(row, height), inner.width};
  draw_buttons(frame, id, buttons, one_row, inner.y + std::max(0.0F, one_row ? (height - row) / 2 : 0.0F));
  if (below && (!folded || frame.memory().unfolded.contains(unfolded_of(frame)))) {
    const Column whole = frame.column;
    frame.column = {whole.x + before, whole.y, whole.width - before - side};
    for (std::size_t i = 0; i < notice.details.size(); ++i) {
      paragraph(frame, id + ".detail." + std::to_string(i), notice.details[i], type::kSmall);
      frame.skip(space::kXs);
    }
    frame.column = {whole.x, frame.column.y, whole.width};
  }
}

}  // namespace

float news_height(const Frame& frame, float room) {
  if (frame.state().told.empty() && !passes(frame.state().notice)) return 0;
  return std::min(frame.memory().news_height, room * kMostOfTheRoom);
}

void draw_news(Frame& frame, const Rect& rect) {
  const AppState& state = frame.state();
  float& height = frame.memory().news_height;
  float wanted = 0;
  if (!state.told.empty() || passes(state.notice)) {
    const float around = frame.inset(kPadding);
    frame.begin_scroll("news.scroll", {rect.x - around, rect.y, rect.width + 2 * around, rect.height},
                       {.padding = kPadding});
    const float top = frame.column.y;
    if (state.told.empty())
      draw_message(frame, "notice", *state.notice);
    else
      draw_message(frame, "told", {Notice::Kind::information, state.told, {}});
    wanted = frame.column.y - top + 2 * frame.px(kPadding);
    frame.end_scroll();
  }
  if (std::fabs(wanted - height) <= 0.5F) return;  // the sum of floats depends a little on where it starts
  height = wanted;
  frame.again();
}

}  // namespace boussole
