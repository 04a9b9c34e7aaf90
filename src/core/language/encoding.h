// What the bytes of a file are when they are not what we read, so that a person is told its name and what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/language/reason.h"

namespace boussole {

// UTF-16, either way round, with or without a byte order mark: what old Windows editors call « Unicode ».
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

// The same text in UTF-8, without the mark; none when it is not whole (an odd number of bytes, half a character).
[[nodiscard]] std::optional<std::string> utf8_of_utf16(std::string_view bytes);

// One French sentence: the encoding or the kind of file that this seems to be, and what to do; none when it seems to be
// JSON, damaged perhaps. The first bytes and the whole of a text decide, never the name of the file.
[[nodiscard]] std::optional<Reason> other_kind(std::string_view bytes);

}  // namespace boussole
