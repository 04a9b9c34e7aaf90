// Any bytes: refused with a reason, or read, written and read again as the same workshop.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/group/workshop_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto decoded = boussole::decode_workshop({reinterpret_cast<const char*>(data), size});
  if (!decoded) {
    if (decoded.faults().empty()) std::abort();
    return 0;
  }
  const std::string bytes = boussole::encode_workshop(decoded.value());
  const auto again = boussole::decode_workshop(bytes);
  if (!again || again.value() != decoded.value()) std::abort();
  if (boussole::encode_workshop(again.value()) != bytes) std::abort();
  return 0;
}
