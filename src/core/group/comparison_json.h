// The figures of a group as JSON, the same for other programs and in files. For the .cpp files of this folder only.
#pragma once

#include "core/base/json.h"
#include "core/group/comparison.h"

namespace boussole {

// {"overall":G,"domains":{id:G},"principles":{id:G},"criteria":{…}} (contract.md). The document borrows the ids.
[[nodiscard]] yyjson_mut_val* group_json(yyjson_mut_doc* document, const Referential& referential,
                                         const GroupFigures& figures);

}  // namespace boussole
