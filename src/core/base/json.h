// yyjson behind owning types, and the one walk over a document that checks what yyjson does not: depth and duplicate
// keys. For the .cpp files of the core only: no header of the core shows JSON.
#pragma once

#include <yyjson.h>

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace boussole {

struct JsonDeleter {
  void operator()(yyjson_doc* document) const { yyjson_doc_free(document); }
  void operator()(yyjson_mut_doc* document) const { yyjson_mut_doc_free(document); }
  void operator()(char* text) const { free(text); }  // NOLINT: yyjson allocates with malloc
};
using JsonDocument = std::unique_ptr<yyjson_doc, JsonDeleter>;
using MutableJsonDocument = std::unique_ptr<yyjson_mut_doc, JsonDeleter>;
using JsonText = std::unique_ptr<char, JsonDeleter>;

// A document on one line; "" when there is no memory for it.
[[nodiscard]] std::string json_line(const yyjson_mut_doc* document);

// Reads strict JSON (a byte order mark, and UTF-16, are allowed); numbers keep their text. What is another kind of file
// or encoding is refused by its name (encoding.h). Refuses more than `max_depth` nested
// levels and an object that holds a key twice. Faults are located.
[[nodiscard]] Result<std::shared_ptr<yyjson_doc>> read_json(std::string_view bytes, std::size_t max_depth);

// The bytes of a string value (which may hold NUL) or of a number kept as text.
[[nodiscard]] std::string_view json_text(yyjson_val* value);

// A pointer one step deeper (RFC 6901: ~ and / escaped).
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);
[[nodiscard]] std::string pointer_to(std::string_view parent, std::size_t position);

// A value as compact JSON text, numbers as they were read.
[[nodiscard]] std::string json_of(yyjson_val* value);

}  // namespace boussole
