#include "ui/widgets/card.h"

#include <algorithm>

namespace boussole {

namespace {

std::string_view look_name(Color background) {
  switch (background) {
    case Color::danger_soft:
      return "card danger";
    case Color::success_soft:
      return "card success";
    case Color::primary_soft:
      return "card accent";
    default:
      return "card";
  }
}

}  // namespace

Card::Card(Frame& frame, const CardLook& look) : frame_(frame), look_(look), outer_(frame.column) { begin(); }

Card::Card(Frame& frame, Role role, const std::string& id, const std::string& name, const CardLook& look)
    : frame_(frame), look_(look), outer_(frame.column), is_node_(true) {
  frame.open_node(role, id, name, {outer_.x, outer_.y, outer_.width, 0}).look = look_name(look.background);
  begin();
}

void Card::begin() {
  layers_.Split(&frame_.draw(), 2);
  layers_.SetCurrentChannel(&frame_.draw(), 1);
  const float padding = frame_.narrow() ? std::min(look_.padding, space::kL) : look_.padding;
  look_.padding = padding;
  const float side = frame_.inset(padding);
  frame_.column = {outer_.x + side, outer_.y + frame_.px(padding), outer_.width - 2 * side};
}

Card::~Card() {
  const float bottom = frame_.column.y + frame_.px(look_.padding);
  const Rect rect{outer_.x, outer_.y, outer_.width, bottom - outer_.y};
  layers_.SetCurrentChannel(&frame_.draw(), 0);
  frame_.fill(rect, look_.background, radius::kCard);
  if (look_.border_width > 0) frame_.outline(rect, look_.border, look_.border_width, radius::kCard);
  layers_.Merge(&frame_.draw());
  if (is_node_) {
    frame_.set_open_height(rect.height);
    frame_.close_node();
  }
  frame_.column = {outer_.x, bottom, outer_.width};
}

}  // namespace boussole
