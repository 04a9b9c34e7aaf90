#include "core/group/workshop_codec.h"

#include <array>
#include <set>
#include <utility>

#include "core/base/limits.h"
#include "core/diagnostic/codec_names.h"
#include "core/diagnostic/codec_parts.h"

namespace boussole {

namespace {

constexpr std::string_view kWorkshopFormat = "boussole/atelier";
constexpr std::array<std::string_view, 2> kPurposeWords = {"agree", "place"};  // WorkshopPurpose
constexpr std::array<std::string_view, 5> kMeansWords = {"cards", "screen", "hands", "paper", "files"};  // VoteMeans
constexpr std::array<std::string_view, 3> kStageWords = {"prepare", "questions", "end"};  // WorkshopStage
constexpr int kMostMinutes = 60;
constexpr int kMostRounds = 50;  // of one question

template <std::size_t Size>
std::vector<std::string_view> listed(const std::array<std::string_view, Size>& words) {
  return {words.begin(), words.end()};
}

// One of both is required: a vote and a decision say something.
Said read_required(ObjectReader& reader, const std::string& pointer, FaultCollector& faults) {
  const bool level = reader.value("level", Need::optional) != nullptr;
  const bool state = reader.value("state", Need::optional) != nullptr;
  if (level != state) return read_said(reader, pointer, faults);
  reader.fault(level ? "state" : "level",
               std::string(tr(level ? Text::fault_level_and_state : Text::fault_level_or_state)));
  return {AnswerState::unknown, 0};
}

// --- Reading

Participant read_participant(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Participant participant;
  participant.number = reader.integer("n", 1, kMaxParticipants, 1, Need::required);
  participant.alias = reader.text("alias", Need::optional);
  participant.unknown_keys = reader.unknown_keys();
  return participant;
}

Vote read_vote(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Vote vote;
  if (reader.value("n", Need::optional)) vote.number = reader.integer("n", 1, kMaxParticipants, 1, Need::optional);
  const Said said = read_required(reader, pointer, faults);
  vote.state = said.state;
  vote.level = said.level;
  vote.unknown_keys = reader.unknown_keys();
  return vote;
}

VoteCounts read_counts(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  VoteCounts counts;
  if (yyjson_val* levels = reader.value("levels", Need::required))
    counts.levels = read_levels(levels, pointer_to(pointer, std::string_view("levels")), faults);
  counts.unknown = reader.integer("unknown", 0, kMaxVotes, 0, Need::optional);
  counts.not_applicable = reader.integer("na", 0, kMaxVotes, 0, Need::optional);
  reader.refuse_unknown();
  return counts;
}

Round read_round(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Round round;
  round.criterion = reader.text("criterion", Need::required);
  round.round = reader.integer("round", 1, kMostRounds, 1, Need::required);
  round.means = static_cast<VoteMeans>(reader.choice("means", listed(kMeansWords), 2));
  round.opened_at = reader.moment("openedAt");
  yyjson_val* revealed = reader.value("revealedAt", Need::optional);
  if (revealed && !yyjson_is_null(revealed)) round.revealed_at = reader.moment("revealedAt");
  reader.list("votes", [&](yyjson_val* vote, const std::string& place) {
    round.votes.push_back(read_vote(vote, place, faults));
  });
  if (yyjson_val* counts = reader.value("counts", Need::optional))
    round.counts = read_counts(counts, pointer_to(pointer, std::string_view("counts")), faults);
  if (round.counts && !round.votes.empty()) reader.fault("counts", reason_of(Text::fault_votes_and_counts));
  round.unknown_keys = reader.unknown_keys();
  return round;
}

SignVote read_sign_vote(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  SignVote vote;
  vote.criterion = reader.text("criterion", Need::required);
  vote.sign = reader.text("sign", Need::required);
  vote.seen = reader.integer("seen", 0, kMaxParticipants, 0, Need::required);
  vote.unknown_keys = reader.unknown_keys();
  return vote;
}

Decision read_decision(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Decision decision;
  const Said said = read_required(reader, pointer, faults);
  decision.state = said.state;
  decision.level = said.level;
  decision.rationale = reader.text("rationale", Need::optional);
  decision.dissent = reader.text("dissent", Need::optional);
  decision.at = reader.moment("at");
  decision.unknown_keys = reader.unknown_keys();
  return decision;
}

void read_identity(ObjectReader& file, Workshop& workshop, FaultCollector& faults) {
  workshop.application = file.text("application", Need::optional);
  if (yyjson_val* value = file.value("referential", Need::required))
    workshop.referential = read_reference(value, "/referential", faults);
  workshop.id = read_id(file, faults);
  workshop.title = file.text("title", Need::optional);
  workshop.purpose = static_cast<WorkshopPurpose>(file.choice("purpose", listed(kPurposeWords), 0));
  workshop.created_at = file.moment("createdAt");
  workshop.modified_at = file.moment("modifiedAt");
  if (yyjson_val* value = file.value("organisation", Need::optional))
    workshop.organisation = read_organisation(value, "/organisation", faults);
  if (yyjson_val* value = file.value("profile", Need::required))
    workshop.profile = read_profile(value, "/profile", workshop.profile_unknown_keys, faults);
  workshop.means = static_cast<VoteMeans>(file.choice("means", listed(kMeansWords), 2));
  workshop.minutes = file.integer("minutes", 1, kMostMinutes, workshop.minutes, Need::optional);
  workshop.stage = static_cast<WorkshopStage>(file.choice("stage", listed(kStageWords), 0));
  workshop.current = file.text("current", Need::optional);
}

void read_content(ObjectReader& file, Workshop& workshop, FaultCollector& faults) {
  file.list("participants", [&](yyjson_val* value, const std::string& pointer) {
    workshop.participants.push_back(read_participant(value, pointer, faults));
  });
  workshop.questions = file.texts("questions");
  file.list("rounds", [&](yyjson_val* value, const std::string& pointer) {
    workshop.rounds.push_back(read_round(value, pointer, faults));
  });
  file.list("signs", [&](yyjson_val* value, const std::string& pointer) {
    workshop.sign_votes.push_back(read_sign_vote(value, pointer, faults));
  });
  file.map("decisions", Need::optional, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    workshop.decisions.emplace(id, read_decision(value, pointer, faults));
  });
  file.list("actions", [&](yyjson_val* value, const std::string& pointer) {
    workshop.actions.push_back(read_action(value, pointer, faults));
  });
  if (file.value("consensus", Need::optional)) workshop.consensus_id = file.text("consensus", Need::optional);
  file.list("journal", [&](yyjson_val* value, const std::string& pointer) {
    workshop.journal.push_back(read_journal_entry(value, pointer, faults));
  });
}

// --- What holds between the parts

void check_votes(const Round& round, const std::string& pointer, FaultCollector& faults) {
  std::set<int> numbers;
  for (std::size_t i = 0; i < round.votes.size(); ++i) {
    const std::optional<int> number = round.votes[i].number;
    if (number && !numbers.insert(*number).second)
      faults.add(pointer_to(pointer_to(pointer, std::string_view("votes")), i),
                 reason_of(Text::fault_person_twice, {{"n", std::to_string(*number)}}));
  }
}

void check_rounds(const Workshop& workshop, FaultCollector& faults) {
  std::map<std::string, const Round*> before;
  for (std::size_t i = 0; i < workshop.rounds.size() && !faults.full(); ++i) {
    const Round& round = workshop.rounds[i];
    const std::string pointer = pointer_to("/rounds", i);
    const Round*& previous = before[round.criterion];
    if (round.round != (previous ? previous->round : 0) + 1) faults.add(pointer, reason_of(Text::fault_round_order));
    if (previous && !previous->revealed_at) faults.add(pointer, reason_of(Text::fault_round_open));
    check_votes(round, pointer, faults);
    previous = &round;
  }
}

void check_lists(const Workshop& workshop, FaultCollector& faults) {
  std::set<int> numbers;
  for (std::size_t i = 0; i < workshop.participants.size(); ++i) {
    const int number = workshop.participants[i].number;
    if (!numbers.insert(number).second)
      faults.add(pointer_to("/participants", i), reason_of(Text::fault_person_twice, {{"n", std::to_string(number)}}));
  }
  std::set<std::string_view> questions;
  for (std::size_t i = 0; i < workshop.questions.size(); ++i) {
    if (!questions.insert(workshop.questions[i]).second)
      faults.add(pointer_to("/questions", i), reason_of(Text::fault_question_twice, {{"id", workshop.questions[i]}}));
  }
}

void check_sign_votes(const Workshop& workshop, FaultCollector& faults) {
  std::set<std::pair<std::string_view, std::string_view>> signs;
  for (std::size_t i = 0; i < workshop.sign_votes.size(); ++i) {
    const SignVote& vote = workshop.sign_votes[i];
    if (!signs.insert({vote.criterion, vote.sign}).second)
      faults.add(pointer_to("/signs", i), reason_of(Text::fault_sign_twice, {{"id", vote.sign}}));
    else if (!last_revealed(workshop, vote.criterion))
      faults.add(pointer_to("/signs", i), reason_of(Text::fault_sign_secret));
  }
}

// --- Writing

yyjson_mut_val* write_participant(yyjson_mut_doc* document, const Participant& participant) {
  ObjectWriter writer(document);
  writer.integer("n", participant.number);
  writer.text("alias", participant.alias);
  writer.unknown(participant.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_vote(yyjson_mut_doc* document, const Vote& vote) {
  ObjectWriter writer(document);
  if (vote.number) writer.integer("n", *vote.number);
  write_said(writer, vote.state, vote.level);
  writer.unknown(vote.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_round(yyjson_mut_doc* document, const Round& round) {
  ObjectWriter writer(document);
  writer.text("criterion", round.criterion);
  writer.integer("round", round.round);
  writer.text("means", word(kMeansWords, round.means));
  writer.text("openedAt", round.opened_at);
  if (round.revealed_at)
    writer.text("revealedAt", *round.revealed_at);
  else
    writer.value("revealedAt", yyjson_mut_null(document));
  if (round.counts) {
    ObjectWriter counts(document);
    counts.value("levels", write_levels(document, round.counts->levels));
    counts.integer("unknown", round.counts->unknown);
    counts.integer("na", round.counts->not_applicable);
    writer.value("counts", counts.object());
  } else {
    yyjson_mut_val* votes = yyjson_mut_arr(document);
    for (const Vote& vote : round.votes) yyjson_mut_arr_append(votes, write_vote(document, vote));
    writer.value("votes", votes);
  }
  writer.unknown(round.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_sign_votes(yyjson_mut_doc* document, const std::vector<SignVote>& votes) {
  yyjson_mut_val* array = yyjson_mut_arr(document);
  for (const SignVote& vote : votes) {
    ObjectWriter writer(document);
    writer.text("criterion", vote.criterion);
    writer.text("sign", vote.sign);
    writer.integer("seen", vote.seen);
    writer.unknown(vote.unknown_keys);
    yyjson_mut_arr_append(array, writer.object());
  }
  return array;
}

yyjson_mut_val* write_decisions(yyjson_mut_doc* document, const Workshop& workshop) {
  ObjectWriter object(document);
  for (const auto& [criterion, decision] : workshop.decisions) {
    ObjectWriter writer(document);
    write_said(writer, decision.state, decision.level);
    writer.text("rationale", decision.rationale);
    writer.text("dissent", decision.dissent);
    writer.text("at", decision.at);
    writer.unknown(decision.unknown_keys);
    object.value(criterion, writer.object());
  }
  return object.object();
}

void write_identity(ObjectWriter& file, const Workshop& workshop) {
  file.text("format", kWorkshopFormat);
  file.integer("formatVersion", kWorkshopFormatVersion);
  file.text("application", workshop.application);
  file.value("referential", write_reference(file.document(), workshop.referential));
  file.text("id", workshop.id);
  file.text("title", workshop.title);
  file.text("purpose", word(kPurposeWords, workshop.purpose));
  file.text("createdAt", workshop.created_at);
  file.text("modifiedAt", workshop.modified_at);
  file.value("organisation", write_organisation(file.document(), workshop.organisation));
  file.value("profile", write_profile(file.document(), workshop.profile, workshop.profile_unknown_keys));
  file.text("means", word(kMeansWords, workshop.means));
  file.integer("minutes", workshop.minutes);
  file.text("stage", word(kStageWords, workshop.stage));
  file.text("current", workshop.current);
}

}  // namespace

Result<Workshop> decode_workshop(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Faults{{"", reason_of(Text::fault_file_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  if (!faults.empty() ||
      !check_envelope(file, kWorkshopFormat, kWorkshopFormatVersion, Text::fault_not_workshop, faults))
    return faults.take();
  Workshop workshop;
  read_identity(file, workshop, faults);
  read_content(file, workshop, faults);
  workshop.unknown_keys = file.unknown_keys();
  check_lists(workshop, faults);
  check_rounds(workshop, faults);
  check_sign_votes(workshop, faults);
  if (!faults.empty()) return faults.take();
  return workshop;
}

std::string encode_workshop(const Workshop& workshop) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter file(document.get());
  write_identity(file, workshop);
  yyjson_mut_val* participants = yyjson_mut_arr(document.get());
  for (const Participant& participant : workshop.participants)
    yyjson_mut_arr_append(participants, write_participant(document.get(), participant));
  file.value("participants", participants);
  file.texts("questions", workshop.questions);
  yyjson_mut_val* rounds = yyjson_mut_arr(document.get());
  for (const Round& round : workshop.rounds) yyjson_mut_arr_append(rounds, write_round(document.get(), round));
  file.value("rounds", rounds);
  if (!workshop.sign_votes.empty()) file.value("signs", write_sign_votes(document.get(), workshop.sign_votes));
  file.value("decisions", write_decisions(document.get(), workshop));
  file.value("actions", write_actions(document.get(), workshop.actions));
  if (workshop.consensus_id) file.text("consensus", *workshop.consensus_id);
  file.value("journal", write_journal(document.get(), workshop.journal));
  file.unknown(workshop.unknown_keys);
  return json_file(document, file.object());
}

bool is_workshop_record(std::string_view bytes) {
  constexpr std::string_view kBeginning = "{\n  \"format\": \"boussole/atelier\"";
  return bytes.starts_with(kBeginning);
}

}  // namespace boussole
