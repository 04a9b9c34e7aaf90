#include "ui/screens/parts/criterion_link.h"

#include "ui/widgets/list_link.h"

namespace boussole {

void criterion_link(Frame& frame, const CriterionLink& link) {
  const Criterion& criterion = frame.referential().criteria[link.criterion];
  if (list_link(frame, {.id = link.id,
                        .title = criterion.title,
                        .detail = link.detail,
                        .answer = &answer_to(frame.diagnostic(), criterion.id)})) {
    frame.emit(GoToCriterion{link.criterion});
  }
}

}  // namespace boussole
