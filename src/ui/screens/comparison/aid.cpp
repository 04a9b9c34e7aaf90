// « Entraide »: who can help whom, and why. What a commission prints.
#include <array>

#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string why_words(const Frame& frame, const SeenComparison& seen, const Exchange& exchange) {
  const std::string giver = marked_label(seen, exchange.giver);
  const std::string receiver = marked_label(seen, exchange.receiver);
  if (exchange.need == HelpNeed::to_start)
    return frame.words(ComparisonText::help_why_start, {{"giver", giver}, {"receiver", receiver}});
  return frame.words(ComparisonText::help_why_important,
                     {{"giver", giver}, {"receiver", receiver}, {"level", level_name(exchange.level)}});
}

void draw_by_question(Frame& frame, const SeenComparison& seen) {
  const Referential& referential = frame.referential();
  std::optional<Index> domain;
  for (std::size_t i = 0; i < seen.shown.exchanges.size(); ++i) {
    const Exchange& exchange = seen.shown.exchanges[i];
    const Criterion& criterion = referential.criteria[exchange.criterion];
    const std::string id = "comparison.aid." + criterion.id;
    if (domain != criterion.domain) {
      domain = criterion.domain;
      frame.skip(space::kM);
      heading(frame, "comparison.aid.domain." + referential.domains[*domain].id, 2, referential.domains[*domain].title,
              type::kTitle3);
      frame.skip(space::kS);
    }
    paragraph(frame, id,
              frame.words(ComparisonText::help_line_on, {{"giver", marked_label(seen, exchange.giver)},
                                                         {"receiver", marked_label(seen, exchange.receiver)},
                                                         {"question", criterion.title}}),
              type::kBody, Color::text, Font::bold);
    paragraph(frame, id + ".why", why_words(frame, seen, exchange), type::kSmall, Color::text_muted);
    frame.skip(space::kM);
  }
}

void draw_by_regie(Frame& frame, const SeenComparison& seen) {
  const Referential& referential = frame.referential();
  for (std::size_t member = 0; member < seen.shown.members.size(); ++member) {
    const std::string id = "comparison.aid.regie." + std::to_string(member);
    const std::string name = marked_label(seen, member);
    std::vector<std::string> gives;
    std::vector<std::string> receives;
    for (const Exchange& exchange : seen.shown.exchanges) {
      const std::string& question = referential.criteria[exchange.criterion].title;
      const auto line = [&](ComparisonText words, std::size_t other) {
        return frame.words(words, {{"name", marked_label(seen, other)}, {"question", question}});
      };
      if (exchange.giver == member) gives.push_back(line(ComparisonText::help_to, exchange.receiver));
      if (exchange.receiver == member) receives.push_back(line(ComparisonText::help_from, exchange.giver));
    }
    heading(frame, id, 2, name, type::kTitle3);
    frame.skip(space::kXs);
    const auto part = [&](const char* end, ComparisonText title, ComparisonText none,
                          const std::vector<std::string>& lines) {
      paragraph(frame, id + end, frame.words(title, {{"name", name}}), type::kBody, Color::text, Font::bold);
      if (lines.empty())
        paragraph(frame, id + end + ".none", frame.words(none), type::kSmall, Color::text_muted);
      else
        bullet_list(frame, id + end + ".list", lines);
      frame.skip(space::kS);
    };
    part(".gives", ComparisonText::help_gives, ComparisonText::help_gives_none, gives);
    part(".receives", ComparisonText::help_receives, ComparisonText::help_receives_none, receives);
    frame.skip(space::kM);
  }
}

}  // namespace

void draw_aid(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  if (shown.shown.display == GroupDisplay::group) {
    paragraph(frame, "comparison.aid.group", frame.words(ComparisonText::help_group));
    return;
  }
  const Column outer = frame.column;
  frame.column.width = std::min(outer.width, frame.px(size::kReading));
  paragraph(frame, "comparison.aid.intro", frame.words(ComparisonText::view_help_intro), type::kBody,
            Color::text_muted);
  if (shown.shown.exchanges.empty()) {
    frame.skip(space::kM);
    paragraph(frame, "comparison.aid.none", frame.words(ComparisonText::help_none));
  } else {
    frame.skip(space::kS);
    paragraph(frame, "comparison.aid.balance",
              frame.counted(ComparisonText::help_count, shown.shown.exchanges.size()) + ". " +
                  std::string(frame.words(ComparisonText::help_balance)),
              type::kSmall, Color::text_muted);
    frame.skip(space::kM);
    std::size_t& by = frame.memory().choices[kAidBy];
    const int chosen =
        segmented(frame, "comparison.aid.by", std::string(frame.words(ComparisonText::view_help)),
                  {{"comparison.aid.by.question", std::string(frame.words(ComparisonText::help_by_question)), {}},
                   {"comparison.aid.by.regie", std::string(frame.words(ComparisonText::help_by_regie)), {}}},
                  static_cast<int>(by));
    if (chosen >= 0) {
      by = static_cast<std::size_t>(chosen);
      frame.again();
    }
    frame.skip(space::kM);
    if (by == 0)
      draw_by_question(frame, shown);
    else
      draw_by_regie(frame, shown);
  }
  frame.column = {outer.x, frame.column.y, outer.width};
}

}  // namespace boussole
