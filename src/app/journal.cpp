#include "app/journal.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "core/content/names.h"
#include "core/decisions/action_plan.h"
#include "core/language/french_number.h"

namespace boussole {

namespace {

constexpr std::size_t kMaxLine = 400;  // code points

std::string quoted(const std::string& text) { return shortened(text, kMaxJournalQuote); }

// « Inviter le bailleur · Former le bureau ».
std::string quoted_titles(const std::vector<PlannedAction>& actions) {
  std::string titles;
  for (const PlannedAction& action : actions) titles.append(titles.empty() ? "" : " · ").append(quoted(action.title));
  return titles;
}

// « Nom de la Régie : vide → Les Tilleuls », or « … : Les Tilleuls » where there was nothing.
std::string changed(const std::string& what, const std::string& before, const std::string& after) {
  const std::string now = after.empty() ? std::string(tr(Text::journal_empty)) : after;
  if (before.empty()) return tr(Text::journal_set, {{"what", what}, {"after", now}});
  return tr(Text::journal_change, {{"what", what}, {"before", before}, {"after", now}});
}

std::string number_words(std::optional<double> value) { return value ? typed_french_number(*value) : std::string(); }

using Numbers = std::map<std::string, double>;
std::optional<double> number_in(const Numbers& numbers, const std::string& id) {
  const auto found = numbers.find(id);
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}
std::optional<double> number_in(const std::map<std::string, Numbers>& groups, const std::string& group,
                                const std::string& id) {
  const auto found = groups.find(group);
  return found == groups.end() ? std::nullopt : number_in(found->second, id);
}

// The item with this id, or null: the content beside the questions may not be there.
template <typename Item>
const Item* with_id(const std::vector<Item>& items, const std::string& id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

struct Teller {
  const Referential& referential;
  const Diagnostic& before;
  const Diagnostic& after;

  std::string operator()(const Rate& edit) const {
    const std::string line = answer_line(edit.criterion);
    return clears_ticks(before, after, edit.criterion) ? tr(Text::journal_signs_cleared, {{"what", line}}) : line;
  }
  std::string operator()(const SetSign& edit) const;
  std::string operator()(const MarkNotApplicable& edit) const { return answer_line(edit.criterion); }
  std::string operator()(const MarkUnknown& edit) const { return answer_line(edit.criterion); }
  std::string operator()(const ClearAnswer& edit) const { return answer_line(edit.criterion); }
  std::string operator()(const ConfirmAnswer& edit) const { return answer_line(edit.criterion); }
  std::string operator()(const SetReason& edit) const {
    const bool removed = answer_to(after, edit.criterion).reason.empty();
    return titled(removed ? Text::journal_reason_removed : Text::journal_reason, edit.criterion);
  }
  std::string operator()(const SetImportance& edit) const {
    return changed(titled(Text::journal_importance, edit.criterion),
                   names::importance_name(answer_to(before, edit.criterion).importance),
                   names::importance_name(answer_to(after, edit.criterion).importance));
  }
  std::string operator()(const SetNote& edit) const {
    const bool removed = answer_to(after, edit.criterion).note.empty();
    return titled(removed ? Text::journal_note_removed : Text::journal_note, edit.criterion);
  }
  std::string operator()(const SetEvidence& edit) const {
    const auto& evidence = answer_to(after, edit.criterion).evidence;
    const bool removed = edit.position >= evidence.size() || evidence[edit.position].empty();
    return tr(removed ? Text::journal_evidence_removed : Text::journal_evidence,
              {{"n", std::to_string(edit.position + 1)}, {"title", title(edit.criterion)}});
  }
  std::string operator()(const SetIndicatorInput& edit) const {
    const Indicator* indicator = with_id(referential.indicators, edit.indicator);
    const IndicatorInput* input = indicator ? with_id(indicator->inputs, edit.input) : nullptr;
    const std::string what = tr(Text::journal_indicator, {{"indicator", indicator ? indicator->title : edit.indicator},
                                                          {"input", input ? input->label : edit.input}});
    return changed(what, number_words(number_in(before.indicators, edit.indicator, edit.input)),
                   number_words(number_in(after.indicators, edit.indicator, edit.input)));
  }
  std::string operator()(const SetAudience& edit) const {
    const KeyFigure* figure = with_id(referential.key_figures, edit.figure);
    return changed(tr(Text::journal_audience, {{"figure", figure ? figure->title : edit.figure}}),
                   number_words(number_in(before.audience, edit.figure)),
                   number_words(number_in(after.audience, edit.figure)));
  }
  std::string operator()(const SetCalculatorInput& edit) const {
    return changed(std::string(tr(Text::journal_calculator)),
                   number_words(number_in(before.calculators, edit.calculator, edit.input)),
                   number_words(number_in(after.calculators, edit.calculator, edit.input)));
  }
  std::string operator()(const SetCheck& edit) const {
    const Checklist* checklist = with_id(referential.checklists, edit.checklist);
    const bool known = checklist && edit.item < checklist->items.size();
    const std::string item = known ? quoted(checklist->items[edit.item]) : edit.checklist;
    return changed(tr(Text::journal_check, {{"item", item}}), check_words(before, edit), check_words(after, edit));
  }
  std::string operator()(const SetPrincipleNote& edit) const {
    const Principle* principle = with_id(referential.principles, edit.principle);
    const auto note = after.principles.find(edit.principle);
    const bool removed = note == after.principles.end() || note->second.note.empty();
    return tr(removed ? Text::journal_principle_removed : Text::journal_principle,
              {{"title", principle ? principle->title : edit.principle}});
  }
  std::string operator()(const SetProfile&) const;
  std::string operator()(const SetFact& edit) const;
  // The other edits are told by what became of the plan.
  template <typename Edit>
  std::string operator()(const Edit&) const {
    return plan_line(before, after);
  }

 private:
  std::string title(const std::string& criterion) const {
    const std::optional<Index> index = referential.find_criterion(criterion);
    return index ? referential.criteria[*index].title : criterion;
  }
  std::string titled(Text key, const std::string& criterion) const { return tr(key, {{"title", title(criterion)}}); }

  // « 2 En place »; "" without an answer.
  static std::string answer_words(const Answer& answer) {
    if (answer.state == AnswerState::unanswered) return {};
    const std::string name = names::answer_name(answer);
    return answer.state == AnswerState::rated ? std::to_string(answer.level) + " " + name : name;
  }
  std::string answer_line(const std::string& criterion) const {
    const std::string first = answer_words(answer_to(before, criterion));
    const std::string second = answer_words(answer_to(after, criterion));
    if (first == second) return tr(Text::journal_confirmed, {{"title", title(criterion)}, {"answer", second}});
    return changed(title(criterion), first, second.empty() ? std::string(tr(Text::answer_none)) : second);
  }
  static std::string check_words(const Diagnostic& diagnostic, const SetCheck& edit) {
    const auto list = diagnostic.checklists.find(edit.checklist);
    if (list == diagnostic.checklists.end() || !list->second.contains(edit.item)) return {};
    constexpr std::array kWords = {Text::journal_yes, Text::journal_no, Text::answer_unknown};
    return std::string(tr(kWords[static_cast<std::size_t>(list->second.at(edit.item))]));
  }
};

std::string Teller::operator()(const SetProfile&) const {
  struct Part {
    Text name;
    bool Profile::*field;
  };
  constexpr std::array<Part, 6> kParts = {{{Text::activity_aci, &Profile::aci},
                                           {Text::activity_ei, &Profile::ei},
                                           {Text::activity_etti, &Profile::etti},
                                           {Text::activity_seasonal, &Profile::seasonal},
                                           {Text::activity_public_procurement, &Profile::public_procurement},
                                           {Text::activity_bridge_contracts, &Profile::bridge_contracts}}};
  constexpr std::array kAi = {Text::profile_ai_none, Text::activity_ai_partnership, Text::activity_ai_carried};
  const auto fact = [](Text name) { return tr(Text::journal_profile, {{"fact", tr(name)}}); };
  std::string line;
  const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
  for (const Part& part : kParts) {
    const bool now = after.profile.*part.field;
    if (before.profile.*part.field == now) continue;
    add(changed(fact(part.name), {}, std::string(tr(now ? Text::journal_yes : Text::journal_no))));
  }
  if (before.profile.ai != after.profile.ai) {
    add(changed(fact(Text::journal_ai), std::string(tr(kAi[static_cast<std::size_t>(before.profile.ai)])),
                std::string(tr(kAi[static_cast<std::size_t>(after.profile.ai)]))));
  }
  return line;
}

// « Rendez-vous réguliers : 1 Amorcé → 2 En place · signe coché : … », or the title alone where the level stays.
std::string Teller::operator()(const SetSign& edit) const {
  const std::optional<Index> index = referential.find_criterion(edit.criterion);
  const Sign* sign = index ? with_id(referential.criteria[*index].signs, edit.sign) : nullptr;
  const bool same = answer_words(answer_to(before, edit.criterion)) == answer_words(answer_to(after, edit.criterion));
  return tr(edit.seen ? Text::journal_sign_seen : Text::journal_sign_not_seen,
            {{"what", same ? title(edit.criterion) : answer_line(edit.criterion)},
             {"sign", sign ? quoted(sign->text) : edit.sign}});
}

std::string Teller::operator()(const SetFact& edit) const {
  const auto line = [&](Text name, const std::string& first, const std::string& second) {
    return changed(std::string(tr(name)), quoted(first), quoted(second));
  };
  switch (edit.fact) {
    case Fact::title:
      return line(Text::profile_title_field, before.title, after.title);
    case Fact::organisation_name:
      return line(Text::profile_name, before.organisation.name, after.organisation.name);
    case Fact::organisation_code:
      return line(Text::journal_code, before.organisation.code, after.organisation.code);
    case Fact::territory:
      return line(Text::profile_territory, before.organisation.territory, after.organisation.territory);
    case Fact::alias:
      return line(Text::profile_alias, before.respondent.alias, after.respondent.alias);
    case Fact::role:
      break;
  }
  return line(Text::journal_role, before.respondent.role, after.respondent.role);
}

}  // namespace

std::string edit_line(const Referential& referential, const Diagnostic& before, const Diagnostic& after,
                      const EditCommand& command) {
  return std::visit(Teller{referential, before, after}, command);
}

bool clears_ticks(const Diagnostic& before, const Diagnostic& after, const std::string& criterion) {
  return !answer_to(before, criterion).signs.empty() && answer_to(after, criterion).signs.empty();
}

std::string plan_line(const Diagnostic& before, const Diagnostic& after) {
  if (before.actions == after.actions) return std::string(tr(Text::journal_other));
  const auto differing = [](const std::vector<PlannedAction>& actions, const std::vector<PlannedAction>& others) {
    std::vector<PlannedAction> found;
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(found), [&](const PlannedAction& action) {
      return std::find(others.begin(), others.end(), action) == others.end();
    });
    return found;
  };
  const std::vector<PlannedAction> gone = differing(before.actions, after.actions);
  const std::vector<PlannedAction> came = differing(after.actions, before.actions);
  const auto told = [](Text key, const PlannedAction& action) { return tr(key, {{"title", quoted(action.title)}}); };
  const auto line = [&](const PlannedAction& action, Text adopted, Text discarded) {
    return told(is_discarded_proposal(action) ? discarded : adopted, action);
  };
  if (gone.empty() && came.size() == 1)
    return line(came[0], Text::journal_action_added, Text::journal_proposal_dropped);
  if (came.empty() && gone.size() == 1)
    return line(gone[0], Text::journal_action_removed, Text::journal_proposal_taken_back);
  if (gone.empty() && !came.empty())
    return tr_count(Text::journal_actions_added, came.size(), {{"titles", quoted_titles(came)}});
  const bool one = came.size() == 1 && gone.size() == 1 && came[0].id == gone[0].id;
  return one ? told(Text::journal_action_changed, came[0]) : std::string(tr(Text::journal_actions));
}

void add_journal_line(Diagnostic& diagnostic, const std::string& moment, const std::string& what) {
  diagnostic.journal.push_back({moment, quoted(diagnostic.respondent.alias), shortened(what, kMaxLine), {}});
  if (diagnostic.journal.size() <= kMaxJournalLines) return;
  const auto excess = static_cast<std::ptrdiff_t>(diagnostic.journal.size() - kMaxJournalLines);
  diagnostic.journal.erase(diagnostic.journal.begin(), diagnostic.journal.begin() + excess);
}

std::string shortened(const std::string& text, std::size_t most) {
  std::string line;
  std::size_t characters = 0;
  for (const char byte : text) {
    const bool starts = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (starts && ++characters > most) return line + "…";
    line += byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte;
  }
  return line;
}

}  // namespace boussole
