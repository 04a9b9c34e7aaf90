// Any bytes: refused with a reason, or read, written and read again as the same protected file, known as one.
#include "core/diagnostic/sealed_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view given(reinterpret_cast<const char*>(data), size);
  const bool known = boussole::is_sealed_file(given);
  const auto decoded = boussole::decode_sealed_file(given);
  if (!decoded) {
    if (decoded.faults().empty()) std::abort();
    return 0;
  }
  const boussole::SealedFile& file = decoded.value();
  if (!known || file.iterations < boussole::kLeastIterations || file.iterations > boussole::kMostIterations)
    std::abort();
  if (file.salt.size() != boussole::kSaltBytes || file.iv.size() != boussole::kIvBytes) std::abort();
  const std::string bytes = boussole::encode_sealed_file(file);
  const auto again = boussole::decode_sealed_file(bytes);
  if (!again || again.value() != file || !boussole::is_sealed_file(bytes)) std::abort();
  if (boussole::encode_sealed_file(again.value()) != bytes) std::abort();
  return 0;
}
