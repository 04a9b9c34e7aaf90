// Any bytes as a referential: loaded, or refused with a reason.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/referential.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT: the fuzzer's interface
  const boussole::Result<boussole::Referential> loaded = boussole::load_referential(bytes);
  if (!loaded && loaded.faults().empty()) std::abort();
  return 0;
}
