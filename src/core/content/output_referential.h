#pragma once

#include <string>

namespace boussole {

// `boussole referentiel --json` (contract.md): the built-in content, companion included, with every criterion's
// examples derived from the illustrations. What load_referential reads. It carries the companion into the program.
[[nodiscard]] std::string referential_as_json();

}  // namespace boussole
