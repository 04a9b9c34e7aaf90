// Any bytes: refused with a reason, or a referential whose indices all lead somewhere.
#include "core/referential.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto loaded = boussole::load_referential({reinterpret_cast<const char*>(data), size});
  if (!loaded) {
    if (loaded.faults().empty()) std::abort();
    return 0;
  }
  const boussole::Referential& referential = loaded.value();
  for (const boussole::Criterion& criterion : referential.criteria) {
    if (criterion.domain >= referential.domains.size() || criterion.theme >= referential.themes.size()) std::abort();
    for (const boussole::Index principle : criterion.principles) {
      if (principle >= referential.principles.size()) std::abort();
    }
  }
  return 0;
}
