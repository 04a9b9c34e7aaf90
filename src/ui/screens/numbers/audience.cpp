#include "core/scores/audience.h"

#include <cmath>

#include "core/language/french_number.h"
#include "ui/charts/shares.h"
#include "ui/screens/numbers/numbers.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string percent_words(double value) { return typed_french_number(std::round(value * 10) / 10) + "\u00a0%"; }

// « 6 points de plus », « 0,5 point de moins », « comme en France ».
std::string gap_words(const Frame& frame, double gap) {
  const double points = std::round(std::fabs(gap) * 10) / 10;
  if (points == 0) return std::string(frame.words(Text::audience_same));
  const bool several = points >= 2;  // in French, 1,5 is singular
  const Text key = gap > 0 ? (several ? Text::audience_points_more : Text::audience_point_more)
                           : (several ? Text::audience_points_less : Text::audience_point_less);
  return frame.words(key, {{"n", typed_french_number(points)}});
}

// « France, 2021 (guide p. 6) »
std::string source_words(const Frame& frame, const KeyFigure& figure) {
  const std::string page = std::to_string(figure.page);
  if (!figure.year) return frame.words(Text::audience_source_no_year, {{"page", page}});
  return frame.words(Text::audience_source, {{"year", std::to_string(*figure.year)}, {"page", page}});
}

std::string comparison_words(const Frame& frame, const KeyFigure& figure, const AudienceLine& line) {
  const std::string national = percent_words(figure.value);
  if (!line.share) return frame.words(Text::audience_national, {{"national", national}});
  return frame.words(Text::audience_compared, {{"national", national}, {"gap", gap_words(frame, *line.gap)}});
}

void draw_question(Frame& frame, const KeyFigure& figure, const AudienceLine& line) {
  const std::string id = "audience." + figure.id;
  heading(frame, id + ".title", 3, figure.title, type::kBody + 1);
  frame.skip(space::kXs);
  paragraph(frame, id + ".question", in_wording(figure.question, figure.plain_question, frame.wording()), type::kSmall,
            Color::text_muted);
  frame.skip(space::kS);
  const auto entered = frame.diagnostic().audience.find(figure.id);
  const bool there = entered != frame.diagnostic().audience.end();
  if (const auto change = number_field(
          frame, {.id = id,
                  .label = frame.words(Text::audience_field, {{"title", figure.title}}),
                  .unit = "%",
                  .value = there ? std::optional(entered->second) : std::nullopt,
                  .error = line.impossible ? std::string(frame.words(Text::number_not_share)) : std::string(),
                  .label_hidden = true})) {
    frame.emit(EditCommand{SetAudience{figure.id, change->value}});
  }
}

void draw_comparison(Frame& frame, const KeyFigure& figure, const AudienceLine& line) {
  const std::string id = "audience." + figure.id;
  const std::string words = comparison_words(frame, figure, line);
  const std::string own = line.share ? percent_words(*line.share) : std::string(frame.words(Text::audience_none));
  share_bars(
      frame, id + ".bars", frame.words(Text::audience_drawing, {{"own", own}, {"national", words}}),
      {{std::string(frame.words(Text::audience_own)), line.share, own, Pattern::solid},
       {std::string(frame.words(Text::audience_france)), figure.value, percent_words(figure.value), Pattern::stripes}});
  frame.skip(space::kXs);
  paragraph(frame, id + ".gap", words, type::kBody, line.share ? Color::text : Color::text_muted);
  frame.skip(space::kXs);
  const std::string source = source_words(frame, figure);
  const std::string& note = in_wording(figure.note, figure.plain_note, frame.wording());
  paragraph(frame, id + ".note", note.empty() ? source : source + " " + note, type::kSmall, Color::text_muted);
}

TableSpec comparison_table(const Frame& frame, const std::vector<AudienceLine>& lines) {
  TableSpec spec{"audience.table", std::string(frame.words(Text::audience_table)), {}};
  spec.rows.push_back({std::string(frame.words(Text::table_figure)), std::string(frame.words(Text::audience_own)),
                       std::string(frame.words(Text::audience_france)), std::string(frame.words(Text::table_gap))});
  for (const AudienceLine& line : lines) {
    const KeyFigure& figure = frame.referential().key_figures[line.figure];
    const std::string none(frame.words(Text::score_none));
    spec.rows.push_back({figure.title, line.share ? percent_words(*line.share) : none, percent_words(figure.value),
                         line.gap ? gap_words(frame, *line.gap) : none});
  }
  return spec;
}

void draw_public(Frame& frame, const std::vector<AudienceLine>& lines) {
  const Card card(frame, Role::region, "audience.public", std::string(frame.words(Text::audience_public)));
  heading(frame, "audience.public.title", 2, frame.words(Text::audience_public), type::kTitle2);
  std::size_t known = 0;
  for (const AudienceLine& line : lines) known += static_cast<std::size_t>(line.share.has_value());
  frame.skip(space::kXs);
  paragraph(frame, "audience.public.count",
            frame.counted(Text::audience_count, known, {{"total", std::to_string(lines.size())}}), type::kSmall,
            Color::text_muted);
  for (const AudienceLine& line : lines) {
    const KeyFigure& figure = frame.referential().key_figures[line.figure];
    frame.skip(space::kL);
    rule(frame);
    frame.skip(space::kL);
    two_columns(
        frame, 720, 0.46F, [&] { draw_question(frame, figure, line); }, [&] { draw_comparison(frame, figure, line); });
  }
  frame.skip(space::kM);
  table_on_demand(frame, comparison_table(frame, lines));
}

// What the guide says of the Régies themselves: nothing to enter.
void draw_facts(Frame& frame) {
  const Card card(frame, Role::region, "audience.regies", std::string(frame.words(Text::audience_regies)));
  heading(frame, "audience.regies.title", 2, frame.words(Text::audience_regies), type::kTitle2);
  for (const KeyFigure& figure : frame.referential().key_figures) {
    if (figure.about != FigureAbout::regies) continue;
    const std::string id = "audience." + figure.id;
    frame.skip(space::kL);
    paragraph(frame, id + ".value", typed_french_number(figure.value) + "\u00a0" + figure.unit, type::kTitle2,
              Color::primary, Font::bold);
    paragraph(frame, id + ".title", figure.title, type::kBody, Color::text, Font::bold);
    const std::string page = std::to_string(figure.page);
    const std::string source =
        figure.year ? frame.words(Text::guide_page_year, {{"year", std::to_string(*figure.year)}, {"page", page}})
                    : frame.words(Text::guide_page, {{"page", page}});
    const std::string& note = in_wording(figure.note, figure.plain_note, frame.wording());
    std::string words = note;
    if (!note.empty()) words += " ";
    words += source;
    if (!note.empty()) words += ".";
    paragraph(frame, id + ".note", words, type::kSmall, Color::text_muted);
  }
}

}  // namespace

void draw_audience(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_audience), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "audience.introduction", frame.words(Text::audience_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
  draw_public(frame, audience_lines(frame.referential(), frame.diagnostic()));
  frame.skip(space::kXl);
  draw_facts(frame);
}

}  // namespace boussole
