// What a board wrote in its diagnostic, made findable beside the guide (content/search.h).
#pragma once

#include "core/content/search.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// Remarks, pieces of evidence and reasons of the questions that concern the Régie, what was said about principles, and
// the actions of the plan.
void add_own_words(SearchIndex& index, const Referential& referential, const Diagnostic& diagnostic);

}  // namespace boussole
