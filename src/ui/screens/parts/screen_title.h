#pragma once

namespace boussole {

// The id of the title that gets the focus when a screen or a question is shown.
inline constexpr const char* kScreenTitle = "screen.title";

}  // namespace boussole
