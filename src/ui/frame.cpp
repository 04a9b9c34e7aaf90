#include "ui/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace boussole {

Frame::Frame(const App& app, UiMemory& memory, Tree& tree, float width, float height)
    : app_(app),
      memory_(memory),
      tree_(tree),
      palette_(palette(palette_for(app.state()))),
      width_(width),
      height_(height),
      scale_(static_cast<float>(app.state().settings.text_percent) / 100.0F) {
  column = {0, 0, width};
}

Rect Frame::take(float height) {
  const Rect rect{column.x, column.y, column.width, height};
  column.y += height;
  return rect;
}

ImDrawList& Frame::draw() const { return *ImGui::GetWindowDrawList(); }

ImU32 Frame::color(Color color, float seen) const {
  std::uint32_t rgb = palette_[color];
  if (color == Color::scrim) {
    seen *= static_cast<float>(rgb & 0xFFU) / 255.0F;
    rgb >>= 8U;
  }
  return IM_COL32((rgb >> 16U) & 0xFFU, (rgb >> 8U) & 0xFFU, rgb & 0xFFU,
                  static_cast<unsigned>(std::lround(seen * opacity * 255.0F)));
}

TextStyle Frame::style(float size, Font font, Color color) const {
  const bool title = font == Font::bold && size >= type::kTitle3;
  return {font, std::round(px(size)), title ? type::kTitleLineHeight : type::kLineHeight, color};
}

void Frame::draw_text(const TextStyle& style, const TextLayout& layout, float x, float y) const {
  const float line = style.size * style.line_height;
  const float lead = (line - style.size) / 2;
  const ImVec2 clip_min = draw().GetClipRectMin();
  const ImVec2 clip_max = draw().GetClipRectMax();
  for (const auto& [text, hyphen] : layout.lines) {
    if (y + line >= clip_min.y && y <= clip_max.y) {
      const auto from = static_cast<std::size_t>(text.data() - layout.lines.front().text.data());
      if (spoken) mark_spoken(style, text, from, x, y);
      if (hyphen)
        draw_line(style, std::string(text) + "-", x, y + lead);
      else
        draw_line(style, text, x, y + lead);
    }
    y += line;
  }
}

void Frame::mark_spoken(const TextStyle& style, std::string_view line, std::size_t from, float x, float y) const {
  const std::size_t begin = std::max(spoken->begin, from) - from;
  const std::size_t end = std::min(spoken->end, from + line.size());
  if (end <= from + begin) return;
  const float left = x + text_width(style.font, style.size, line.substr(0, begin));
  const float width = text_width(style.font, style.size, line.substr(begin, end - from - begin));
  const float height = style.size * style.line_height;
  const float beyond = px(3);
  fill({left - beyond, y, width + 2 * beyond, height}, Color::warning_soft, 4);
  fill({left - beyond, y + height - px(2), width + 2 * beyond, px(2)}, Color::primary);
}

void Frame::draw_line(const TextStyle& style, std::string_view text, float x, float y) const {
  x = std::round(x);
  y = std::round(y);
  boussole::draw_line(draw(), style.font, style.size, {x, y}, color(style.color), text);
  if (!memory_.trace) return;
  const ImVec2 low = draw().GetClipRectMin();
  const ImVec2 high = draw().GetClipRectMax();
  memory_.trace->texts.push_back({std::string(text),
                                  {x, y, text_width(style.font, style.size, text), style.size},
                                  {low.x, low.y, high.x - low.x, high.y - low.y},
                                  style.color,
                                  style.font == Font::icons,
                                  memory_.trace->layer});
}

void Frame::open_layer() const {
  if (memory_.trace) ++memory_.trace->layer;
}

void Frame::draw_icon(const char* icon, float size, float x, float y, Color icon_color) const {
  draw_line({Font::icons, std::round(size), type::kLineHeight, icon_color}, icon, x, y);
}

bool Frame::in_sight(const Rect& rect) const {
  const ImVec2 low = draw().GetClipRectMin();
  const ImVec2 high = draw().GetClipRectMax();
  return rect.x <= high.x && rect.x + rect.width >= low.x && rect.y <= high.y && rect.y + rect.height >= low.y;
}

void Frame::fill(const Rect& rect, Color fill_color, float corner) const {
  if (!in_sight(rect)) return;
  draw().AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, color(fill_color),
                       std::min(px(corner), std::min(rect.width, rect.height) / 2));
  if (memory_.trace) memory_.trace->fills.push_back({rect, fill_color, memory_.trace->layer});
}

void Frame::outline(const Rect& rect, Color line_color, float thickness, float corner) const {
  if (!in_sight(rect)) return;
  const float inset = thickness / 2;
  draw().AddRect({rect.x + inset, rect.y + inset}, {rect.x + rect.width - inset, rect.y + rect.height - inset},
                 color(line_color), std::min(px(corner), std::min(rect.width, rect.height) / 2), 0, thickness);
}

void Frame::fill_moving(std::string_view id, const Rect& rect, std::optional<Color> fill_color, float corner) {
  const std::uint32_t rgb = palette_[fill_color.value_or(Color::hover)];
  const auto part = [rgb](unsigned shift) { return static_cast<float>((rgb >> shift) & 0xFFU) / 255; };
  const MotionValue target{part(16), part(8), part(0), fill_color ? 1.0F : 0.0F};
  const auto [red, green, blue, seen] = memory_.motions.follow(id, target, motion::kQuick, target);
  if (fill_color && memory_.trace && in_sight(rect))
    memory_.trace->fills.push_back({rect, *fill_color, memory_.trace->layer});
  if (seen <= 0 || !in_sight(rect)) return;
  draw().AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height},
                       ImGui::ColorConvertFloat4ToU32({red, green, blue, seen * opacity}),
                       std::min(px(corner), std::min(rect.width, rect.height) / 2));
}

float Frame::moving(std::string_view id, float target, float first) {
  return memory_.motions.follow(id, {target}, motion::kCalm, {first})[0];
}

void Frame::focus_ring(std::string_view id, const Rect& rect, float corner) const {
  if (!memory_.focus_visible || memory_.focused != id) return;
  const float gap = 2.0F + size::kFocusRing;
  const Rect ring{rect.x - gap, rect.y - gap, rect.width + 2 * gap, rect.height + 2 * gap};
  outline(ring, Color::focus, size::kFocusRing, corner + gap);
}

const TermIndex& Frame::terms() {
  if (!memory_.terms.is_of(referential().glossary)) memory_.terms = TermIndex(referential().glossary);
  return memory_.terms;
}

void Frame::show_tip(std::string title, std::string detail, const Rect& target) {
  tip_ = Tip{std::move(title), std::move(detail), target};
}

void Frame::draw_tip() {
  if (!tip_) return;
  open_layer();
  const TextStyle bold = style(type::kSmall, Font::bold);
  const TextStyle plain = style(type::kSmall);
  const float most = std::min(px(280), width_ - 2 * px(space::kL));
  const TextLayout title = layout_text(bold, tip_->title, most);
  const TextLayout detail = layout_text(plain, tip_->detail, most);
  const float padding = px(space::kM);
  Rect box{0, 0, std::max(title.width, detail.width) + 2 * padding, title.height + detail.height + 2 * padding};
  box.x = std::clamp(tip_->target.x + (tip_->target.width - box.width) / 2, px(space::kS),
                     std::max(px(space::kS), width_ - box.width - px(space::kS)));
  // Under what it explains: what stands above (a legend, a title) has been read and is looked at again.
  box.y = tip_->target.y + tip_->target.height + px(space::kS);
  const float above = tip_->target.y - box.height - px(space::kS);
  if (box.y + box.height > height_ && above > px(size::kHeader)) box.y = above;
  fill(box, Color::surface, radius::kSmall);
  outline(box, Color::control, size::kStroke, radius::kSmall);
  draw_text(bold, title, box.x + padding, box.y + padding);
  draw_text(plain, detail, box.x + padding, box.y + padding + title.height);
}

void Frame::later(std::function<void()> draw) {
  const Rect seen = room();
  later_.emplace_back([this, seen, draw = std::move(draw)] {
    open_layer();
    ImGui::PushClipRect({seen.x, seen.y}, {seen.x + seen.width, seen.y + seen.height}, false);
    draw();
    ImGui::PopClipRect();
  });
}

void Frame::draw_later() {
  for (const std::function<void()>& draw : later_) draw();
  later_.clear();
}

bool Frame::covered() const {
  if (in_menu || memory_.open_menu.empty()) return false;
  const ImVec2 mouse = ImGui::GetMousePos();
  return memory_.menu_rect.contains(mouse.x, mouse.y);
}

Rect Frame::room() const { return regions_.empty() ? Rect{0, 0, width_, height_} : regions_.back().rect; }

void Frame::reach(float y) {
  if (!regions_.empty()) regions_.back().reach = std::max(regions_.back().reach, y);
}

Rect Frame::to_content(const Rect& rect) const {
  if (regions_.empty()) return rect;
  const Region& region = regions_.back();
  return {rect.x - region.rect.x, rect.y - region.rect.y + region.offset, rect.width, rect.height};
}

Node& Frame::record(Role role, std::string id, std::string name, const Rect& rect) {
  Node node;
  node.id = std::move(id);
  node.parent = parents_.empty() ? std::string() : parents_.back();
  node.role = role;
  node.name = std::move(name);
  node.rect = to_content(rect);
  return tree_.add(std::move(node));
}

Node& Frame::open_node(Role role, std::string id, std::string name, const Rect& rect) {
  Node& node = record(role, id, std::move(name), rect);
  parents_.push_back(std::move(id));
  return node;
}

void Frame::name_open(std::string_view title_id, std::string_view text_id) {
  const Node* title = tree_.find(title_id);
  const Node* text = tree_.find(text_id);
  tree_.set_words(parents_.back(), title ? title->name : std::string(), text ? text->name : std::string());
}

void Frame::set_open_height(float height) { tree_.set_height(parents_.back(), height); }

bool Frame::take_activation(std::string_view id) {
  const auto found = std::find_if(memory_.events.begin(), memory_.events.end(), [&](const NodeEvent& event) {
    return event.kind == NodeEvent::Kind::activate && event.id == id;
  });
  if (found == memory_.events.end()) return false;
  memory_.events.erase(found);
  return true;
}

std::optional<std::string> Frame::take_value(std::string_view id) {
  std::optional<std::string> value;  // the last one wins
  std::erase_if(memory_.events, [&](const NodeEvent& event) {
    if (event.kind != NodeEvent::Kind::set_value || event.id != id) return false;
    value = event.text;
    return true;
  });
  return value;
}

void Frame::begin_scroll(const std::string& id, const Rect& rect, const ScrollOptions& options) {
  Region region;
  region.id = id;
  region.rect = rect;
  region.outer = column;
  region.bottom = px(options.padding);
  region.background = options.background;
  const auto remembered = memory_.scroll.find(id);
  region.offset = remembered == memory_.scroll.end() ? 0 : remembered->second;
  open_node(Role::scroll, id, {}, rect);
  regions_.push_back(region);
  column = content_column(rect, options);
  column.y += px(options.padding) - region.offset;
  ImGui::PushClipRect({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, true);
}

Column Frame::content_column(const Rect& rect, const ScrollOptions& options) const {
  const float side = inset(options.padding);
  const float room = rect.width - 2 * side;
  if (options.widest <= 0) return {rect.x + side, rect.y, room};
  const float width = std::min(room, px(options.widest));
  return {rect.x + (rect.width - width) / 2, rect.y, width};
}

// A last line that fades says that there is more.
void Frame::draw_fade(const Region& region) const {
  constexpr float kFade = 24;
  const Rect& rect = region.rect;
  const float height = std::min(px(kFade), rect.height / 4);
  const ImU32 solid = color(region.background);
  const ImU32 clear = solid & ~IM_COL32_A_MASK;
  draw().AddRectFilledMultiColor({rect.x, rect.y + rect.height - height},
                                 {rect.x + rect.width, rect.y + rect.height + 1}, clear, clear, solid, solid);
}

void Frame::end_scroll() {
  const Region region = regions_.back();
  const float content = std::max(column.y + region.bottom, region.reach) - (region.rect.y - region.offset);
  // Within the padding nothing more is to be seen.
  if (content - region.offset > region.rect.height + region.bottom) draw_fade(region);
  ImGui::PopClipRect();
  regions_.pop_back();
  tree_.set_content_height(region.id, content);
  // Content that became shorter must not leave the view beyond its end.
  const float most = std::max(0.0F, content - region.rect.height);
  if (region.offset > most) {
    memory_.scroll[region.id] = most;
    again_ = true;
  }
  close_node();
  column = region.outer;
}

}  // namespace boussole
