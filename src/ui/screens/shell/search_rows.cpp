// What is found, in groups, and where each thing leads.
#include <algorithm>
#include <array>
#include <utility>

#include "core/decisions/own_words.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/screens/report/report.h"
#include "ui/screens/shell/search.h"

namespace boussole {

namespace {

constexpr std::size_t kMostInGroup = 8;
constexpr std::size_t kMostTitle = 120;  // characters
constexpr std::size_t kMostDetail = 110;

// Of each kind of hit: its group, its icon, and what it is called where its group does not say it.
struct Kind {
  std::size_t group;
  const char* icon;
  const Text* name;
};

constexpr Text kAction = Text::search_kind_action;
constexpr Text kIllustration = Text::search_kind_illustration;
constexpr Text kChecklist = Text::search_kind_checklist;
constexpr Text kNote = Text::search_kind_note;
constexpr Text kEvidence = Text::search_kind_evidence;
constexpr Text kReason = Text::search_kind_reason;
constexpr Text kPlanned = Text::search_kind_planned;

// In the order of HitKind.
constexpr std::array<Kind, 11> kKinds = {{{0, icon::kClipboardList, nullptr},
                                          {2, icon::kListChecks, &kAction},
                                          {2, icon::kMapPin, &kIllustration},
                                          {2, icon::kFileCheck, &kChecklist},
                                          {3, icon::kBookOpen, nullptr},
                                          {1, icon::kPencil, &kNote},
                                          {1, icon::kPencil, &kEvidence},
                                          {1, icon::kPencil, &kReason},
                                          {1, icon::kPencil, &kNote},
                                          {1, icon::kListTodo, &kPlanned},
                                          {4, nullptr, nullptr}}};
constexpr std::array<Text, 5> kGroups = {Text::search_groups_questions, Text::search_groups_own,
                                         Text::search_groups_guide, Text::screen_glossary, Text::search_groups_places};

const Kind& kind_of(const SearchHit& hit) { return kKinds[static_cast<std::size_t>(hit.kind)]; }

// What a hit says: its title, what it is, and the texts that the words may be in.
struct Words {
  std::string title;
  std::string what;
  std::vector<std::string_view> texts;
};

Words words_of_guide(const Frame& frame, const SearchHit& hit, const std::string& kind) {
  const Referential& referential = frame.referential();
  const bool plain = frame.wording() == Wording::plain;
  switch (hit.kind) {
    case HitKind::action: {
      const Criterion& criterion = referential.criteria[hit.index];
      const SuggestedAction& action = criterion.actions[hit.sub];
      return {in_wording(action.text, action.plain, frame.wording()), kind + " · " + criterion.title, {}};
    }
    case HitKind::illustration: {
      const Illustration& illustration = referential.illustrations[hit.index];
      return {
          illustration.title,
          kind + " · " + illustration.name,
          {in_wording(illustration.text, illustration.plain, frame.wording()), illustration.text, illustration.place}};
    }
    case HitKind::checklist: {
      const Checklist& list = referential.checklists[hit.index];
      if (hit.sub != kWholeHit) return {list.items[hit.sub], kind + " · " + list.title, {}};
      return {list.title, kind + " · " + referential.domains[list.domain].title, {list.introduction}};
    }
    default:
      break;
  }
  const GlossaryEntry& entry = referential.glossary[hit.index];
  std::string title = entry.term;
  if (!entry.name.empty()) title.append(frame.words(Text::spoken_colon)).append(entry.name);
  if (plain) return {title, {}, {entry.plain, entry.meaning}};
  return {title, {}, {entry.meaning, entry.plain}};
}

Words words_of_own(const Frame& frame, const SearchHit& hit, std::string kind) {
  const Diagnostic& diagnostic = frame.diagnostic();
  if (hit.kind == HitKind::planned) {
    const PlannedAction& action = diagnostic.actions[hit.index];
    std::string title = action.title.empty() ? std::string(frame.words(Text::plan_untitled)) : action.title;
    return {std::move(title), std::move(kind), {action.note, action.owner, action.success}};
  }
  if (hit.kind == HitKind::principle_note) {
    const Principle& principle = frame.referential().principles[hit.index];
    return {principle.title, std::move(kind), {diagnostic.principles.at(principle.id).note}};
  }
  const Criterion& criterion = frame.referential().criteria[hit.index];
  const Answer& answer = answer_to(diagnostic, criterion.id);
  const std::string& text = hit.kind == HitKind::note       ? answer.note
                            : hit.kind == HitKind::evidence ? answer.evidence[hit.sub]
                                                            : answer.reason;
  return {criterion.title, std::move(kind), {text}};
}

Words words_of(const Frame& frame, const SearchSeen& seen, const SearchHit& hit) {
  const Text* name = kind_of(hit).name;
  std::string kind = name ? std::string(frame.words(*name)) : std::string();
  if (hit.kind == HitKind::criterion) {
    const Criterion& criterion = frame.referential().criteria[hit.index];
    return {
        criterion.title, frame.referential().domains[criterion.domain].title, {criterion.question, criterion.plain}};
  }
  if (hit.kind == HitKind::place) {
    const SearchPlace& place = seen.places[hit.index];
    return {place.label,
            std::string(frame.words(place.screen ? Text::search_kind_screen : Text::search_kind_command)),
            {place.also}};
  }
  return hit.kind >= HitKind::note ? words_of_own(frame, hit, std::move(kind)) : words_of_guide(frame, hit, kind);
}

// The first of the texts that has the most of the words; "" when none has any.
std::string_view best_text(const std::vector<std::string_view>& texts, const std::vector<std::string>& words) {
  std::string_view best;
  std::size_t most = 0;
  for (const std::string_view text : texts) {
    const std::size_t found = words_found(text, words);
    if (found <= most) continue;
    most = found;
    best = text;
  }
  return best;
}

// What it is, then the part of its text where the words are.
Excerpt detail_of(const Words& said, const std::vector<std::string>& words) {
  const std::string_view text = best_text(said.texts, words);
  const bool glossary = said.what.empty();
  if (text.empty()) {
    const std::string_view first = glossary && !said.texts.empty() ? said.texts.front() : std::string_view();
    return glossary ? excerpt(first, words, kMostDetail) : Excerpt{said.what, matches(said.what, words)};
  }
  Excerpt part = excerpt(text, words, kMostDetail);
  if (glossary) return part;
  const std::string before = said.what + " · ";
  for (TextRange& range : part.marked) range = {range.begin + before.size(), range.end + before.size()};
  part.text.insert(0, before);
  return part;
}

SearchRow row_of(const Frame& frame, const SearchSeen& seen, const SearchHit& hit,
                 const std::vector<std::string>& words) {
  const Words said = words_of(frame, seen, hit);
  SearchRow row;
  row.id = "search.hit." + std::to_string(static_cast<int>(hit.kind)) + "." + std::to_string(hit.index);
  if (hit.sub != kWholeHit) row.id += "." + std::to_string(hit.sub);
  row.hit = hit;
  row.icon = hit.kind == HitKind::place ? seen.places[hit.index].icon : kind_of(hit).icon;
  row.title = excerpt(said.title, words, kMostTitle);
  row.detail = detail_of(said, words);
  return row;
}

// Questions can be reached in an open diagnostic only, and those that concern the Régie only.
bool is_reachable(const Frame& frame, const SearchHit& hit) {
  if (hit.kind != HitKind::criterion && hit.kind != HitKind::action) return true;
  const Diagnostic* diagnostic = frame.state().diagnostic();
  return diagnostic && applies(frame.referential().criteria[hit.index].applies_if, diagnostic->profile);
}

void look_up(const Frame& frame, SearchSeen& seen) {
  seen.query = frame.memory().query;
  seen.wording = frame.wording();
  seen.groups.clear();
  seen.found = 0;
  seen.lit = 0;
  const SearchResult result = seen.index.look_up(seen.query);
  for (const SearchHit& hit : result.hits) {
    if (!is_reachable(frame, hit)) continue;
    const std::size_t group = kind_of(hit).group;
    auto in = std::find_if(seen.groups.begin(), seen.groups.end(),
                           [&](const SearchGroup& other) { return other.group == group; });
    if (in == seen.groups.end()) in = seen.groups.insert(seen.groups.end(), {group, {}, 0});
    ++in->found;
    ++seen.found;
    if (in->rows.size() < kMostInGroup) in->rows.push_back(row_of(frame, seen, hit, result.words));
  }
  // As good as each other, they stand in their own order.
  std::stable_sort(seen.groups.begin(), seen.groups.end(), [](const SearchGroup& a, const SearchGroup& b) {
    const int first = a.rows.front().hit.score;
    const int second = b.rows.front().hit.score;
    return first != second ? first > second : a.group < b.group;
  });
}

// What is searched changes with the diagnostic, the referential in use and the coming of its companion.
std::string sources_of(const Frame& frame) {
  const Entry* entry = frame.state().open_entry();
  std::string sources = std::to_string(frame.state().referential_changes);
  sources.append(" ").append(std::to_string(frame.referential().glossary.size()));
  if (entry) sources.append(" ").append(entry->diagnostic.id).append(" ").append(std::to_string(entry->revision));
  return sources;
}

std::shared_ptr<SearchSeen> made_ready(const Frame& frame, std::string sources) {
  SearchIndex index(frame.referential());
  if (const Diagnostic* diagnostic = frame.state().diagnostic()) {
    add_own_words(index, frame.referential(), *diagnostic);
  }
  std::vector<SearchPlace> places = search_places(frame);
  for (Index i = 0; i < places.size(); ++i) {
    index.add({HitKind::place, i, kWholeHit, 0}, places[i].label, {places[i].also});
  }
  return std::make_shared<SearchSeen>(
      SearchSeen{.index = std::move(index), .places = std::move(places), .sources = std::move(sources)});
}

// Makes the thing that was found be there, and in sight, on the screen that it leads to.
void prepare_landing(Frame& frame, const SearchSeen& seen, const SearchHit& hit) {
  UiMemory& memory = frame.memory();
  const Referential& referential = frame.referential();
  if (hit.kind == HitKind::illustration) {
    memory.searches.erase(kExamplesSearch);
    memory.choices.erase(kExamplesDomain);
    memory.landing = "example." + referential.illustrations[hit.index].id + ".title";
  } else if (hit.kind == HitKind::checklist) {
    memory.landing = "checklist." + referential.checklists[hit.index].id + ".title";
    memory.unfolded.insert(memory.landing);
  } else if (hit.kind == HitKind::glossary) {
    memory.searches[kGlossarySearch] = referential.glossary[hit.index].term;
  } else if (hit.kind == HitKind::planned) {
    show_all_actions(frame);
    memory.landing = action_node(frame.diagnostic().actions[hit.index], "row");
    memory.unfolded.insert(memory.landing);
  } else if (hit.kind == HitKind::place && seen.places[hit.index].report >= 0) {
    memory.choices[kReportKind] = static_cast<std::size_t>(seen.places[hit.index].report);
    memory.landing = kReportShow;
  }
}

Command command_of(const SearchSeen& seen, const SearchHit& hit) {
  switch (hit.kind) {
    case HitKind::criterion:
    case HitKind::action:
    case HitKind::note:
    case HitKind::evidence:
    case HitKind::reason:
      return GoToCriterion{hit.index};
    case HitKind::illustration:
      return GoTo{Screen::examples};
    case HitKind::checklist:
      return GoTo{Screen::checklists};
    case HitKind::glossary:
      return GoTo{Screen::glossary};
    case HitKind::principle_note:
      return ShowPrinciple{hit.index};
    case HitKind::planned:
      return GoTo{Screen::plan};
    case HitKind::place:
      break;
  }
  return seen.places[hit.index].command;
}

}  // namespace

SearchSeen& search_seen(Frame& frame) {
  std::shared_ptr<SearchSeen>& seen = frame.memory().search;
  std::string sources = sources_of(frame);
  const bool other = !seen || seen->sources != sources;
  if (other) seen = made_ready(frame, std::move(sources));
  if (other || seen->query != frame.memory().query || seen->wording != frame.wording()) look_up(frame, *seen);
  return *seen;
}

std::string_view search_group_name(const Frame& frame, std::size_t group) { return frame.words(kGroups[group]); }

void open_search_row(Frame& frame, const SearchSeen& seen, const SearchRow& row) {
  prepare_landing(frame, seen, row.hit);
  // What asks something in a dialog of its own takes this one's place.
  frame.emit(CloseDialog{});
  frame.emit(command_of(seen, row.hit));
}

}  // namespace boussole
