#include "ui/focus.h"

#include <algorithm>
#include <iterator>

namespace boussole {

namespace {

bool is_field(const Node& node) { return node.role == Role::text_field || node.role == Role::text_area; }

bool takes_focus(const Node& node) {
  switch (node.role) {
    case Role::button:
    case Role::link:
    case Role::radio:
    case Role::checkbox:
    case Role::text_field:
    case Role::text_area:
    case Role::menu_item:
    case Role::menu_radio:
      return !node.disabled;
    default:
      return false;
  }
}

// The dialog that a node is in, "" for the page.
std::string_view modal_of(const Tree& tree, const Node& node) {
  for (const Node* at = &node; at; at = tree.find(at->parent)) {
    if (at->role == Role::dialog) return at->id;
  }
  return {};
}

// The dialog that is open, "" for none: everything else is inert.
std::string_view open_modal(const Tree& tree) {
  const auto& nodes = tree.nodes();
  const auto found = std::find_if(nodes.begin(), nodes.end(),
                                  [](const Node& node) { return node.role == Role::dialog && node.parent.empty(); });
  return found == nodes.end() ? std::string_view() : std::string_view(found->id);
}

// One comes to a group of radios by the one that is chosen.
const Node& entrance(const Tree& tree, const Node& node) {
  if (node.role != Role::radio) return node;
  const auto& nodes = tree.nodes();
  const auto chosen = std::find_if(nodes.begin(), nodes.end(), [&](const Node& other) {
    return other.parent == node.parent && other.checked.value_or(false) && takes_focus(other);
  });
  return chosen == nodes.end() ? node : *chosen;
}

}  // namespace

bool lost_focus(const Tree& before, const Tree& after, std::string_view id) {
  const Node* had = before.find(id);
  if (!had || had->disabled) return false;
  const Node* has = after.find(id);
  return !has || has->disabled;
}

std::string focus_heir(const Tree& before, const Tree& after, std::string_view lost, FocusReach reach) {
  const auto& order = before.nodes();
  const auto at = std::find_if(order.begin(), order.end(), [&](const Node& node) { return node.id == lost; });
  if (at == order.end()) return {};
  const std::string_view modal = modal_of(before, *at);
  if (modal != open_modal(after)) return {};
  const auto inherits = [&](const Node& former) {
    const Node* node = after.find(former.id);
    if (!node || !takes_focus(*node) || modal_of(after, *node) != modal) return false;
    return reach == FocusReach::anything || !is_field(*node);
  };
  auto heir = std::find_if(std::next(at), order.end(), inherits);
  if (heir != order.end()) return entrance(after, *after.find(heir->id)).id;
  const auto back = std::find_if(std::make_reverse_iterator(at), order.rend(), inherits);
  return back == order.rend() ? std::string() : entrance(after, *after.find(back->id)).id;
}

}  // namespace boussole
