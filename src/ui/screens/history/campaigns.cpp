// « Comparer les campagnes »: what moved from one to another, and the next one.
#include "ui/screens/history/history.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "app/campaign_list.h"
#include "core/decisions/action_plan.h"
#include "core/decisions/campaigns.h"
#include "core/language/dates.h"
#include "core/language/folding.h"
#include "generated/icons.h"
#include "ui/charts/charts.h"
#include "ui/charts/trend.h"
#include "ui/screens/parts/criterion_link.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kCompare = "history.compare";

struct Fate {
  Change change;
  Text count;
  const char* id;
};
constexpr std::array<Fate, 6> kFates = {{{Change::progressed, Text::change_progressed, "progressed"},
                                         {Change::held, Text::change_held, "held"},
                                         {Change::to_confirm, Text::change_to_confirm, "to-confirm"},
                                         {Change::regressed, Text::change_regressed, "regressed"},
                                         {Change::appeared, Text::change_appeared, "appeared"},
                                         {Change::dropped, Text::change_dropped, "dropped"}}};

std::string day_words(const std::string& iso) {
  const std::optional<Date> date = parse_iso_date(iso);
  return date ? french_date(*date) : iso;
}

void draw_new_campaign(Frame& frame) {
  const std::string name(frame.words(Text::history_campaign_new));
  const Card card(frame, Role::region, "history.campaign", name);
  heading(frame, "history.campaign.title", 2, name, type::kTitle3);
  frame.skip(space::kXs);
  paragraph(frame, "history.campaign.told", frame.words(Text::history_campaign_new_told), type::kSmall,
            Color::text_muted);
  frame.skip(space::kM);
  ButtonRow row(frame);
  if (row.add({.id = "history.campaign.to-confirm",
               .label = std::string(frame.words(Text::history_campaign_to_confirm)),
               .icon = icon::kCopy})) {
    frame.emit(StartCampaign{CampaignStart::answers_to_confirm});
  }
  if (row.add({.id = "history.campaign.blank",
               .label = std::string(frame.words(Text::history_campaign_blank)),
               .icon = icon::kPlus})) {
    frame.emit(StartCampaign{CampaignStart::blank});
  }
}

// What each campaign is called: its day; when others are of that day, also its title if it has one of its own, or else
// the hour when it was begun.
using CampaignNames = std::map<std::string, std::string, std::less<>>;

std::string distinguished(const Frame& frame, const Diagnostic& campaign, const std::vector<const Diagnostic*>& all) {
  const std::string day = campaign_date(campaign);
  std::size_t same_day = 0;
  std::size_t same_title = 0;
  for (const Diagnostic* other : all) {
    if (campaign_date(*other) != day) continue;
    ++same_day;
    if (other->title == campaign.title) ++same_title;
  }
  if (same_day < 2) return day_words(day);
  const bool titled = !campaign.title.empty() && same_title == 1;
  const std::string what = titled ? campaign.title : frame.app().french_clock(campaign.created_at);
  return frame.words(Text::trend_same_day, {{"day", day_words(day)}, {"what", what}});
}

CampaignNames names_of(const Frame& frame, const std::vector<const Diagnostic*>& others) {
  std::vector<const Diagnostic*> all = others;
  all.push_back(&frame.diagnostic());
  CampaignNames names;
  for (const Diagnostic* campaign : all) names[campaign->id] = distinguished(frame, *campaign, all);
  return names;
}

// Which campaign the open one is compared with.
const Diagnostic& chosen_campaign(Frame& frame, const std::vector<const Diagnostic*>& others,
                                  const CampaignNames& names) {
  const std::string name(frame.words(Text::history_compare));
  heading(frame, "history.compare.title", 2, name, type::kTitle3);
  frame.skip(space::kS);
  std::vector<SegmentOption> options;
  options.reserve(others.size());
  for (const Diagnostic* other : others) {
    const std::string& distinct = names.at(other->id);
    const bool titled = !other->title.empty() && distinct.ends_with(other->title);  // said once is enough
    options.push_back(
        {std::string(kCompare) + "." + other->id,
         frame.words(Text::history_compare_option, {{"title", diagnostic_title(*other)},
                                                    {"day", titled ? day_words(campaign_date(*other)) : distinct}}),
         {}});
  }
  std::size_t& position = frame.memory().choices[kCompare];
  position = std::min(position, others.size() - 1);
  const int chosen = segmented(frame, kCompare, name, options, static_cast<int>(position));
  if (chosen >= 0) {
    position = static_cast<std::size_t>(chosen);
    frame.again();
  }
  return *others[position];
}

std::string change_words(const CriterionChange& change) {
  if (change.before < 0) return level_label(change.after);
  if (change.after < 0) return level_label(change.before);
  if (change.before == change.after) return level_label(change.after);
  return tr(Text::change_levels, {{"before", level_label(change.before)}, {"after", level_label(change.after)}});
}

// The criteria of each fate, under its count.
void draw_fates(Frame& frame, const CampaignComparison& comparison) {
  if (comparison.criteria.empty()) {
    paragraph(frame, "history.compare.none", frame.words(Text::history_compare_none), type::kBody, Color::text_muted);
    return;
  }
  for (const Fate& fate : kFates) {
    const std::size_t count = comparison.count(fate.change);
    if (count == 0) continue;
    const std::string id = "history.change." + std::string(fate.id);
    const std::string prefix = id + ".";
    if (!disclosure(frame, {.id = id, .title = frame.counted(fate.count, count)})) continue;
    for (const CriterionChange& change : comparison.criteria) {
      if (change.change != fate.change) continue;
      const std::string& criterion = frame.referential().criteria[change.criterion].id;
      criterion_link(frame, {.id = prefix + criterion, .criterion = change.criterion, .detail = change_words(change)});
    }
  }
}

// What was done from one campaign to the other.
void draw_actions_done(Frame& frame, const CampaignComparison& comparison, const Diagnostic& after) {
  if (adopted_actions(after).empty()) return;
  heading(frame, "history.actions.title", 2, frame.words(Text::history_actions_done), type::kTitle3);
  frame.skip(space::kXs);
  std::vector<std::string> lines;
  lines.reserve(comparison.actions_done.size());
  for (const std::size_t position : comparison.actions_done) {
    const PlannedAction& action = after.actions[position];
    std::string line = action.title.empty() ? std::string(frame.words(Text::plan_untitled)) : action.title;
    if (!action.owner.empty()) line.append(" · ").append(action.owner);
    lines.push_back(std::move(line));
  }
  if (lines.empty())
    paragraph(frame, "history.actions.none", frame.words(Text::history_actions_none), type::kBody, Color::text_muted);
  else
    bullet_list(frame, "history.actions", lines);
  frame.skip(space::kL);
}

// --- Trends

std::string cell_words(const Score& score) {
  return tr(Text::trend_cell, {{"score", score_words(score)}, {"coverage", coverage_words(score)}});
}

// When each campaign was, from 0 for the first to 1 for the last; evenly when they are of one day.
std::vector<float> places_of(const std::vector<CampaignPoint>& points) {
  std::vector<float> places;
  const std::optional<Date> first = parse_iso_date(points.front().date);
  const std::optional<Date> last = parse_iso_date(points.back().date);
  const int days = first && last ? days_between(*first, *last) : 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::optional<Date> day = parse_iso_date(points[i].date);
    const bool dated = days > 0 && day;
    places.push_back(dated ? static_cast<float>(days_between(*first, *day)) / static_cast<float>(days)
                           : static_cast<float>(i) / static_cast<float>(std::max<std::size_t>(points.size() - 1, 1)));
  }
  return places;
}

TableSpec trend_table(const Frame& frame, const std::vector<CampaignPoint>& points, const CampaignNames& names) {
  TableSpec spec{"history.trend.table",
                 std::string(frame.words(Text::trend_table)),
                 {{std::string(frame.words(Text::table_domain))}}};
  for (const CampaignPoint& point : points) spec.rows.front().push_back(names.at(point.id));
  const auto add = [&](const std::string& name, auto score_of) {
    std::vector<std::string> row = {name};
    for (const CampaignPoint& point : points) row.push_back(cell_words(score_of(point)));
    spec.rows.push_back(std::move(row));
  };
  for (std::size_t domain = 0; domain < frame.referential().domains.size(); ++domain) {
    add(frame.referential().domains[domain].title,
        [domain](const CampaignPoint& point) { return point.domains[domain]; });
  }
  add(std::string(frame.words(Text::results_overall)), [](const CampaignPoint& point) { return point.overall; });
  return spec;
}

// « 24/11/2026 »: where a day in words would not fit.
std::string short_day(const std::string& iso) {
  return iso.size() < 10 ? iso : iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

// What moved between the two campaigns compared, the overall score first.
void draw_trends(Frame& frame, const std::vector<CampaignPoint>& points, const CampaignNames& names,
                 const CampaignComparison& comparison) {
  heading(frame, "history.trend.title", 2, frame.words(Text::trend_title), type::kTitle3);
  paragraph(frame, "history.trend.introduction", frame.words(Text::trend_introduction), type::kSmall,
            Color::text_muted);
  frame.skip(space::kM);
  const std::vector<float> places = places_of(points);
  std::vector<Trend> trends;
  const auto add = [&](const std::string& id, const std::string& label, auto score_of) {
    Trend trend{"history.trend." + id, label, score_of(comparison.before), score_of(comparison.after), {}};
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool compared = points[i].id == comparison.before.id || points[i].id == comparison.after.id;
      trend.points.push_back({places[i], score_of(points[i]), compared});
    }
    trends.push_back(std::move(trend));
  };
  add("overall", std::string(frame.words(Text::results_overall)),
      [](const CampaignPoint& point) { return point.overall; });
  for (std::size_t domain = 0; domain < frame.referential().domains.size(); ++domain) {
    const Domain& shown = frame.referential().domains[domain];
    add(shown.id, shown.title, [domain](const CampaignPoint& point) { return point.domains[domain]; });
  }
  trend_rows(frame,
             {names.at(comparison.before.id), names.at(comparison.after.id), short_day(points.front().date),
              short_day(points.back().date)},
             trends);
  frame.skip(space::kXs);
  table_on_demand(frame, trend_table(frame, points, names));
}

void draw_comparison(Frame& frame, const std::vector<const Diagnostic*>& others) {
  const Diagnostic& open = frame.diagnostic();
  const CampaignNames names = names_of(frame, others);
  const Diagnostic& other = chosen_campaign(frame, others, names);
  const bool other_first = is_earlier(other, open);
  const Diagnostic& before = other_first ? other : open;
  const Diagnostic& after = other_first ? open : other;
  const CampaignComparison comparison = compare_campaigns(frame.referential(), before, after);
  frame.skip(space::kM);
  paragraph(frame, "history.compare.dates",
            frame.words(Text::history_compare_dates, {{"before", names.at(before.id)}, {"after", names.at(after.id)}}),
            type::kBody, Color::text, Font::bold);
  frame.skip(space::kS);
  std::vector<Diagnostic> campaigns = {open};
  for (const Diagnostic* campaign : others) campaigns.push_back(*campaign);
  draw_trends(frame, campaign_points(frame.referential(), campaigns), names, comparison);
  frame.skip(space::kL);
  draw_fates(frame, comparison);
  frame.skip(space::kL);
  draw_actions_done(frame, comparison, after);
}

// Why there is nothing to compare yet, and what would change it.
void draw_alone(Frame& frame) {
  const Organisation& regie = frame.diagnostic().organisation;
  const bool ballot = is_ballot(frame.diagnostic());
  const bool nameless = !ballot && folded(regie.name).empty() && folded(regie.code).empty();
  const Text words = ballot     ? Text::history_campaign_ballot
                     : nameless ? Text::history_campaign_nameless
                                : Text::history_campaign_alone;
  paragraph(frame, "history.campaign.alone", frame.words(words));
  if (!nameless) return;
  frame.skip(space::kM);
  if (button(frame, {.id = "history.campaign.name",
                     .label = std::string(frame.words(Text::history_campaign_name)),
                     .icon = icon::kPencil,
                     .kind = ButtonKind::primary})) {
    frame.emit(GoTo{Screen::profile});
  }
}

}  // namespace

void draw_campaigns(Frame& frame) {
  const std::string name(frame.words(Text::screen_campaigns));
  heading(frame, kScreenTitle, 1, name, type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "history.campaigns.introduction", frame.words(Text::history_campaigns_introduction), type::kLead,
            Color::text_muted);
  frame.skip(space::kXl);
  {
    const Card card(frame, Role::region, "history.campaigns", name);
    const std::vector<const Diagnostic*> others = other_campaigns(frame.state());
    if (others.empty())
      draw_alone(frame);
    else
      draw_comparison(frame, others);
  }
  frame.skip(space::kXl);
  draw_new_campaign(frame);
}

}  // namespace boussole
