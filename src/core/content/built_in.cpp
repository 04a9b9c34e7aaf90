// The content that the build embeds. Apart from referential.cpp, so that a program which never asks for the whole of it
// (the page) does not carry the companion.
#include <cstdlib>

#include "core/content/referential.h"
#include "generated/assets.h"

namespace boussole {

const Referential& built_in_referential() {
  static const Referential kReferential = [] {
    Referential referential = load_built_in_core();
    if (!add_companion(referential, companion_json())) std::abort();
    return referential;
  }();
  return kReferential;
}

}  // namespace boussole
