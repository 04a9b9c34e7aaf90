#include "ui/widgets/text.h"

#include <cmath>
#include <utility>

#include "ui/widgets/terms.h"

namespace boussole {

namespace {

std::string look_of(float points, Color color, Font font) {
  std::string look;
  const auto add = [&](std::string_view word) { look += (look.empty() ? "" : " ") + std::string(word); };
  if (points < type::kBody - 1) add("small");
  if (points > type::kBody) add("large");
  if (color == Color::text_muted) add("muted");
  if (font == Font::bold) add("bold");
  return look;
}

// Words of another role than text; what they mean is not told.
Node& plain_paragraph(Frame& frame, Role role, const std::string& id, std::string_view text, float points, Color color,
                      Font font) {
  const TextStyle style = frame.style(points, font, color);
  const TextLayout layout = layout_text(style, text, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  Node& node = frame.record(role, id, std::string(text), rect);
  node.look = look_of(points, color, font);
  return node;
}

}  // namespace

float draw_wrapped(Frame& frame, const TextStyle& style, std::string_view text, float x, float y, float width) {
  const TextLayout layout = layout_text(style, text, width);
  frame.draw_text(style, layout, x, y);
  return layout.height;
}

float wrapped_height(const TextStyle& style, std::string_view text, float width) {
  return layout_text(style, text, width).height;
}

std::string fit_line(const TextStyle& style, std::string_view text, float room) {
  if (text_width(style.font, style.size, text) <= room) return std::string(text);
  constexpr std::string_view kEllipsis = "\u2026";
  std::size_t fits = 0;
  for (std::size_t at = 0; at < text.size();) {
    static_cast<void>(next_code_point(text, at));
    if (text_width(style.font, style.size, std::string(text.substr(0, at)) + std::string(kEllipsis)) > room) break;
    fits = at;
  }
  return std::string(text.substr(0, fits)) + std::string(kEllipsis);
}

namespace {

void draw_in_middle(Frame& frame, const TextStyle& style, std::string_view text, const Rect& rect, float width) {
  frame.draw_line(style, text, rect.x + (rect.width - width) / 2, rect.y + (rect.height - style.size) / 2);
}

}  // namespace

void draw_centred(Frame& frame, const TextStyle& style, std::string_view text, const Rect& rect) {
  draw_in_middle(frame, style, text, rect, text_width(style.font, style.size, text));
}

void draw_centred_as_bold(Frame& frame, const TextStyle& style, std::string_view text, const Rect& rect) {
  draw_in_middle(frame, style, text, rect, text_width(Font::bold, style.size, text));
}

void heading(Frame& frame, const std::string& id, int level, std::string_view text, float points,
             std::string_view description) {
  const TextStyle style = frame.style(points, Font::bold);
  const TextLayout layout = layout_text(style, text, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  Node& node = frame.record(Role::heading, id, std::string(text), rect);
  node.level = level;
  node.description = description;
  if (frame.spoken) node.spoken = text.substr(frame.spoken->begin, frame.spoken->end - frame.spoken->begin);
  frame.focus_ring(id, rect);
  record_terms(frame, underline_terms(frame, style, layout, rect.x, rect.y));
}

void paragraph(Frame& frame, const std::string& id, std::string_view text, float points, Color color, Font font) {
  const TextStyle style = frame.style(points, font, color);
  const TextLayout layout = layout_text(style, text, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  frame.record(Role::text, id, std::string(text), rect).look = look_of(points, color, font);
  record_terms(frame, underline_terms(frame, style, layout, rect.x, rect.y));
}

void status_paragraph(Frame& frame, const std::string& id, std::string_view text, float points, Color color, Font font,
                      std::string told) {
  plain_paragraph(frame, Role::status, id, text, points, color, font).told = std::move(told);
}

void label(Frame& frame, const std::string& id, std::string_view text, float points, Color color, Font font) {
  plain_paragraph(frame, Role::label, id, text, points, color, font);
}

void icon_paragraph(Frame& frame, const std::string& id, const char* icon, std::string_view text, Color icon_color,
                    float points, Role role) {
  const TextStyle style = frame.style(points);
  const float icon_size = frame.px(size::kIcon);
  const float indent = icon_size + frame.px(space::kM);
  const TextLayout layout = layout_text(style, text, frame.column.width - indent);
  const Rect rect = frame.take(layout.height);
  frame.draw_icon(icon, icon_size, rect.x, rect.y + (style.size * style.line_height - icon_size) / 2, icon_color);
  frame.draw_text(style, layout, rect.x + indent, rect.y);
  frame.record(role, id, std::string(text), rect);
  record_terms(frame, underline_terms(frame, style, layout, rect.x + indent, rect.y));
}

void bullet_list(Frame& frame, const std::string& id, const std::vector<std::string>& items, float points) {
  const TextStyle style = frame.style(points);
  const float indent = frame.px(18);
  frame.open_node(Role::list, id, {}, {frame.column.x, frame.column.y, frame.column.width, 0});
  const float top = frame.column.y;
  std::vector<TermMention> mentions;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) frame.skip(space::kXs);
    const TextLayout layout = layout_text(style, items[i], frame.column.width - indent);
    const Rect rect = frame.take(layout.height);
    frame.draw().AddCircleFilled({rect.x + frame.px(5), rect.y + style.size * style.line_height / 2}, frame.px(3),
                                 frame.color(Color::primary));
    frame.draw_text(style, layout, rect.x + indent, rect.y);
    frame.record(Role::list_item, id + "." + std::to_string(i), items[i], rect);
    const std::vector<TermMention> here = underline_terms(frame, style, layout, rect.x + indent, rect.y);
    mentions.insert(mentions.end(), here.begin(), here.end());
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  record_terms(frame, mentions);  // a list holds its items only
}

}  // namespace boussole
