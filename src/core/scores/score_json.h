// A score as JSON, the same wherever the command line writes one (contract.md). For the .cpp files of the core only.
#pragma once

#include "core/base/json.h"
#include "core/scores/scoring.h"

namespace boussole {

[[nodiscard]] yyjson_mut_val* score_json(yyjson_mut_doc* document, const Score& score);

}  // namespace boussole
