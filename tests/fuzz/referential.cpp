// Any bytes: refused with a reason, or a referential whose indices all lead somewhere.
#include "core/content/referential.h"

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
  for (const boussole::Illustration& illustration : referential.illustrations) {
    for (const boussole::Index criterion : illustration.criteria) {
      if (criterion >= referential.criteria.size()) std::abort();
    }
  }
  for (const boussole::Indicator& indicator : referential.indicators) {
    if (indicator.criterion.value_or(0) >= referential.criteria.size() || indicator.measures.empty()) std::abort();
    for (const boussole::Measure& measure : indicator.measures) {
      for (const boussole::Index input : measure.of) {
        if (input >= indicator.inputs.size()) std::abort();
      }
    }
  }
  return 0;
}
