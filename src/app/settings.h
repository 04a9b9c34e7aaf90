// Settings as small JSON text for the platform's storage.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace boussole {

[[nodiscard]] std::string encode_settings(const Settings& settings);

// Anything unreadable gives the default of what is unreadable: settings are never worth an error.
[[nodiscard]] Settings decode_settings(std::string_view json);

}  // namespace boussole
