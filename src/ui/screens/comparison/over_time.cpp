// « Dans le temps »: the same Régies at two dates, within this comparison or since an older one.
#include <algorithm>
#include <cmath>

#include "core/group/over_time.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

// Made once for each revision of both.
struct SeenOverTime {
  std::string id;
  std::uint64_t revision = 0;
  std::string before_id;  // "" for the campaigns of the comparison itself
  std::uint64_t before_revision = 0;
  const Referential* referential = nullptr;
  OverTime over;
};

namespace {

constexpr std::size_t kMostQuestions = 5;

// Comparisons that may stand for « before », by position.
std::vector<const ComparisonEntry*> others(const AppState& state) {
  std::vector<const ComparisonEntry*> all;
  for (const ComparisonEntry& entry : state.comparisons) {
    if (entry.comparison.id != *state.open_comparison && entry.comparison.referential.id == state.referential->id)
      all.push_back(&entry);
  }
  return all;
}

// `before`: null for the campaigns of the open comparison itself.
const OverTime& seen_over_time(Frame& frame, const ComparisonEntry* before) {
  const ComparisonEntry& now = *frame.state().comparison_entry();
  const Referential& referential = frame.referential();
  const std::string before_id = before ? before->comparison.id : std::string();
  const std::uint64_t before_revision = before ? before->revision : 0;
  std::shared_ptr<const SeenOverTime>& kept = frame.memory().over_time;
  if (!kept || kept->id != now.comparison.id || kept->revision != now.revision || kept->before_id != before_id ||
      kept->before_revision != before_revision || kept->referential != &referential) {
    const std::vector<Member>& members = now.comparison.members;
    kept = std::make_shared<const SeenOverTime>(SeenOverTime{
        now.comparison.id, now.revision, before_id, before_revision, &referential,
        before ? over_time(referential, before->comparison.members, members) : over_time(referential, members)});
  }
  return kept->over;
}

std::string movement_words(const Frame& frame, const Movement& movement) {
  const auto n = [](int count) { return static_cast<std::size_t>(count); };
  std::string words = frame.counted(ComparisonText::time_progressed, n(movement.progressed)) + ", " +
                      frame.counted(ComparisonText::time_held, n(movement.held)) + ", " +
                      frame.counted(ComparisonText::time_regressed, n(movement.regressed));
  if (movement.added > 0) words += ", " + frame.counted(ComparisonText::time_new, n(movement.added));
  if (movement.lost > 0) words += ", " + frame.counted(ComparisonText::time_dropped, n(movement.lost));
  return words;
}

std::string score(const std::optional<double>& value) {
  return value ? std::to_string(std::lround(*value)) : std::string("–");
}

// The questions on which most Régies moved that way.
void draw_most(Frame& frame, const std::string& id, ComparisonText title, const OverTime& over, int Movement::*way) {
  std::vector<Index> order;
  for (Index i = 0; i < over.criteria.size(); ++i) {
    if (over.criteria[i].*way > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](Index one, Index other) { return over.criteria[one].*way > over.criteria[other].*way; });
  if (order.size() > kMostQuestions) order.resize(kMostQuestions);
  if (order.empty()) return;
  std::vector<std::string> lines;
  lines.reserve(order.size());
  for (const Index i : order)
    lines.push_back(frame.referential().criteria[i].title + std::string(frame.words(Text::spoken_colon)) +
                    movement_words(frame, over.criteria[i]));
  frame.skip(space::kL);
  heading(frame, id, 2, frame.words(title), type::kTitle3);
  frame.skip(space::kXs);
  bullet_list(frame, id + ".list", lines);
}

void draw_regies(Frame& frame, const OverTime& over) {
  const SeenComparison& shown = seen(frame);
  std::vector<std::vector<std::string>> rows = {
      {std::string(frame.words(ComparisonText::column_regie)), std::string(frame.words(ComparisonText::time_before)),
       std::string(frame.words(ComparisonText::time_now)), std::string(frame.words(ComparisonText::time_moves))}};
  for (const RegieOverTime& regie : over.regies)
    rows.push_back({marked_label(shown, regie.now), score(regie.score_before), score(regie.score_now),
                    movement_words(frame, regie.movement)});
  table(frame, {.id = "comparison.time.table",
                .caption = std::string(frame.words(ComparisonText::view_time)),
                .rows = std::move(rows)});
}

}  // namespace

void draw_over_time(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  if (shown.shown.display == GroupDisplay::group) {
    paragraph(frame, "comparison.time.group", frame.words(ComparisonText::time_group));
    return;
  }
  const AppState& state = frame.state();
  paragraph(frame, "comparison.time.intro", frame.words(ComparisonText::view_time_intro), type::kBody,
            Color::text_muted);
  frame.skip(space::kM);
  const std::vector<const ComparisonEntry*> older = others(state);
  std::size_t& with = frame.memory().choices[kBefore];
  if (with > older.size()) with = 0;
  if (!older.empty()) {
    std::vector<SegmentOption> options = {
        {"comparison.time.within", std::string(frame.words(ComparisonText::time_campaigns)), {}}};
    for (const ComparisonEntry* other : older)
      options.push_back({"comparison.time." + other->comparison.id,
                         frame.words(ComparisonText::time_other, {{"title", comparison_title(other->comparison)}}),
                         {}});
    const std::string name(frame.words(ComparisonText::time_with));
    label(frame, "comparison.time.label", name);
    const int chosen = segmented(frame, "comparison.time.with", name, options, static_cast<int>(with));
    if (chosen >= 0) {
      with = static_cast<std::size_t>(chosen);
      frame.again();
    }
    frame.skip(space::kM);
  }
  const OverTime& over = seen_over_time(frame, with == 0 ? nullptr : older[with - 1]);
  if (over.regies.empty()) {
    paragraph(frame, "comparison.time.none", frame.words(ComparisonText::time_none));
    return;
  }
  status_paragraph(frame, "comparison.time.shared", frame.counted(ComparisonText::time_shared, over.regies.size()),
                   type::kBody, Color::text, Font::bold);
  frame.skip(space::kS);
  draw_regies(frame, over);
  draw_most(frame, "comparison.time.up", ComparisonText::time_all_up, over, &Movement::progressed);
  draw_most(frame, "comparison.time.down", ComparisonText::time_all_down, over, &Movement::regressed);
}

}  // namespace boussole
