// A file written whole or not at all: beside its target first, then renamed over it. Whoever reads the target sees the
// old file or the new one, never a part.
#pragma once

#include <string>
#include <string_view>

namespace boussole {

// False when it could not be done; the target is then as it was. A device or a pipe is written to directly.
[[nodiscard]] bool write_whole_file(const std::string& file, std::string_view bytes);

}  // namespace boussole
