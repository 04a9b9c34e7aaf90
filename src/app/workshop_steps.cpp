#include "app/workshop_steps.h"

#include <algorithm>
#include <utility>

#include "app/edits.h"
#include "app/library.h"
#include "app/received_codes.h"
#include "app/state.h"
#include "core/content/names.h"
#include "core/group/sign_votes.h"
#include "core/group/workshop_rules.h"
#include "generated/workshop_texts.h"

namespace boussole {

namespace {

constexpr std::size_t kMostSteps = 100;
constexpr std::size_t kMostJournalLines = 2'000;
constexpr int kMostMinutes = 60;

std::string decision_words(const Decision& decision) {
  Answer answer;
  answer.state = decision.state;
  answer.level = decision.level;
  return names::answer_name(answer);
}

}  // namespace

WorkshopSteps::WorkshopSteps(AppState& state, Platform& platform, Messages& messages, Navigation& navigation,
                             Library& library, Workshops& workshops)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      navigation_(navigation),
      library_(library),
      workshops_(workshops) {}

// A change of the open workshop; stored when `change` says that it changed something.
template <typename Change>
void WorkshopSteps::change(Change change) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  if (!change(entry->workshop)) return;
  workshops_.touched(*entry);
  tell_undo();
}

void WorkshopSteps::write_journal(Workshop& workshop, const std::string& what) {
  workshop.journal.push_back({platform_.now_utc(), "", what, {}});
  if (workshop.journal.size() > kMostJournalLines) workshop.journal.erase(workshop.journal.begin());
}

// --- Preparing

void WorkshopSteps::apply(const SetWorkshopField& command) {
  change([&](Workshop& workshop) {
    std::string& text = command.field == WorkshopField::title ? workshop.title : workshop.organisation.name;
    text = limited_text(command.text);
    return true;
  });
}

void WorkshopSteps::apply(const SetPurpose& command) {
  change([&](Workshop& workshop) { return std::exchange(workshop.purpose, command.purpose) != command.purpose; });
}

// Questions that no longer concern the Régie leave the list, unless they were voted.
void WorkshopSteps::apply(const SetWorkshopProfile& command) {
  change([&](Workshop& workshop) {
    workshop.profile = command.profile;
    std::erase_if(workshop.questions, [&](const std::string& question) {
      const auto index = state_.referential->find_criterion(question);
      return index && !applies(state_.referential->criteria[*index].applies_if, workshop.profile) &&
             !last_round(workshop, question);
    });
    return true;
  });
}

void WorkshopSteps::apply(const SetPeople& command) {
  change([&](Workshop& workshop) { return set_people(workshop, command.people); });
}

void WorkshopSteps::apply(const SetMinutes& command) {
  change([&](Workshop& workshop) {
    const int minutes = std::clamp(command.minutes, 1, kMostMinutes);
    return std::exchange(workshop.minutes, minutes) != minutes;
  });
}

void WorkshopSteps::apply(const ChooseQuestions& command) {
  change([&](Workshop& workshop) {
    std::vector<std::string> questions;
    const auto add = [&](const std::string& question) {
      if (std::find(questions.begin(), questions.end(), question) == questions.end()) questions.push_back(question);
    };
    for (const std::string& question : command.questions) add(question);
    for (const std::string& question : workshop.questions) {
      if (last_round(workshop, question)) add(question);
    }
    return std::exchange(workshop.questions, questions) != questions;
  });
}

bool WorkshopSteps::collects() const {
  const Workshop* open = state_.workshop();
  return state_.screen == Screen::workshop && open && open->stage == WorkshopStage::preparing;
}

void WorkshopSteps::receive(const std::string& name, Diagnostic diagnostic) {
  const auto same = std::find_if(slice_.received.begin(), slice_.received.end(), [&](const ReceivedAnswers& received) {
    return received.diagnostic.id == diagnostic.id;
  });
  if (same == slice_.received.end()) {
    if (slice_.received.size() >= static_cast<std::size_t>(kMaxParticipants)) {
      receive_refused(name,
                      messages_.words(WorkshopText::received_too_many, {{"most", std::to_string(kMaxParticipants)}}));
      return;
    }
    slice_.received.push_back({name, std::move(diagnostic)});
    return;
  }
  const bool later = diagnostic.modified_at > same->diagnostic.modified_at;
  slice_.received_told.push_back(messages_.words(
      WorkshopText::received_twice, {{"name", name}, {"other", same->name}, {"kept", later ? name : same->name}}));
  if (later) *same = {name, std::move(diagnostic)};
}

void WorkshopSteps::receive_refused(const std::string& name, const std::string& reason) {
  slice_.received_told.push_back(messages_.words(WorkshopText::received_refused, {{"name", name}, {"reason", reason}}));
}

// Two people may well have answered the same: each code is somebody.
void WorkshopSteps::apply(const ReceiveCodes& command) {
  for (ReceivedCode& code : read_codes(*state_.referential, command.text)) {
    if (!code.answers) {
      receive_refused(messages_.words(Text::code_line, {{"n", std::to_string(code.line)}}),
                      messages_.fault_words(code.answers.faults().front()));
      continue;
    }
    code.answers.value().id = platform_.new_uuid();
    receive(code.name, std::move(code.answers.value()));
  }
}

void WorkshopSteps::apply(const KeepReceived&) {
  // The order of the files says nothing: by identity, which is drawn at random.
  std::vector<const Diagnostic*> diagnostics;
  for (const ReceivedAnswers& received : slice_.received) diagnostics.push_back(&received.diagnostic);
  std::sort(diagnostics.begin(), diagnostics.end(),
            [](const Diagnostic* left, const Diagnostic* right) { return left->id < right->id; });
  change([&](Workshop& workshop) {
    if (workshop.questions.empty()) {
      constexpr std::size_t kMost = 10;
      workshop.questions = disputed_questions(*state_.referential, workshop.profile, diagnostics, kMost);
    }
    if (static_cast<int>(workshop.participants.size()) < static_cast<int>(diagnostics.size()))
      set_people(workshop, static_cast<int>(diagnostics.size()));
    workshop.means = VoteMeans::files;
    take_answers(workshop, *state_.referential, diagnostics, platform_.now_utc());
    return true;
  });
  slice_.received.clear();
  slice_.received_told.clear();
}

void WorkshopSteps::apply(const DropReceived&) {
  slice_.received.clear();
  slice_.received_told.clear();
}

// --- The way through

void WorkshopSteps::go_to(WorkshopEntry& entry, const std::string& question) {
  entry.workshop.current = question;
  slice_.reveal_warned = false;
  workshops_.touched(entry);
  navigation_.show(Screen::workshop);
}

void WorkshopSteps::apply(const StartWorkshop&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry || entry->workshop.questions.empty()) return;
  Workshop& workshop = entry->workshop;
  const auto& questions = workshop.questions;
  if (workshop.journal.empty()) write_journal(workshop, std::string(tr(WorkshopText::journal_started)));
  workshop.stage = WorkshopStage::questions;
  const bool known = std::find(questions.begin(), questions.end(), workshop.current) != questions.end();
  go_to(*entry, known ? workshop.current : questions.front());
}

void WorkshopSteps::apply(const PrepareWorkshop&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  entry->workshop.stage = WorkshopStage::preparing;
  go_to(*entry, entry->workshop.current);
}

void WorkshopSteps::apply(const FinishWorkshop&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  entry->workshop.stage = WorkshopStage::finished;
  go_to(*entry, entry->workshop.current);
}

void WorkshopSteps::apply(const ShowQuestion& command) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  const auto& questions = entry->workshop.questions;
  if (std::find(questions.begin(), questions.end(), command.question) == questions.end()) return;
  entry->workshop.stage = WorkshopStage::questions;
  go_to(*entry, command.question);
}

void WorkshopSteps::apply(const NextQuestion&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  if (const auto next = next_question(entry->workshop, entry->workshop.current))
    go_to(*entry, *next);
  else
    apply(FinishWorkshop{});
}

void WorkshopSteps::apply(const PreviousQuestion&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry) return;
  if (const auto previous = previous_question(entry->workshop, entry->workshop.current)) go_to(*entry, *previous);
}

// --- At the current question

void WorkshopSteps::apply(const SetMeans& command) {
  change([&](Workshop& workshop) { return std::exchange(workshop.means, command.means) != command.means; });
}

void WorkshopSteps::apply(const CastVote& command) {
  slice_.reveal_warned = false;
  change([&](Workshop& workshop) {
    const std::string& question = command.question.empty() ? workshop.current : command.question;
    const VoteMeans means = command.question.empty() ? workshop.means : VoteMeans::paper;
    return cast_vote(workshop, question, means, command.vote, platform_.now_utc());
  });
}

void WorkshopSteps::cast_cards(const std::vector<Vote>& votes) {
  change([&](Workshop& workshop) {
    bool changed = false;
    for (const Vote& vote : votes)
      changed = cast_vote(workshop, workshop.current, VoteMeans::cards, vote, platform_.now_utc()) || changed;
    if (changed) slice_.reveal_warned = false;
    return changed;
  });
}

void WorkshopSteps::apply(const SetHands& command) {
  slice_.reveal_warned = false;
  change([&](Workshop& workshop) {
    remember(workshop, workshop.current);
    if (set_hands(workshop, workshop.current, command.counts, platform_.now_utc())) return true;
    past_.pop_back();
    return false;
  });
}

// With votes missing, the first press says which, the second reveals all the same.
void WorkshopSteps::apply(const RevealVotes&) {
  change([&](Workshop& workshop) {
    const Round* round = last_round(workshop, workshop.current);
    if (!round || round->revealed_at || voted(*round) == 0) {
      messages_.notify(Notice::Kind::information, messages_.words(WorkshopText::reveal_nothing),
                       messages_.words(WorkshopText::reveal_nothing_do));
      return false;
    }
    const bool all = voted(*round) >= static_cast<int>(workshop.participants.size());
    if (!all && !slice_.reveal_warned) {
      slice_.reveal_warned = true;
      return false;
    }
    slice_.reveal_warned = false;
    const std::string question = workshop.current;
    std::erase_if(past_, [&](const Step& step) { return step.question == question; });
    write_journal(workshop, tr(WorkshopText::journal_revealed, {{"title", state_.question_title(question)}}));
    return reveal_round(workshop, question, platform_.now_utc());
  });
}

void WorkshopSteps::apply(const SetSignVote& command) {
  change([&](Workshop& workshop) {
    remember(workshop);
    if (set_sign_vote(workshop, workshop.current, command.sign, command.seen)) return true;
    past_.pop_back();
    return false;
  });
}

void WorkshopSteps::apply(const VoteAgain&) {
  change([&](Workshop& workshop) {
    return open_next_round(workshop, workshop.current, workshop.means, platform_.now_utc());
  });
}

void WorkshopSteps::apply(const RestartVote&) {
  slice_.reveal_warned = false;
  change([&](Workshop& workshop) {
    const std::string question = workshop.current;
    std::erase_if(past_, [&](const Step& step) { return step.question == question; });
    return drop_open_round(workshop, question);
  });
}

void WorkshopSteps::apply(const Decide& command) {
  change([&](Workshop& workshop) {
    remember(workshop);
    Decision& decision = workshop.decisions[workshop.current];
    decision.state = command.state;
    decision.level = command.state == AnswerState::rated ? std::clamp(command.level, 0, 3) : 0;
    decision.at = platform_.now_utc();
    write_journal(workshop, tr(WorkshopText::journal_decided, {{"title", state_.question_title(workshop.current)},
                                                               {"level", decision_words(decision)}}));
    return true;
  });
}

void WorkshopSteps::apply(const TakeDecisionBack&) {
  change([&](Workshop& workshop) {
    if (!workshop.decisions.contains(workshop.current)) return false;
    remember(workshop);
    workshop.decisions.erase(workshop.current);
    return true;
  });
}

void WorkshopSteps::apply(const SetDecisionText& command) {
  change([&](Workshop& workshop) {
    const auto decision = workshop.decisions.find(workshop.current);
    if (decision == workshop.decisions.end()) return false;
    std::string& text =
        command.field == DecisionText::rationale ? decision->second.rationale : decision->second.dissent;
    text = limited_text(command.text);
    return true;
  });
}

void WorkshopSteps::apply(const AddWorkshopAction& command) {
  if (command.title.empty()) return;
  change([&](Workshop& workshop) {
    remember(workshop);
    PlannedAction action;
    action.id = platform_.new_uuid();
    action.criteria = {workshop.current};
    action.title = limited_text(command.title);
    workshop.actions.push_back(std::move(action));
    return true;
  });
}

void WorkshopSteps::apply(const RemoveWorkshopAction& command) {
  change([&](Workshop& workshop) {
    remember(workshop);
    return std::erase_if(workshop.actions, [&](const PlannedAction& action) { return action.id == command.id; }) > 0;
  });
}

// --- Undo

void WorkshopSteps::remember(const Workshop& workshop, std::string question) {
  Step step{workshop.id, workshop.decisions, workshop.actions, workshop.sign_votes, std::move(question), std::nullopt};
  if (!step.question.empty()) {
    const Round* round = last_round(workshop, step.question);
    if (round && !round->revealed_at) step.counts = round->counts;
  }
  past_.push_back(std::move(step));
  if (past_.size() > kMostSteps) past_.erase(past_.begin());
}

void WorkshopSteps::tell_undo() {
  const auto& id = state_.open_workshop;
  std::erase_if(past_, [&](const Step& step) { return !id || step.workshop != *id; });
  slice_.workshop_undo = !past_.empty();
}

void WorkshopSteps::apply(const UndoWorkshop&) {
  tell_undo();
  if (past_.empty()) return;
  change([&](Workshop& workshop) {
    const Step step = std::move(past_.back());
    past_.pop_back();
    if (step.question.empty()) {
      workshop.decisions = step.decisions;
      workshop.actions = step.actions;
      workshop.sign_votes = step.sign_votes;
    } else if (step.counts) {
      set_hands(workshop, step.question, *step.counts, platform_.now_utc());
    } else {
      drop_open_round(workshop, step.question);
    }
    messages_.tell(messages_.words(WorkshopText::undone));
    return true;
  });
}

// --- The end

void WorkshopSteps::apply(const MakeConsensus&) {
  WorkshopEntry* entry = workshops_.open_entry();
  if (!entry || entry->workshop.decisions.empty()) return;
  const std::string id = platform_.new_uuid();
  Diagnostic consensus = consensus_of(*state_.referential, entry->workshop, id, platform_.now_utc());
  if (consensus.title.empty()) consensus.title = workshop_title(entry->workshop);
  consensus.journal.push_back({consensus.created_at,
                               "",
                               tr(WorkshopText::journal_consensus, {{"title", workshop_title(entry->workshop)}}),
                               {}});
  entry->workshop.consensus_id = id;
  workshops_.touched(*entry);
  library_.add_and_open(std::move(consensus));
  navigation_.show(Screen::results);
}

}  // namespace boussole
