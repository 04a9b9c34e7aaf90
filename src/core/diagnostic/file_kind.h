// What a file is meant to be, told from its content: people give both kinds by the same button, and by dropping them.
#pragma once

#include <string_view>

namespace boussole {

enum class FileKind {
  diagnostic,   // says its "format" (codec.h)
  workshop,     // says it is one (core/group/workshop_codec.h)
  comparison,   // the same (core/group/comparison_codec.h)
  referential,  // has "domains" (a companion has not) and no "format" (referential.h)
  other,        // no JSON, or none of ours
};

// A first look only: the file may still be refused.
[[nodiscard]] FileKind kind_of_file(std::string_view bytes);

}  // namespace boussole
