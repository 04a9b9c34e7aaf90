// Any bytes: refused with a reason, or read, written and read again as the same comparison; and what is given away in
// letters holds no name.
#include "core/group/comparison_codec.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/content/referential.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto decoded = boussole::decode_comparison({reinterpret_cast<const char*>(data), size});
  if (!decoded) {
    if (decoded.faults().empty()) std::abort();
    return 0;
  }
  const std::string bytes = boussole::encode_comparison(decoded.value());
  const auto again = boussole::decode_comparison(bytes);
  if (!again || again.value() != decoded.value()) std::abort();
  if (boussole::encode_comparison(again.value()) != bytes) std::abort();
  boussole::Comparison shared = decoded.value();
  shared.display = boussole::GroupDisplay::letters;
  boussole::draw_letters(shared.members, 1);
  const auto told =
      boussole::decode_comparison(boussole::encode_shared_comparison(boussole::built_in_referential(), shared));
  if (!told) std::abort();
  for (const boussole::Member& member : told.value().members) {
    if (!member.name.empty() || !member.title.empty() || !member.id.empty()) std::abort();
  }
  return 0;
}
