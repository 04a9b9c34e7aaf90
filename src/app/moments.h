// Moments as this computer's clock and calendar show them, in French.
#pragma once

#include <string>
#include <string_view>

#include "core/language/dates.h"
#include "platform/platform.h"

namespace boussole {

// The day that this computer's calendar shows; the one that it showed at an ISO moment.
[[nodiscard]] Date today(Platform& platform);
[[nodiscard]] Date local_day(Platform& platform, std::string_view iso_utc);

// Of an ISO moment: « le 24 novembre 2026 à 18 h 42 », or « aujourd’hui à 18 h 42 »; its day alone, « 24 novembre
// 2026 »; its time alone, « 18 h 42 ».
[[nodiscard]] std::string french_moment(Platform& platform, std::string_view iso_utc);
[[nodiscard]] std::string french_day(Platform& platform, std::string_view iso_utc);
[[nodiscard]] std::string french_clock(Platform& platform, std::string_view iso_utc);

// Whether an ISO moment is of that day.
[[nodiscard]] bool is_today(Platform& platform, std::string_view iso_utc);

}  // namespace boussole
