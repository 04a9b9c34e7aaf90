#include "ui/motion.h"

#include <algorithm>

namespace boussole {

namespace {

constexpr float kLongestStep = 1.0F / 30;

// Fast at first, gently to a stop.
float eased(float part) {
  const float rest = 1 - std::clamp(part, 0.0F, 1.0F);
  return 1 - rest * rest * rest;
}

MotionValue between(const MotionValue& from, const MotionValue& to, float part) {
  MotionValue value{};
  for (std::size_t i = 0; i < value.size(); ++i) value[i] = from[i] + (to[i] - from[i]) * part;
  return value;
}

}  // namespace

void Motions::begin_frame(float seconds, bool still) {
  step_ = std::clamp(seconds, 0.0F, kLongestStep);
  still_ = still;
  under_way_ = false;
  if (still) ways_.clear();
  std::erase_if(ways_, [](const auto& way) { return !way.second.asked; });
  for (auto& [id, way] : ways_) way.asked = false;
}

MotionValue Motions::follow(std::string_view id, const MotionValue& target, float duration, const MotionValue& first) {
  if (still_) return target;
  auto found = ways_.find(id);
  if (found == ways_.end()) {
    found = ways_.emplace(std::string(id), Way{first, first, duration, false}).first;
  }
  Way& way = found->second;
  if (!way.asked) way.elapsed += step_;
  way.asked = true;
  if (way.to != target) {
    way.from = between(way.from, way.to, eased(way.elapsed / duration));
    way.to = target;
    way.elapsed = 0;
  }
  if (way.elapsed >= duration) return way.to;
  under_way_ = true;
  return between(way.from, way.to, eased(way.elapsed / duration));
}

}  // namespace boussole
