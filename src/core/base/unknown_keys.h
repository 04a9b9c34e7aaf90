#pragma once

#include <string>
#include <utility>
#include <vector>

namespace boussole {

// Keys of a file that this version does not know, kept in order with their JSON text and written back.
using UnknownKeys = std::vector<std::pair<std::string, std::string>>;

}  // namespace boussole
