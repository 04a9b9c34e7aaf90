#include "app/comparison_steps.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/edits.h"
#include "app/messages.h"
#include "app/navigation.h"
#include "app/received_codes.h"
#include "app/state.h"
#include "core/group/comparison_codec.h"
#include "core/group/disclosure.h"
#include "generated/comparison_texts.h"

namespace boussole {

namespace {

// 64 bits of chance: what a UUID is made of.
std::uint64_t seed_of(const std::string& uuid) {
  std::uint64_t seed = 0;
  for (const char c : uuid) seed = seed * 1099511628211ULL + static_cast<unsigned char>(c);
  return seed;
}

bool same_answers(const Member& one, const Member& other) {
  return one.id.empty() && other.id.empty() && one.answers == other.answers && one.profile == other.profile;
}

}  // namespace

ComparisonSteps::ComparisonSteps(AppState& state, Platform& platform, Messages& messages, Navigation& navigation,
                                 Comparisons& comparisons)
    : slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      navigation_(navigation),
      comparisons_(comparisons) {}

template <typename Change>
void ComparisonSteps::change(Change change) {
  ComparisonEntry* entry = comparisons_.open_entry();
  if (!entry || !change(entry->comparison)) return;
  settle(entry->comparison);
  comparisons_.touched(*entry);
}

// One's own Régie is followed wherever it comes to stand.
void ComparisonSteps::settle(Comparison& comparison) {
  std::vector<Member>& members = comparison.members;
  std::optional<Member> own;
  if (slice_.own_regie && *slice_.own_regie < members.size()) own = members[*slice_.own_regie];
  if (comparison.display == GroupDisplay::letters) draw_letters(members, seed_of(platform_.new_uuid()));
  if (comparison.display == GroupDisplay::group) tell_waiting(members, comparison.minimum);
  arrange(members, comparison.display);
  if (!own) return;
  const auto found = std::find_if(members.begin(), members.end(), [&](const Member& member) {
    return own->id.empty() ? member.answers == own->answers && member.name == own->name : member.id == own->id;
  });
  slice_.own_regie.reset();
  if (found != members.end()) slice_.own_regie = static_cast<std::size_t>(found - members.begin());
}

// --- What it is, and how it is shown

void ComparisonSteps::apply(const SetComparisonTitle& command) {
  change([&](Comparison& comparison) {
    comparison.title = limited_text(command.text);
    return true;
  });
}

void ComparisonSteps::apply(const SetGroupDisplay& command) {
  change([&](Comparison& comparison) { return std::exchange(comparison.display, command.display) != command.display; });
}

void ComparisonSteps::apply(const SetMinimum& command) {
  const int minimum = std::clamp(command.minimum, kLeastMinimum, kMostMinimum);
  change([&](Comparison& comparison) { return std::exchange(comparison.minimum, minimum) != minimum; });
}

// --- Who is in it

void ComparisonSteps::apply(const RenameMember& command) {
  change([&](Comparison& comparison) {
    if (command.position >= comparison.members.size()) return false;
    comparison.members[command.position].name = limited_text(command.name);
    return true;
  });
}

void ComparisonSteps::apply(const RemoveMember& command) {
  change([&](Comparison& comparison) {
    if (command.position >= comparison.members.size()) return false;
    before_ = comparison;
    const std::string name = shown_name(comparison.members[command.position]);
    remove_member(comparison.members, command.position);
    if (slice_.own_regie == command.position)
      slice_.own_regie.reset();
    else if (slice_.own_regie && *slice_.own_regie > command.position)
      --*slice_.own_regie;
    slice_.comparison_undo = true;
    messages_.notify(Notice::Kind::information, messages_.words(ComparisonText::members_removed, {{"name", name}}));
    return true;
  });
}

void ComparisonSteps::apply(const SetOwnRegie& command) {
  const Comparison* comparison = state_.comparison();
  if (!comparison || (command.position && *command.position >= comparison->members.size())) return;
  slice_.own_regie = command.position;
}

void ComparisonSteps::apply(const UndoComparison&) {
  if (!slice_.comparison_undo || !before_) return;
  change([&](Comparison& comparison) {
    if (comparison.id != before_->id) return false;
    slice_.own_regie.reset();
    comparison.members = std::move(before_->members);
    messages_.notify(Notice::Kind::information, messages_.words(ComparisonText::members_back));
    return true;
  });
  before_.reset();
  slice_.comparison_undo = false;
}

// --- What is read before it is kept

bool ComparisonSteps::collects() const { return state_.screen == Screen::comparison; }

// Of two of one diagnostic, the latest stays.
void ComparisonSteps::arrive(ArrivedRegie regie) {
  make_room();
  for (ArrivedRegie& known : slice_.arrivals) {
    const bool same = !regie.member.id.empty() && known.member.id == regie.member.id;
    if (!same && !same_answers(known.member, regie.member)) continue;
    if (same)
      slice_.arrivals_told.push_back(
          messages_.words(ComparisonText::preview_twice_line, {{"name", shown_name(regie.member)},
                                                               {"date", answers_day(known.member)},
                                                               {"other", answers_day(regie.member)}}));
    else
      slice_.arrivals_told.emplace_back(messages_.words(ComparisonText::receive_same));
    if (same && replaces(regie.member, known.member)) known = std::move(regie);
    return;
  }
  slice_.arrivals.push_back(std::move(regie));
}

void ComparisonSteps::receive(const std::string& file, const Diagnostic& diagnostic) {
  arrive({member_of(diagnostic), ArrivedRegie::From::file, file});
}

void ComparisonSteps::receive_refused(const std::string& file, const std::string& reason) {
  make_room();
  slice_.arrivals_told.push_back(
      messages_.words(ComparisonText::preview_refused_line, {{"name", file}, {"reason", reason}}));
}

void ComparisonSteps::apply(const AddOwnDiagnostic& command) {
  for (const Entry& entry : state_.library) {
    if (entry.diagnostic.id == command.id) arrive({member_of(entry.diagnostic), ArrivedRegie::From::own, {}});
  }
}

void ComparisonSteps::apply(const ReadCodes& command) {
  make_room();
  for (const ReceivedCode& code : read_codes(*state_.referential, command.text)) {
    if (!code.answers) {
      slice_.arrivals_told.push_back(messages_.words(
          ComparisonText::preview_code_refused,
          {{"n", std::to_string(code.line)}, {"reason", messages_.fault_words(code.answers.faults().front())}}));
      continue;
    }
    Member member = member_of(code.answers.value());
    member.title = code.name;
    arrive({std::move(member), ArrivedRegie::From::code, {}});
  }
}

void ComparisonSteps::on_route(std::string_view text) {
  constexpr std::array<std::string_view, 4> kBeginnings = {"#r=", "#R=", "#%72=", "%23r="};
  const bool answers = std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                   [&](std::string_view beginning) { return text.starts_with(beginning); });
  if (!answers) return;
  navigation_.show(Screen::comparison);
  apply(ReadCodes{std::string(text)});
}

void ComparisonSteps::apply(const RenameArrival& command) {
  if (command.position < slice_.arrivals.size())
    slice_.arrivals[command.position].member.name = limited_text(command.name);
}

void ComparisonSteps::apply(const DropArrival& command) {
  if (command.position < slice_.arrivals.size())
    slice_.arrivals.erase(slice_.arrivals.begin() + static_cast<std::ptrdiff_t>(command.position));
}

// The same diagnostic, saved later, takes the place of what was there; not where the group was already shown with it:
// there, what changed would tell its answers, and it stays beside, to be counted by nobody but by its name.
void ComparisonSteps::keep(Comparison& comparison, Member member) {
  const auto known = std::find_if(comparison.members.begin(), comparison.members.end(),
                                  [&](const Member& other) { return !member.id.empty() && other.id == member.id; });
  if (known == comparison.members.end()) {
    comparison.members.push_back(std::move(member));
    return;
  }
  if (!replaces(member, *known)) return;
  if (known->batch > 0) {
    member.id.clear();
    if (member.name.empty()) member.name = known->name;
    comparison.members.push_back(std::move(member));
    return;
  }
  member.letter = known->letter;
  member.batch = known->batch;
  if (!known->name.empty()) member.name = known->name;
  *known = std::move(member);
}

void ComparisonSteps::apply(const KeepArrivals& command) {
  if (command.into) {
    std::vector<ArrivedRegie> arrivals = std::move(slice_.arrivals);
    drop_empty();
    comparisons_.open(*command.into);
    slice_.arrivals = std::move(arrivals);
  }
  std::size_t left = 0;
  const std::size_t count = slice_.arrivals.size();
  change([&](Comparison& comparison) {
    for (ArrivedRegie& regie : slice_.arrivals) {
      if (comparison.members.size() >= kMaxMembers)
        ++left;
      else
        keep(comparison, std::move(regie.member));
    }
    return count > 0;
  });
  slice_.arrivals.clear();
  slice_.arrivals_told.clear();
  slice_.comparison_undo = false;
  navigation_.show(Screen::comparison);  // from its top: the button that was pressed was far below
  std::vector<std::string> details;
  if (left > 0)
    details.push_back(messages_.counted(ComparisonText::set_full, left, {{"most", std::to_string(kMaxMembers)}}));
  messages_.notify(left > 0 ? Notice::Kind::problem : Notice::Kind::success,
                   messages_.counted(ComparisonText::preview_added, count - left), std::move(details));
}

void ComparisonSteps::make_room() {
  if (state_.comparison()) return;
  comparisons_.apply(NewComparison{});
  made_for_arrivals_ = *state_.open_comparison;
}

void ComparisonSteps::drop_empty() {
  const Comparison* comparison = state_.comparison();
  if (!comparison || comparison->id != made_for_arrivals_ || !comparison->members.empty() || !comparison->title.empty())
    return;
  comparisons_.discard(std::exchange(made_for_arrivals_, std::string()));
}

void ComparisonSteps::apply(const DropArrivals&) {
  drop_empty();
  slice_.arrivals.clear();
  slice_.arrivals_told.clear();
  messages_.tell(messages_.words(ComparisonText::preview_dropped));
}

}  // namespace boussole
