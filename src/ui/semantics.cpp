#include "ui/semantics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <unordered_set>
#include <utility>

namespace boussole {

namespace {

// Names shared with web/semantics.js; same order as Role.
constexpr std::array<std::string_view, 35> kRoleNames = {
    "banner",         "navigation", "main",       "complementary", "region",        "group",      "article",
    "heading",        "text",       "label",      "button",        "link",          "radiogroup", "radio",
    "checkbox",       "textfield",  "textarea",   "progress",      "list",          "listitem",   "item",
    "definitionlist", "term",       "definition", "table",         "figure",        "camera",     "status",
    "dialog",         "scroll",     "menu",       "menuitem",      "menuitemradio", "listbox",    "option"};

using Children = std::unordered_map<std::string_view, std::vector<std::string_view>>;

Children children_of(const Tree& tree) {
  Children children;
  for (const Node& node : tree.nodes()) children[node.parent].push_back(node.id);
  return children;
}

// Appends JSON; only what is needed here, because the reader is our own script.
class Writer {
 public:
  std::string take() { return std::move(out_); }
  void raw(std::string_view text) { out_ += text; }
  void string(std::string_view text) {
    out_ += '"';
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out_ += '\\';
        out_ += c;
      } else if (byte < 0x20) {
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", byte);
        out_ += escape.data();
      } else {
        out_ += c;
      }
    }
    out_ += '"';
  }
  void number(double value) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.6g", value);
    out_ += digits.data();
  }
  void key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    string(name);
    out_ += ':';
  }
  void text_key(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    string(value);
  }
  void flag_key(std::string_view name, std::optional<bool> value) {
    if (!value) return;
    key(name);
    raw(*value ? "true" : "false");
  }
  void number_key(std::string_view name, double value) {
    if (value == 0) return;
    key(name);
    number(value);
  }

 private:
  std::string out_;
};

// Where a node sits inside its parent's element. Scrolled content keeps the same place whatever the scroll,
// because children are recorded relative to the content.
Rect relative_rect(const Node& node, const Tree& tree) {
  const Node* parent = node.parent.empty() ? nullptr : tree.find(node.parent);
  if (!parent || parent->role == Role::scroll) return node.rect;
  return {node.rect.x - parent->rect.x, node.rect.y - parent->rect.y, node.rect.width, node.rect.height};
}

void write_rows(Writer& writer, const Node& node) {
  writer.key("rows");
  writer.raw("[");
  for (std::size_t row = 0; row < node.rows.size(); ++row) {
    writer.raw(row == 0 ? "[" : ",[");
    for (std::size_t cell = 0; cell < node.rows[row].size(); ++cell) {
      if (cell > 0) writer.raw(",");
      writer.string(node.rows[row][cell]);
    }
    writer.raw("]");
  }
  writer.raw("]");
}

void write_node(Writer& writer, const Node& node, const Tree& tree) {
  writer.raw("{");
  writer.key("id");
  writer.string(node.id);
  writer.text_key("parent", node.parent);
  writer.key("role");
  writer.string(kRoleNames[static_cast<std::size_t>(node.role)]);
  writer.text_key("name", node.name);
  writer.text_key("description", node.description);
  writer.text_key("value", node.value);
  writer.text_key("inputMode", node.input_mode);
  if (node.secret) writer.flag_key("secret", true);
  writer.text_key("error", node.error);
  writer.text_key("lead", node.lead);
  writer.text_key("look", node.look);
  writer.text_key("spoken", node.spoken);
  writer.text_key("controls", node.controls);
  writer.text_key("active", node.active);
  writer.flag_key("checked", node.checked);
  writer.flag_key("expanded", node.expanded);
  writer.flag_key("pressed", node.pressed);
  if (node.opens_menu) writer.flag_key("menu", true);
  if (node.current) writer.flag_key("current", true);
  if (node.disabled) writer.flag_key("disabled", true);
  writer.number_key("level", node.level);
  writer.number_key("number", node.number);
  writer.number_key("maximum", node.maximum);
  writer.number_key("contentHeight", static_cast<double>(node.content_height));
  writer.number_key("fontSize", static_cast<double>(node.font_size));
  const Rect rect = relative_rect(node, tree);
  writer.key("rect");
  writer.raw("[");
  writer.number(static_cast<double>(rect.x));
  writer.raw(",");
  writer.number(static_cast<double>(rect.y));
  writer.raw(",");
  writer.number(static_cast<double>(rect.width));
  writer.raw(",");
  writer.number(static_cast<double>(rect.height));
  writer.raw("]");
  if (!node.rows.empty()) write_rows(writer, node);
  writer.raw("}");
}

// A child's own content did not change when its parent moved, but its place inside the parent did.
bool same_for_mirror(const Node& before, const Tree& before_tree, const Node& after, const Tree& after_tree) {
  if (relative_rect(before, before_tree) != relative_rect(after, after_tree)) return false;
  Node moved = before;
  moved.rect = after.rect;
  return moved == after;
}

using Kept = std::unordered_set<std::string_view>;

// The nodes whose element can stay: the same kind of element, in a parent that stays.
Kept kept_elements(const Tree& before, const Tree& after) {
  Kept kept;
  for (const Node& node : after.nodes()) {
    const Node* old = before.find(node.id);
    if (!old || old->parent != node.parent || old->role != node.role || old->level != node.level) continue;
    if (node.parent.empty() || kept.contains(node.parent)) kept.insert(node.id);
  }
  return kept;
}

}  // namespace

Node& Tree::add(Node node) {
  while (!by_id_.emplace(node.id, nodes_.size()).second) {
    repeated_.push_back(node.id);
    node.id += "~";
  }
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

const Node* Tree::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &nodes_[found->second];
}

void Tree::set_height(std::string_view id, float height) { nodes_[by_id_.find(id)->second].rect.height = height; }

void Tree::set_content_height(std::string_view id, float height) {
  nodes_[by_id_.find(id)->second].content_height = height;
}

void Tree::set_words(std::string_view id, std::string name, std::string description) {
  Node& node = nodes_[by_id_.find(id)->second];
  node.name = std::move(name);
  node.description = std::move(description);
}

void Tree::clear() {
  nodes_.clear();
  repeated_.clear();
  by_id_.clear();
}

TreeDiff diff_trees(const Tree& before, const Tree& after) {
  TreeDiff diff;
  const Kept kept = kept_elements(before, after);
  for (const Node& node : before.nodes()) {
    const bool parent_stays = node.parent.empty() || kept.contains(node.parent);
    if (parent_stays && !kept.contains(node.id)) diff.removed.push_back(node.id);
  }
  for (const Node& node : after.nodes()) {
    if (!kept.contains(node.id) || !same_for_mirror(*before.find(node.id), before, node, after))
      diff.changed.push_back(&node);
  }
  // What is made anew comes after what was there.
  const Children old_children = children_of(before);
  for (const auto& [parent, list] : children_of(after)) {
    if (!parent.empty() && !kept.contains(parent)) continue;  // all its children are new, and come in their order
    const auto old = old_children.find(parent);
    const auto is_new = [&](std::string_view child) { return !kept.contains(child); };
    if (old == old_children.end() || old->second != list || std::any_of(list.begin(), list.end(), is_new))
      diff.reordered.emplace_back(parent);
  }
  return diff;
}

std::string encode_diff(const TreeDiff& diff, const Tree& after) {
  const Children children = children_of(after);
  Writer writer;
  writer.raw("{");
  if (diff.whole) writer.flag_key("whole", true);
  writer.key("removed");
  writer.raw("[");
  for (std::size_t i = 0; i < diff.removed.size(); ++i) {
    if (i > 0) writer.raw(",");
    writer.string(diff.removed[i]);
  }
  writer.raw("],\"changed\":[");
  for (std::size_t i = 0; i < diff.changed.size(); ++i) {
    if (i > 0) writer.raw(",");
    write_node(writer, *diff.changed[i], after);
  }
  writer.raw("],\"order\":{");
  for (std::size_t i = 0; i < diff.reordered.size(); ++i) {
    if (i > 0) writer.raw(",");
    writer.string(diff.reordered[i]);
    writer.raw(":[");
    const auto list = children.find(diff.reordered[i]);
    for (std::size_t child = 0; list != children.end() && child < list->second.size(); ++child) {
      if (child > 0) writer.raw(",");
      writer.string(list->second[child]);
    }
    writer.raw("]");
  }
  writer.raw("}}");
  return writer.take();
}

}  // namespace boussole
