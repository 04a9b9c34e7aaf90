#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/question_filter.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/foot_bar.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/bar.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/questionnaire/reading.h"
#include "ui/screens/questionnaire/signs.h"
#include "ui/screens/questionnaire/suggestion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/level_card.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<Text, 6> kFilterNames = {Text::filter_all,     Text::filter_unanswered, Text::filter_to_confirm,
                                              Text::filter_unknown, Text::filter_priorities, Text::filter_noted};

constexpr std::array<Text, 3> kImportance = {Text::importance_1, Text::importance_2, Text::importance_3};

// A large page has room for a large question; on others the four answers are to be seen with it.
float question_size(const Frame& frame) {
  constexpr float kHighPage = 960;
  if (frame.height() >= frame.px(kHighPage) && !frame.narrow()) return type::kTitle2;
  return frame.narrow() ? type::kTitle2 - 2 : type::kTitle3;
}

const Criterion& current_criterion(const Frame& frame) { return frame.referential().criteria[frame.state().criterion]; }

// « 12 sur 54 », or how many there are of what one goes through when it is not everything.
std::string position_words(const Frame& frame) {
  const QuestionFilter filter = frame.state().filter;
  const std::vector<Index> all = filtered_criteria(frame.referential(), frame.diagnostic(), filter);
  const auto at = std::lower_bound(all.begin(), all.end(), frame.state().criterion);
  const auto position = static_cast<std::size_t>(at - all.begin()) + 1;
  if (filter != QuestionFilter::all) {
    return frame.words(Text::filter_count, {{"name", filter_name(filter)}, {"n", std::to_string(all.size())}});
  }
  return frame.words(Text::question_position, {{"n", std::to_string(position)}, {"total", std::to_string(all.size())}});
}

// In plain language a pictogram stands beside the domain, where it has one.
const char* pictogram_of(const Frame& frame, const Criterion& criterion) {
  return frame.wording() == Wording::plain ? domain_pictogram(frame, criterion.domain) : nullptr;
}

// Where one is: the domain, how far one has come, the guide's page.
std::string place_words(const Frame& frame, const Criterion& criterion) {
  return frame.words(Text::question_place, {{"domain", domain_words(frame, criterion.domain)},
                                            {"position", position_words(frame)},
                                            {"title", criterion.title},
                                            {"page", std::to_string(criterion.page)}});
}

void draw_place(Frame& frame, const Criterion& criterion) {
  const std::string place = place_words(frame, criterion);
  if (const char* pictogram = pictogram_of(frame, criterion))
    pictogram_paragraph(frame, "question.place", pictogram, place);
  else
    paragraph(frame, "question.place", place, type::kSmall, Color::text_muted);
}

// Under the question: the answer comes from an earlier campaign.
void draw_to_confirm(Frame& frame, const Criterion& criterion) {
  {
    const Card card(frame, Role::group, question_node(criterion, "carried"),
                    std::string(frame.words(Text::question_to_confirm)),
                    {.background = Color::warning_soft, .border = Color::control, .padding = space::kM});
    icon_paragraph(frame, question_node(criterion, "carried.words"), icon::kHistory,
                   frame.words(Text::question_to_confirm), Color::text);
    frame.skip(space::kS);
    if (button(frame, {.id = question_node(criterion, "confirm"),
                       .label = std::string(frame.words(Text::question_confirm)),
                       .icon = icon::kCheck,
                       .disabled = frame.frozen})) {
      frame.emit(EditCommand{ConfirmAnswer{criterion.id}});
    }
  }
  frame.skip(space::kM);
}

void draw_levels(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const RadioGroup group(frame, question_node(criterion, "levels"), std::string(frame.words(Text::question_levels)));
  const auto& texts = levels_in(criterion, frame.wording());
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    if (level > 0) frame.skip(space::kS - 2);
    const bool checked = answer.state == AnswerState::rated && answer.level == level;
    const LevelCardPress press =
        level_card(frame, {.id = question_node(criterion, "level." + std::to_string(level)),
                           .level = level,
                           .text = texts[static_cast<std::size_t>(level)],
                           .lines = signs_in(criterion, level, frame.wording()),
                           .lead = level > 1 ? frame.words(Text::question_signs_more) : std::string_view(),
                           .boxes = boxes_of(frame, criterion, level),
                           .box_description = box_description(level),
                           .checked = checked,
                           .spoken = spoken_range(frame, level)});
    if (press.toggled)
      toggle_sign(frame, criterion, level, *press.toggled);
    else if (press.chosen)
      frame.emit(EditCommand{Rate{criterion.id, level}});
  }
}

// Quiet buttons have no edge: while this lives, their words stand on the column's.
class QuietEdge {
 public:
  explicit QuietEdge(Frame& frame) : frame_(frame), beyond_(frame.inset(space::kM)) { move(-beyond_); }
  QuietEdge(const QuietEdge&) = delete;
  QuietEdge& operator=(const QuietEdge&) = delete;
  ~QuietEdge() { move(beyond_); }

 private:
  void move(float by) const {
    frame_.column.x += by;
    frame_.column.width -= by;
  }

  Frame& frame_;
  float beyond_;
};

// What helps to settle, what has no room in the bar, and the way back to no answer.
void draw_buttons_below(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const QuietEdge edge(frame);
  ButtonRow row(frame, space::kS);
  for (const BarButton& beside : beside_the_bar(frame)) {
    if (row.add(beside.spec)) follow_bar_button(frame, beside);
  }
  add_signs_button(frame, row, criterion, answer);
  if (answer.state != AnswerState::unanswered && !frame.frozen &&
      row.add({.id = question_node(criterion, "clear"),
               .label = std::string(frame.words(Text::question_clear)),
               .icon = icon::kX,
               .kind = ButtonKind::quiet})) {
    frame.emit(EditCommand{ClearAnswer{criterion.id}});
  }
}

void draw_other_answers(Frame& frame, const Criterion& criterion, const Answer& answer) {
  if (!criterion.na_when.empty()) {
    frame.skip(space::kS);
    // On a narrow page the choice stands just above.
    const Text words = frame.narrow() ? Text::question_na_when : Text::question_na_when_apart;
    paragraph(frame, "question.na-when",
              frame.words(words, {{"when", in_wording(criterion.na_when, criterion.plain_na_when, frame.wording())}}),
              type::kSmall, Color::text_muted);
  }
  if (answer.state == AnswerState::unknown) {
    frame.skip(space::kM);
    icon_paragraph(frame, "question.unknown", icon::kInfo, frame.words(Text::question_unknown_told));
  }
  if (answer.state != AnswerState::not_applicable) return;
  frame.skip(space::kM);
  if (auto typed = text_area(frame,
                             {.id = question_node(criterion, "reason"),
                              .label = std::string(frame.words(Text::question_reason)),
                              .hint = std::string(frame.words(Text::question_reason_hint)),
                              .value = answer.reason},
                             2)) {
    frame.emit(EditCommand{SetReason{criterion.id, std::move(*typed)}});
  }
}

void draw_importance(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const std::string name(frame.words(Text::question_importance));
  label(frame, "question.importance.label", name);
  paragraph(frame, "question.importance.hint", frame.words(Text::question_importance_hint), type::kSmall,
            Color::text_muted);
  frame.skip(space::kXs);
  std::vector<SegmentOption> options;
  for (int importance = 1; importance <= 3; ++importance) {
    options.push_back({question_node(criterion, "importance." + std::to_string(importance)),
                       std::string(frame.words(kImportance[static_cast<std::size_t>(importance - 1)])),
                       {}});
  }
  const int chosen = segmented(frame, question_node(criterion, "importance"), name, options, answer.importance - 1,
                               frame.words(Text::question_importance_hint));
  if (chosen >= 0) frame.emit(EditCommand{SetImportance{criterion.id, chosen + 1}});
}

void draw_note(Frame& frame, const Criterion& criterion, const Answer& answer) {
  if (auto typed = text_area(frame, {.id = question_node(criterion, "note"),
                                     .label = std::string(frame.words(Text::question_note)),
                                     .hint = std::string(frame.words(Text::question_note_hint)),
                                     .value = answer.note})) {
    frame.emit(EditCommand{SetNote{criterion.id, std::move(*typed)}});
  }
}

void draw_evidence(Frame& frame, const Criterion& criterion, const Answer& answer) {
  paragraph(frame, "question.evidence.label", frame.words(Text::question_evidence), type::kBody, Color::text,
            Font::bold);
  paragraph(frame, "question.evidence.hint", frame.words(Text::question_evidence_hint), type::kSmall,
            Color::text_muted);
  // One empty field after the last one: typing in it adds a piece of evidence.
  for (std::size_t i = 0; i <= answer.evidence.size(); ++i) {
    frame.skip(space::kS);
    if (auto typed =
            text_field(frame, {.id = question_node(criterion, "evidence." + std::to_string(i)),
                               .label = frame.words(Text::question_evidence_item, {{"n", std::to_string(i + 1)}}),
                               .value = i < answer.evidence.size() ? answer.evidence[i] : std::string(),
                               .placeholder = std::string(frame.words(Text::question_evidence_placeholder)),
                               .label_hidden = true})) {
      frame.emit(EditCommand{SetEvidence{criterion.id, i, std::move(*typed)}});
    }
  }
}

// « Comprendre cette question », where no column beside says it.
void add_help_button(Frame& frame, ButtonRow& row) {
  if (!row.add({.id = "question.help",
                .label = std::string(frame.words(Text::question_help)),
                .icon = icon::kLightbulb,
                .icon_after = frame.state().help_open ? icon::kChevronUp : icon::kChevronDown,
                .kind = ButtonKind::quiet,
                .expanded = frame.state().help_open})) {
    return;
  }
  if (!frame.state().help_open) frame.memory().reveal = Reveal{"question.help", Reveal::Kind::start};
  frame.emit(ToggleHelp{});
}

void draw_open_help(Frame& frame) {
  frame.skip(space::kM);
  const Card card(frame, Role::complementary, "help", std::string(frame.words(Text::help_column)));
  draw_criterion_help(frame);
}

// Other ways to read the question: in plain language, or aloud.
std::vector<BarButton> ways_to_read(const Frame& frame) {
  const bool plain = frame.wording() == Wording::plain;
  std::vector<BarButton> ways = {{{.id = "question.plain",
                                   .label = std::string(frame.words(Text::wording_plain)),
                                   .icon = icon::kBookOpen,
                                   .kind = ButtonKind::quiet,
                                   .pressed = plain},
                                  SetWording{plain ? Wording::standard : Wording::plain}}};
  for (BarButton& button : reading_buttons(frame)) ways.push_back(std::move(button));
  return ways;
}

void draw_ways(Frame& frame, ButtonRow& row, const std::vector<BarButton>& ways) {
  for (const BarButton& way : ways) {
    if (row.add(way.spec)) frame.emit(way.command);
  }
  keep_reading_focus(frame);
}

// The place at the left, the ways to read at the right of the same line. False, and nothing drawn, without the room.
bool draw_place_and_ways(Frame& frame, const Criterion& criterion) {
  const std::vector<BarButton> ways = ways_to_read(frame);
  float width = 0;
  for (const BarButton& way : ways) width += button_size(frame, way.spec).x;
  const Column outer = frame.column;
  const float padding = frame.inset(space::kM);  // the words of the last button end where the cards do
  const float room = outer.width - width + padding - frame.px(space::kM);
  if (!frame.wide() || room < frame.px(260)) return false;
  // The line is a little less high than its buttons, which have room of their own above and below.
  const float height = frame.px(size::kTarget - space::kS);
  const TextStyle small = frame.style(type::kSmall);
  const bool pictured = pictogram_of(frame, criterion) != nullptr;  // it is higher than the line
  const float words = pictured ? height : wrapped_height(small, place_words(frame, criterion), room);
  frame.column = {outer.x, outer.y + std::max(0.0F, (height - words) / 2), room};
  draw_place(frame, criterion);
  const float bottom = std::max(frame.column.y, outer.y + height);
  frame.column = {outer.x + outer.width - width + padding, outer.y - frame.px(space::kXs), width};
  {
    ButtonRow row(frame, 0);
    draw_ways(frame, row, ways);
  }
  frame.column = {outer.x, bottom, outer.width};
  return true;
}

// The question under its place, and what helps to read and to understand it.
void draw_question(Frame& frame, const Criterion& criterion) {
  const bool on_one_line = draw_place_and_ways(frame, criterion);
  if (!on_one_line) draw_place(frame, criterion);
  frame.skip(on_one_line ? space::kXs : space::kS);
  frame.spoken = spoken_range(frame, std::nullopt);
  heading(frame, kScreenTitle, 1, question_in(criterion, frame.wording()), question_size(frame),
          frame.words(Text::question_where,
                      {{"domain", domain_words(frame, criterion.domain)}, {"position", position_words(frame)}}));
  frame.spoken.reset();
  if (!on_one_line || !frame.wide()) {
    frame.skip(space::kXs);
    const QuietEdge edge(frame);
    ButtonRow row(frame, 0);
    if (!on_one_line) draw_ways(frame, row, ways_to_read(frame));
    if (!frame.wide()) add_help_button(frame, row);
  }
  if (frame.state().reading) {
    frame.skip(space::kXs);
    draw_reading_speed(frame, "reading.speed");
  }
  if (!frame.wide() && frame.state().help_open) draw_open_help(frame);
}

// What a note, an importance or a piece of evidence says beyond the level.
bool has_details(const Answer& answer) {
  return !answer.note.empty() || !answer.evidence.empty() || answer.importance != kDefaultImportance;
}

void draw_details(Frame& frame, const Criterion& criterion, const Answer& answer) {
  draw_importance(frame, criterion, answer);
  frame.skip(space::kXl);
  draw_note(frame, criterion, answer);
  frame.skip(space::kXl);
  draw_evidence(frame, criterion, answer);
}

// In plain language the question stands alone; what can be added to it is shown on demand, or when it holds something.
void draw_folded_details(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const std::string id = question_node(criterion, "details");
  if (has_details(answer)) {
    draw_details(frame, criterion, answer);
    return;
  }
  if (!disclosure(frame, {.id = id, .title = std::string(frame.words(Text::question_details))})) return;
  frame.skip(space::kL);
  draw_details(frame, criterion, answer);
}

}  // namespace

void draw_questionnaire(Frame& frame) {
  const Criterion& criterion = current_criterion(frame);
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  if (!frame.narrow()) frame.skip(-space::kM);  // the four answers are to be seen at once
  draw_question(frame, criterion);
  frame.skip(space::kXs);
  paragraph(frame, "question.levels.hint", frame.words(Text::question_levels_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  if (answer.to_confirm) draw_to_confirm(frame, criterion);
  draw_levels(frame, criterion, answer);
  frame.skip(space::kS);
  draw_buttons_below(frame, criterion, answer);
  draw_missing_signs(frame, criterion, answer);
  const auto& levels = levels_in(criterion, frame.wording());
  term_list(frame, "question.terms", {levels.begin(), levels.end()});
  draw_indicators_of(frame, frame.state().criterion);
  draw_other_answers(frame, criterion, answer);
  frame.skip(space::kXxl);
  if (frame.wording() == Wording::plain)
    draw_folded_details(frame, criterion, answer);
  else
    draw_details(frame, criterion, answer);
  if (bar_is_below(frame)) return;
  frame.skip(space::kXl);
  draw_questionnaire_bar(frame, frame.take(bar_room(frame, frame.column.width)));
}

std::string_view filter_name(QuestionFilter filter) { return tr(kFilterNames[static_cast<std::size_t>(filter)]); }

}  // namespace boussole
