#include "ui/charts/qr_code.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace boussole {

namespace {

constexpr int kQuietZone = 4;  // modules
constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);

}  // namespace

bool qr_code(Frame& frame, const std::string& id, const std::string& name, const std::string& text, float side) {
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> scratch{};
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> code{};
  if (!qrcodegen_encodeText(text.c_str(), scratch.data(), code.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                            qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true))
    return false;
  const int modules = qrcodegen_getSize(code.data());
  const auto all = static_cast<float>(modules + 2 * kQuietZone);
  // Whole points: the edges of modules stay sharp.
  const float module = std::max(1.0F, std::floor(std::min(side, frame.column.width) / all));
  const Rect line = frame.take(module * all);
  const float left = std::round(line.x);
  const float top = std::round(line.y);
  frame.draw().AddRectFilled({left, top}, {left + module * all, top + module * all}, kWhite);
  const auto at = [&](int place) { return module * static_cast<float>(place + kQuietZone); };
  for (int y = 0; y < modules; ++y) {
    for (int x = 0; x < modules; ++x) {
      if (!qrcodegen_getModule(code.data(), x, y)) continue;
      const int from = x;
      while (x + 1 < modules && qrcodegen_getModule(code.data(), x + 1, y)) ++x;
      frame.draw().AddRectFilled({left + at(from), top + at(y)}, {left + at(x + 1), top + at(y + 1)}, kBlack);
    }
  }
  frame.record(Role::figure, id, name, {left, top, module * all, module * all});
  return true;
}

}  // namespace boussole
