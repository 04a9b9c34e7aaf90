// Frame::part: the parts of a long list that are out of sight.
#include <cmath>
#include <utility>

#include "ui/frame.h"

namespace boussole {

namespace {

bool is_of(std::string_view node, std::string_view part) {
  return node.starts_with(part) && (node.size() == part.size() || node[part.size()] == '.');
}

}  // namespace

// Whether the part stays as it was. What is asked of one of its nodes needs it drawn.
bool Frame::replay(const std::string& id, std::string& version) {
  version += " " + std::to_string(column.x) + " " + std::to_string(column.width) + " " + std::to_string(scale_) + " " +
             std::to_string(static_cast<int>(wording()));
  const auto found = memory_.parts.find(id);
  if (found == memory_.parts.end()) return false;
  const KeptPart& part = found->second;
  if (part.version != version || part.mentioned_before != mentioned_) return false;
  if (in_sight({column.x, column.y, column.width, part.height})) return false;
  if (is_of(memory_.focused, id)) return false;
  for (const NodeEvent& event : memory_.events) {
    if (is_of(event.id, id)) return false;
  }
  float shift = to_content({0, column.y, 0, 0}).y - part.top;
  if (std::abs(shift) < 0.01F) shift = 0;  // a rounding: the mirror should see no change
  for (const Node& node : part.nodes) tree_.add(node).rect.y += shift;
  mentioned_ = part.mentioned_after;
  column.y += part.height;
  return true;
}

void Frame::keep(const std::string& id, std::string version, std::size_t first, const Column& top,
                 std::set<Index> before) {
  KeptPart& part = memory_.parts[id];
  part.version = std::move(version);
  part.height = column.y - top.y;
  part.mentioned_before = std::move(before);
  part.mentioned_after = mentioned_;
  const auto begin = tree_.nodes().begin() + static_cast<std::ptrdiff_t>(first);
  part.nodes.assign(begin, tree_.nodes().end());
  part.top = to_content({0, top.y, 0, 0}).y;
}

}  // namespace boussole
