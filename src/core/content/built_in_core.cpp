// The criteria that the build embeds, in every program.
#include <cstdlib>

#include "core/content/referential.h"
#include "generated/assets.h"

namespace boussole {

Referential load_built_in_core() {
  Result<Referential> loaded = load_referential(referential_json(), Parts::questions);
  if (!loaded) std::abort();
  return std::move(loaded.value());
}

}  // namespace boussole
