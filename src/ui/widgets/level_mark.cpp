#include "ui/widgets/level_mark.h"

#include <algorithm>
#include <numbers>

#include "core/content/names.h"
#include "ui/widgets/text.h"

namespace boussole {

std::string level_name(int level) { return names::level_name(level); }

std::string level_label(int level) { return std::to_string(level) + " " + level_name(level); }

std::string answer_words(const Answer& answer) { return names::answer_name(answer); }

namespace {

// A part of a disc from its top, clockwise. Pieces of a third at most are convex, as ImGui's fill asks.
void fill_sector(Frame& frame, ImVec2 centre, float radius, float share, ImU32 color) {
  constexpr float kTop = -std::numbers::pi_v<float> / 2;
  constexpr float kPiece = 1.0F / 3;
  ImDrawList& draw = frame.draw();
  for (float from = 0; from < share - 0.001F; from += kPiece) {
    const float to = std::min(share, from + kPiece);
    draw.PathLineTo(centre);
    draw.PathArcTo(centre, radius, kTop + 2 * std::numbers::pi_v<float> * from,
                   kTop + 2 * std::numbers::pi_v<float> * to, 16);
    draw.PathFillConvex(color);
  }
}

}  // namespace

void draw_share_mark(Frame& frame, float share, float x, float y, float diameter) {
  const ImVec2 centre{x + diameter / 2, y + diameter / 2};
  const float line = 1.5F;
  const float outer = diameter * 0.45F;
  const ImU32 color = frame.color(share > 0 ? Color::primary : Color::control);
  frame.draw().AddCircle(centre, outer, color, 0, line);
  if (share > 0) fill_sector(frame, centre, outer - line * 1.5F, share, color);
}

void draw_level_mark(Frame& frame, int level, float x, float y, float diameter) {
  const ImVec2 centre{x + diameter / 2, y + diameter / 2};
  const float line = diameter / 10 + 0.5F;
  const float outer = diameter / 2 - line / 2;
  const ImU32 color = frame.color(level_color(level));
  frame.draw().AddCircle(centre, outer, color, 0, line);
  if (level == 0) return;
  const float inner = outer - line * 1.4F;
  if (level == 3) {
    frame.draw().AddCircleFilled(centre, outer, color);
    return;
  }
  fill_sector(frame, centre, inner, static_cast<float>(level) / 3, color);
}

void draw_answer_mark(Frame& frame, const Answer& answer, float x, float y, float diameter) {
  const ImVec2 centre{x + diameter / 2, y + diameter / 2};
  switch (answer.state) {
    case AnswerState::rated:
      draw_level_mark(frame, answer.level, x, y, diameter);
      return;
    case AnswerState::not_applicable:
      frame.draw().AddLine({x + diameter * 0.2F, centre.y}, {x + diameter * 0.8F, centre.y},
                           frame.color(Color::text_muted), diameter / 8 + 1);
      return;
    case AnswerState::unknown: {
      TextStyle style = frame.style(type::kBody, Font::bold, Color::text_muted);
      style.size = diameter;
      draw_centred(frame, style, "?", {x, y, diameter, diameter});
      return;
    }
    case AnswerState::unanswered:
      break;
  }
  frame.draw().AddCircle(centre, diameter * 0.22F, frame.color(Color::control), 0, 1.5F);
}

}  // namespace boussole
