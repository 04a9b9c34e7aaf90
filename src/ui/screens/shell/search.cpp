#include <algorithm>
#include <array>

#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kMostHits = 40;

constexpr std::array<Text, 5> kKinds = {Text::search_kind_criterion, Text::search_kind_action,
                                        Text::search_kind_illustration, Text::search_kind_checklist,
                                        Text::search_kind_glossary};
constexpr std::array<const char*, 5> kIcons = {icon::kClipboardList, icon::kListChecks, icon::kMapPin, icon::kFileCheck,
                                               icon::kBookOpen};

// What one hit shows, and where it leads.
struct Found {
  std::string title;
  std::string detail;
  Command command;
};

// Questions can be reached in an open diagnostic only, and those that concern the Régie only.
bool is_reachable(const Frame& frame, const SearchHit& hit) {
  if (hit.kind != HitKind::criterion && hit.kind != HitKind::action) return true;
  const Diagnostic* diagnostic = frame.state().diagnostic();
  return diagnostic && applies(frame.referential().criteria[hit.index].applies_if, diagnostic->profile);
}

Found found_term(const Frame& frame, const GlossaryEntry& entry, const std::string& kind) {
  const std::string& meaning = frame.wording() == Wording::plain ? entry.plain : entry.meaning;
  const std::string title =
      entry.name.empty() ? entry.term : entry.term + std::string(frame.words(Text::spoken_colon)) + entry.name;
  return {title, kind + " · " + meaning, GoTo{Screen::glossary}};
}

Found found_at(const Frame& frame, const SearchHit& hit) {
  const Referential& referential = frame.referential();
  const std::string kind(frame.words(kKinds[static_cast<std::size_t>(hit.kind)]));
  const bool whole = hit.sub == kWholeHit;
  switch (hit.kind) {
    case HitKind::criterion: {
      const Criterion& criterion = referential.criteria[hit.index];
      return {criterion.title, kind + " · " + referential.domains[criterion.domain].title, GoToCriterion{hit.index}};
    }
    case HitKind::action: {
      const Criterion& criterion = referential.criteria[hit.index];
      return {criterion.actions[hit.sub].text, kind + " · " + criterion.title, GoToCriterion{hit.index}};
    }
    case HitKind::illustration: {
      const Illustration& illustration = referential.illustrations[hit.index];
      return {illustration.title, kind + " · " + illustration.name, GoTo{Screen::examples}};
    }
    case HitKind::checklist: {
      const Checklist& list = referential.checklists[hit.index];
      const std::string& where = whole ? referential.domains[list.domain].title : list.title;
      return {whole ? list.title : list.items[hit.sub], kind + " · " + where, GoTo{Screen::checklists}};
    }
    case HitKind::glossary:
      break;
  }
  return found_term(frame, referential.glossary[hit.index], kind);
}

std::vector<SearchHit> hits_of(Frame& frame) {
  UiMemory& memory = frame.memory();
  if (!memory.search_index) memory.search_index = std::make_shared<const SearchIndex>(frame.referential());
  std::vector<SearchHit> hits = memory.search_index->search(memory.query, kMostHits);
  std::erase_if(hits, [&](const SearchHit& hit) { return !is_reachable(frame, hit); });
  return hits;
}

void draw_status(Frame& frame, std::size_t hits) {
  const bool asked = frame.memory().query.find_first_not_of(' ') != std::string::npos;
  const std::string status = !asked      ? std::string(frame.words(Text::search_hint))
                             : hits == 0 ? std::string(frame.words(Text::search_none))
                                         : frame.counted(Text::search_count, hits);
  status_paragraph(frame, "search.status", status, type::kSmall, Color::text_muted);
}

// Makes the thing that was found be there, and in sight, on the screen that it leads to.
void prepare_landing(Frame& frame, const SearchHit& hit) {
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
  }
}

void draw_hit(Frame& frame, const SearchHit& hit) {
  Found found = found_at(frame, hit);
  const std::string id = "search.hit." + std::to_string(static_cast<int>(hit.kind)) + "." + std::to_string(hit.index) +
                         (hit.sub == kWholeHit ? std::string() : "." + std::to_string(hit.sub));
  const ListItem item(frame, id);
  if (list_link(frame, {.id = id,
                        .title = std::move(found.title),
                        .detail = std::move(found.detail),
                        .icon = kIcons[static_cast<std::size_t>(hit.kind)]})) {
    prepare_landing(frame, hit);
    frame.emit(std::move(found.command));
  }
}

}  // namespace

void draw_search(Frame& frame) {
  if (auto typed = text_field(
          frame,
          {.id = kSearchField, .label = std::string(frame.words(Text::search_field)), .value = frame.memory().query})) {
    frame.memory().query = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kM);
  const std::vector<SearchHit> hits = hits_of(frame);
  if (frame.take_activation(kSearchField) && !hits.empty()) {
    prepare_landing(frame, hits.front());
    frame.emit(found_at(frame, hits.front()).command);
  }
  draw_status(frame, hits.size());
  frame.skip(space::kS);
  if (!hits.empty()) {
    const List list(frame, "search.hits");
    for (const SearchHit& hit : hits) draw_hit(frame, hit);
  }
  frame.skip(space::kL);
  if (button(frame, {.id = "dialog.close", .label = std::string(frame.words(Text::action_close))}))
    frame.emit(CloseDialog{});
}

}  // namespace boussole
