#include "core/group/shown_comparison.h"

#include <numeric>
#include <utility>

#include "core/group/disclosure.h"

namespace boussole {

ShownComparison shown_comparison(const Referential& referential, std::vector<Member> members, GroupDisplay display,
                                 int minimum) {
  arrange(members, display);
  Compared compared = compare(referential, members);
  ShownComparison shown;
  shown.display = display;
  shown.minimum = minimum;
  shown.versions = compared.versions;
  if (display == GroupDisplay::group) {
    shown.n = counted_members(members).size();
    shown.waiting = count_waiting(members);
    shown.group = disclosed_figures(referential, members, compared, minimum);
    return shown;
  }
  shown.n = members.size();
  std::vector<std::size_t> all(members.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  shown.group = group_figures(referential, compared, all);
  shown.exchanges = exchanges(members, compared);
  constexpr std::size_t kYear = 4;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool named = display == GroupDisplay::names;
    ShownMember member{named ? shown_name(members[i]) : members[i].letter,
                       named ? members[i].date : members[i].date.substr(0, kYear),
                       std::move(compared.members[i]),
                       {}};
    for (const auto& answers : compared.answers) member.answers.push_back(answers[i]);
    shown.members.push_back(std::move(member));
  }
  return shown;
}

}  // namespace boussole
