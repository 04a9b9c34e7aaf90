// Any bytes: read or refused. What is read can be written, and reads again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT: the fuzzer's interface
  const boussole::Result<boussole::Diagnostic> read = boussole::decode_diagnostic(bytes);
  if (!read) {
    if (read.faults().empty()) std::abort();
    return 0;
  }
  const boussole::Result<boussole::Diagnostic> again = boussole::decode_diagnostic(boussole::encode_diagnostic(read.value()));
  if (!again || again.value() != read.value()) std::abort();
  return 0;
}
