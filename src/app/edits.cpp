#include "app/edits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/content/ladder.h"
#include "core/decisions/action_plan.h"
#include "core/language/dates.h"

namespace boussole {

namespace {

struct Editor {
  const Referential& referential;
  Diagnostic& diagnostic;

  Answer& answer(const std::string& criterion) const { return diagnostic.answers[criterion]; }

  void operator()(const Rate& edit) const {
    Answer& target = answer(edit.criterion);
    const int level = std::clamp(edit.level, 0, static_cast<int>(kLevelCount) - 1);
    // The level of ticks is their ladder's: another one is not what they say.
    if (target.state != AnswerState::rated || target.level != level) target.signs.clear();
    target.state = AnswerState::rated;
    target.level = level;
    target.to_confirm = false;
  }
  void operator()(const SetSign& edit) const;
  void operator()(const MarkNotApplicable& edit) const { set_state(edit.criterion, AnswerState::not_applicable); }
  void operator()(const MarkUnknown& edit) const { set_state(edit.criterion, AnswerState::unknown); }
  void operator()(const ClearAnswer& edit) const { set_state(edit.criterion, AnswerState::unanswered); }
  void operator()(const ConfirmAnswer& edit) const {
    const auto found = diagnostic.answers.find(edit.criterion);
    if (found != diagnostic.answers.end()) found->second.to_confirm = false;
  }
  void operator()(const SetReason& edit) const { answer(edit.criterion).reason = limited_text(edit.text); }
  void operator()(const SetImportance& edit) const {
    answer(edit.criterion).importance = std::clamp(edit.importance, 1, 3);
  }
  void operator()(const SetNote& edit) const { answer(edit.criterion).note = limited_text(edit.text); }
  // An emptied field stays while one types, so that those after it keep their place; empty ones at the end go.
  void operator()(const SetEvidence& edit) const {
    std::vector<std::string>& evidence = answer(edit.criterion).evidence;
    if (edit.position > evidence.size()) return;
    if (edit.position == evidence.size()) evidence.emplace_back();
    evidence[edit.position] = limited_text(edit.text);
    while (!evidence.empty() && evidence.back().empty()) evidence.pop_back();
  }
  void operator()(const SetIndicatorInput& edit) const {
    set_input(diagnostic.indicators, edit.indicator, edit.input, edit.value);
  }
  void operator()(const SetAudience& edit) const { set_number(diagnostic.audience, edit.figure, edit.value); }
  void operator()(const SetCalculatorInput& edit) const {
    set_input(diagnostic.calculators, edit.calculator, edit.input, edit.value);
  }
  void operator()(const SetProfile& edit) const { diagnostic.profile = edit.profile; }
  void operator()(const SetFact& edit) const { fact(edit.fact) = limited_text(edit.text); }
  void operator()(const SetCheck& edit) const {
    auto& items = diagnostic.checklists[edit.checklist];
    if (edit.state)
      items[edit.item] = *edit.state;
    else
      items.erase(edit.item);
    if (items.empty()) diagnostic.checklists.erase(edit.checklist);
  }
  void operator()(const SetPrincipleNote& edit) const {
    diagnostic.principles[edit.principle].note = limited_text(edit.text);
  }

  void operator()(const AddActions& edit) const {
    for (const PlannedAction& action : edit.actions) {
      if (!action.id.empty() && !find_action(action.id)) diagnostic.actions.push_back(action);
    }
  }
  void operator()(const SetActionText& edit) const {
    if (PlannedAction* action = find_action(edit.id)) text_of(*action, edit.field) = limited_text(edit.text);
  }
  void operator()(const SetActionDue& edit) const {
    PlannedAction* action = find_action(edit.id);
    if (action && (edit.due.empty() || parse_iso_date(edit.due))) action->due = edit.due;
  }
  void operator()(const SetActionEffort& edit) const {
    if (PlannedAction* action = find_action(edit.id)) action->effort = std::clamp(edit.effort, 1, kMostEffort);
  }
  void operator()(const SetActionStatus& edit) const {
    if (PlannedAction* action = find_action(edit.id)) action->status = edit.status;
  }
  void operator()(const LinkAction& edit) const {
    PlannedAction* action = find_action(edit.id);
    if (!action) return;
    std::vector<std::string>& criteria = action->criteria;
    if (std::find(criteria.begin(), criteria.end(), edit.criterion) == criteria.end())
      criteria.push_back(edit.criterion);
  }
  void operator()(const UnlinkAction& edit) const {
    if (PlannedAction* action = find_action(edit.id)) std::erase(action->criteria, edit.criterion);
  }
  void operator()(const RemoveAction& edit) const {
    std::erase_if(diagnostic.actions, [&](const PlannedAction& action) { return action.id == edit.id; });
  }

 private:
  using Numbers = std::map<std::string, double>;

  // What is no number (infinite, or none) cannot be kept in a file.
  static void set_number(Numbers& numbers, const std::string& id, std::optional<double> value) {
    if (!value)
      numbers.erase(id);
    else if (std::isfinite(*value))
      numbers[id] = *value;
  }
  static void set_input(std::map<std::string, Numbers>& groups, const std::string& group, const std::string& input,
                        std::optional<double> value) {
    set_number(groups[group], input, value);
    if (groups[group].empty()) groups.erase(group);
  }

  [[nodiscard]] PlannedAction* find_action(const std::string& id) const {
    const auto found = std::find_if(diagnostic.actions.begin(), diagnostic.actions.end(),
                                    [&](const PlannedAction& action) { return action.id == id; });
    return found == diagnostic.actions.end() ? nullptr : &*found;
  }
  static std::string& text_of(PlannedAction& action, ActionText field) {
    switch (field) {
      case ActionText::title:
        return action.title;
      case ActionText::owner:
        return action.owner;
      case ActionText::note:
        return action.note;
      case ActionText::success:
        break;
    }
    return action.success;
  }

  // The level is kept in memory only while rated, so that a file says one thing.
  void set_state(const std::string& criterion, AnswerState state) const {
    Answer& target = answer(criterion);
    target.state = state;
    target.level = 0;
    target.signs.clear();
    target.to_confirm = false;
  }

  std::string& fact(Fact which) const {
    switch (which) {
      case Fact::title:
        return diagnostic.title;
      case Fact::organisation_name:
        return diagnostic.organisation.name;
      case Fact::organisation_code:
        return diagnostic.organisation.code;
      case Fact::territory:
        return diagnostic.organisation.territory;
      case Fact::alias:
        return diagnostic.respondent.alias;
      case Fact::role:
        break;
    }
    return diagnostic.respondent.role;
  }
};

void Editor::operator()(const SetSign& edit) const {
  const std::optional<Index> index = referential.find_criterion(edit.criterion);
  if (!index) return;
  const Criterion& criterion = referential.criteria[*index];
  const auto same = [&](const Sign& sign) { return sign.id == edit.sign; };
  if (std::none_of(criterion.signs.begin(), criterion.signs.end(), same)) return;
  Answer& target = answer(edit.criterion);
  if (target.signs.empty()) {
    const std::vector<bool> seen = signs_seen(criterion, target);
    for (std::size_t at = 0; at < seen.size(); ++at) {
      if (seen[at]) target.signs[criterion.signs[at].id] = true;
    }
  }
  target.signs[edit.sign] = edit.seen;
  target.state = AnswerState::rated;
  target.to_confirm = false;
  target.level = ladder_level(criterion, [&](const Sign& sign) {
    const auto tick = target.signs.find(sign.id);
    return tick != target.signs.end() && tick->second;
  });
}

}  // namespace

Diagnostic apply_edit(const Referential& referential, const Diagnostic& before, const EditCommand& command) {
  Diagnostic after = before;
  std::visit(Editor{referential, after}, command);
  // An answer about which nothing is said is no answer: files and comparisons stay clean.
  std::erase_if(after.answers, [](const auto& item) { return item.second == Answer{}; });
  std::erase_if(after.principles, [](const auto& item) { return item.second == PrincipleNote{}; });
  return after;
}

std::string merge_key(const EditCommand& command) {
  if (const auto* note = std::get_if<SetNote>(&command)) return "note." + note->criterion;
  if (const auto* reason = std::get_if<SetReason>(&command)) return "reason." + reason->criterion;
  if (const auto* evidence = std::get_if<SetEvidence>(&command)) {
    return "evidence." + evidence->criterion + "." + std::to_string(evidence->position);
  }
  if (const auto* note = std::get_if<SetPrincipleNote>(&command)) return "principle." + note->principle;
  // Taking back the answers of a whole checklist is one step.
  if (const auto* check = std::get_if<SetCheck>(&command); check && !check->state) return "check." + check->checklist;
  if (const auto* number = std::get_if<SetIndicatorInput>(&command)) {
    return "indicator." + number->indicator + "." + number->input;
  }
  if (const auto* number = std::get_if<SetAudience>(&command)) return "audience." + number->figure;
  if (const auto* number = std::get_if<SetCalculatorInput>(&command)) {
    return "calculator." + number->calculator + "." + number->input;
  }
  if (const auto* text = std::get_if<SetActionText>(&command)) {
    return "action." + text->id + "." + std::to_string(static_cast<int>(text->field));
  }
  if (const auto* due = std::get_if<SetActionDue>(&command)) return "action." + due->id + ".due";
  if (const auto* fact = std::get_if<SetFact>(&command)) {
    return "fact." + std::to_string(static_cast<int>(fact->fact));
  }
  return {};
}

std::string limited_text(const std::string& text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts_character && ++characters > kMaxTextCharacters) return text.substr(0, at);
  }
  return text;
}

}  // namespace boussole
