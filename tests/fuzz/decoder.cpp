// Any bytes: refused with a reason, or read, written and read again as the same diagnostic.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/diagnostic/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto decoded = boussole::decode_diagnostic({reinterpret_cast<const char*>(data), size});
  if (!decoded) {
    if (decoded.faults().empty()) std::abort();
    return 0;
  }
  const std::string bytes = boussole::encode_diagnostic(decoded.value());
  const auto again = boussole::decode_diagnostic(bytes);
  if (!again || again.value() != decoded.value()) std::abort();
  if (boussole::encode_diagnostic(again.value()) != bytes) std::abort();
  return 0;
}
