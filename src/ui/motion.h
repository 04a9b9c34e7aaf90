// How a colour, a length or an opacity goes from what it was to what it becomes, instead of jumping. Pure: told how
// much time has passed, asked where things are. Still (at their targets at once) where the person's computer asks for
// less motion. What is not asked about in a frame is forgotten, and starts afresh when it is seen again.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace boussole {

using MotionValue = std::array<float, 4>;  // a colour and its opacity from 0 to 1, or one number and zeros

class Motions {
 public:
  // A frame begins, `seconds` after the last one. A rest between two frames counts as one short step.
  void begin_frame(float seconds, bool still);
  // Where `id` is on its way to `target`, `duration` seconds after the target was given. Met for the first time, it
  // starts from `first`.
  [[nodiscard]] MotionValue follow(std::string_view id, const MotionValue& target, float duration,
                                   const MotionValue& first);
  // Whether anything asked about in this frame is still on its way.
  [[nodiscard]] bool under_way() const { return under_way_; }

 private:
  struct Way {
    MotionValue from{};
    MotionValue to{};
    float elapsed = 0;  // seconds since `to` was given
    bool asked = false;
  };
  std::map<std::string, Way, std::less<>> ways_;
  float step_ = 0;
  bool still_ = true;
  bool under_way_ = false;
};

}  // namespace boussole
