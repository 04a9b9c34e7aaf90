#include <algorithm>
#include <array>

#include "app/question_filter.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/questionnaire/reading.h"
#include "ui/screens/questionnaire/suggestion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<Text, 6> kFilterNames = {Text::filter_all,     Text::filter_unanswered, Text::filter_to_confirm,
                                              Text::filter_unknown, Text::filter_priorities, Text::filter_noted};

constexpr std::array<Text, 3> kImportance = {Text::importance_1, Text::importance_2, Text::importance_3};

const Criterion& current_criterion(const Frame& frame) { return frame.referential().criteria[frame.state().criterion]; }

std::string node_id(const Criterion& criterion, std::string_view part) {
  return "criterion." + criterion.id + "." + std::string(part);
}

// Where one is in the guide and on the paper: the number and the title are those of the grid, the ballots and the
// entry.
void draw_place(Frame& frame, const Criterion& criterion) {
  const char* pictogram = frame.wording() == Wording::plain ? domain_pictogram(frame, criterion.domain) : nullptr;
  const std::string place = tr(pictogram ? Text::question_place_plain : Text::question_place,
                               {{"domain", domain_words(frame, criterion.domain)},
                                {"n", std::to_string(frame.state().criterion + 1)},
                                {"title", criterion.title},
                                {"page", std::to_string(criterion.page)}});
  if (pictogram)
    pictogram_paragraph(frame, "question.place", pictogram, place);
  else
    paragraph(frame, "question.place", place, type::kSmall, Color::text_muted);
}

// Under the question: the answer comes from an earlier campaign.
void draw_to_confirm(Frame& frame, const Criterion& criterion) {
  {
    const Card card(frame, Role::group, node_id(criterion, "carried"),
                    std::string(frame.words(Text::question_to_confirm)),
                    {.background = Color::warning_soft, .border = Color::control, .padding = space::kM});
    icon_paragraph(frame, node_id(criterion, "carried.words"), icon::kHistory, frame.words(Text::question_to_confirm),
                   Color::text);
    frame.skip(space::kS);
    if (button(frame, {.id = node_id(criterion, "confirm"),
                       .label = std::string(tr(Text::question_confirm)),
                       .icon = icon::kCheck,
                       .disabled = frame.frozen})) {
      frame.emit(EditCommand{ConfirmAnswer{criterion.id}});
    }
  }
  frame.skip(space::kM);
}

void draw_levels(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const RadioGroup group(frame, node_id(criterion, "levels"), std::string(tr(Text::question_levels)));
  const auto& texts = levels_in(criterion, frame.wording());
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    if (level > 0) frame.skip(space::kM);
    const bool checked = answer.state == AnswerState::rated && answer.level == level;
    if (level_card(frame, {.id = node_id(criterion, "level." + std::to_string(level)),
                           .level = level,
                           .text = texts[static_cast<std::size_t>(level)],
                           .lines = signs_in(criterion, level, frame.wording()),
                           .lead = level > 1 ? frame.words(Text::question_signs_more) : std::string_view(),
                           .checked = checked,
                           .spoken = spoken_range(frame, level)})) {
      frame.emit(EditCommand{Rate{criterion.id, level}});
    }
  }
}

void draw_other_buttons(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const bool na = answer.state == AnswerState::not_applicable;
  const bool unknown = answer.state == AnswerState::unknown;
  ButtonRow row(frame);
  if (row.add({.id = node_id(criterion, "na"),
               .label = std::string(tr(Text::answer_not_applicable)),
               .icon = icon::kBan,
               .description = std::string(frame.words(Text::question_na_hint)),
               .disabled = frame.frozen,
               .pressed = na})) {
    if (na)
      frame.emit(EditCommand{ClearAnswer{criterion.id}});
    else
      frame.emit(EditCommand{MarkNotApplicable{criterion.id}});
  }
  if (row.add({.id = node_id(criterion, "unknown"),
               .label = std::string(tr(Text::answer_unknown)),
               .icon = icon::kCircleHelp,
               .description = std::string(frame.words(Text::question_unknown_hint)),
               .disabled = frame.frozen,
               .pressed = unknown})) {
    if (unknown)
      frame.emit(EditCommand{ClearAnswer{criterion.id}});
    else
      frame.emit(EditCommand{MarkUnknown{criterion.id}});
  }
  if (answer.state != AnswerState::unanswered && !frame.frozen &&
      row.add({.id = node_id(criterion, "clear"),
               .label = std::string(tr(Text::question_clear)),
               .icon = icon::kX,
               .kind = ButtonKind::quiet})) {
    frame.emit(EditCommand{ClearAnswer{criterion.id}});
  }
}

void draw_other_answers(Frame& frame, const Criterion& criterion, const Answer& answer) {
  draw_other_buttons(frame, criterion, answer);
  if (!criterion.na_when.empty()) {
    frame.skip(space::kXs);
    paragraph(frame, "question.na-when", tr(Text::question_na_when, {{"when", criterion.na_when}}), type::kSmall,
              Color::text_muted);
  }
  if (answer.state == AnswerState::unknown) {
    frame.skip(space::kM);
    icon_paragraph(frame, "question.unknown", icon::kInfo, frame.words(Text::question_unknown_told));
  }
  if (answer.state != AnswerState::not_applicable) return;
  frame.skip(space::kM);
  if (auto typed = text_area(frame,
                             {.id = node_id(criterion, "reason"),
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
    options.push_back({node_id(criterion, "importance." + std::to_string(importance)),
                       std::string(tr(kImportance[static_cast<std::size_t>(importance - 1)])),
                       {}});
  }
  const int chosen = segmented(frame, node_id(criterion, "importance"), name, options, answer.importance - 1);
  if (chosen >= 0) frame.emit(EditCommand{SetImportance{criterion.id, chosen + 1}});
}

void draw_note(Frame& frame, const Criterion& criterion, const Answer& answer) {
  if (auto typed = text_area(frame, {.id = node_id(criterion, "note"),
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
    if (auto typed = text_field(frame, {.id = node_id(criterion, "evidence." + std::to_string(i)),
                                        .label = tr(Text::question_evidence_item, {{"n", std::to_string(i + 1)}}),
                                        .value = i < answer.evidence.size() ? answer.evidence[i] : std::string(),
                                        .placeholder = std::string(frame.words(Text::question_evidence_placeholder)),
                                        .label_hidden = true})) {
      frame.emit(EditCommand{SetEvidence{criterion.id, i, std::move(*typed)}});
    }
  }
}

void draw_folded_help(Frame& frame) {
  if (button(frame,
             {.id = "question.help",
              .label = std::string(tr(Text::question_help)),
              .icon = icon::kLightbulb,
              .icon_after = frame.state().help_open ? icon::kChevronUp : icon::kChevronDown,
              .expanded = frame.state().help_open},
             true)) {
    if (!frame.state().help_open) frame.memory().reveal = Reveal{"question.help", Reveal::Kind::start};
    frame.emit(ToggleHelp{});
  }
  if (!frame.state().help_open) return;
  frame.skip(space::kM);
  const Card card(frame, Role::complementary, "help", std::string(tr(Text::help_column)));
  draw_criterion_help(frame);
}

// « 12 sur 54 », and what one goes through when it is not everything.
std::string position_words(const Frame& frame) {
  const QuestionFilter filter = frame.state().filter;
  const std::vector<Index> all = filtered_criteria(frame.referential(), frame.diagnostic(), filter);
  const auto at = std::lower_bound(all.begin(), all.end(), frame.state().criterion);
  const auto position = static_cast<std::size_t>(at - all.begin()) + 1;
  if (filter != QuestionFilter::all) {
    return tr(Text::filter_count, {{"name", filter_name(filter)}, {"n", std::to_string(all.size())}});
  }
  return tr(Text::question_position, {{"n", std::to_string(position)}, {"total", std::to_string(all.size())}});
}

constexpr float kOnwardShare = 0.72F;  // of the bar's width, at most, for the button that leads on

float bar_height(const Frame& frame) { return frame.px(size::kTarget + space::kXl); }

// « Suivante », or the results after the last question.
ButtonSpec onward_button(const Frame& frame) {
  if (next_filtered(frame.referential(), frame.diagnostic(), frame.state().filter, frame.state().criterion)) {
    return {.id = "question.next",
            .label = std::string(tr(Text::action_next)),
            .icon_after = icon::kChevronRight,
            .kind = ButtonKind::primary};
  }
  return {.id = "question.results",
          .label = std::string(tr(Text::action_results)),
          .icon_after = icon::kArrowRight,
          .kind = ButtonKind::primary};
}

// Other ways to read the question: in plain language, or aloud.
void draw_ways_to_read(Frame& frame) {
  const bool plain = frame.wording() == Wording::plain;
  {
    ButtonRow row(frame);
    if (row.add({.id = "question.plain",
                 .label = std::string(tr(Text::wording_plain)),
                 .icon = icon::kBookOpen,
                 .kind = ButtonKind::quiet,
                 .pressed = plain})) {
      frame.emit(SetWording{plain ? Wording::standard : Wording::plain});
    }
    add_reading_buttons(frame, row);
  }
  if (!frame.state().reading) return;
  frame.skip(space::kXs);
  draw_reading_speed(frame, "reading.speed");
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
  const std::string id = node_id(criterion, "details");
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
  draw_place(frame, criterion);
  frame.skip(space::kS);
  const bool plain = frame.wording() == Wording::plain;
  frame.spoken = spoken_range(frame, std::nullopt);
  heading(frame, kScreenTitle, 1, question_in(criterion, frame.wording()),
          frame.narrow() ? type::kTitle2 - 2 : type::kTitle2 + 2);
  frame.spoken.reset();
  frame.skip(space::kXs);
  draw_ways_to_read(frame);
  frame.skip(space::kM);
  paragraph(frame, "question.levels.hint", frame.words(Text::question_levels_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (answer.to_confirm) draw_to_confirm(frame, criterion);
  draw_levels(frame, criterion, answer);
  const auto& levels = levels_in(criterion, frame.wording());
  term_list(frame, "question.terms", {levels.begin(), levels.end()});
  draw_indicators_of(frame, frame.state().criterion);
  frame.skip(space::kL);
  draw_other_answers(frame, criterion, answer);
  if (!frame.wide()) {
    frame.skip(space::kXl);
    draw_folded_help(frame);
  }
  frame.skip(space::kXxl);
  if (plain)
    draw_folded_details(frame, criterion, answer);
  else
    draw_details(frame, criterion, answer);
  if (questionnaire_bar_height(frame) > 0) return;
  frame.skip(space::kXl);
  const float words = button_size(frame, onward_button(frame), frame.column.width * kOnwardShare).y;
  draw_questionnaire_bar(frame, frame.take(std::max(bar_height(frame), words)));
}

float questionnaire_bar_height(const Frame& frame) {
  // On a low page (large text, phone on its side) the bar would take the room of the question: it follows it instead.
  constexpr float kLowPage = 420;
  return frame.height() < frame.px(kLowPage) ? 0 : bar_height(frame);
}

void draw_questionnaire_bar(Frame& frame, const Rect& rect) {
  const bool below_the_page = questionnaire_bar_height(frame) > 0;
  if (below_the_page) {
    frame.fill(rect, Color::surface);
    frame.draw().AddLine({rect.x, rect.y}, {rect.x + rect.width, rect.y}, frame.color(Color::border), 1);
  }
  const Diagnostic& diagnostic = frame.diagnostic();
  const Index at = frame.state().criterion;
  const QuestionFilter filter = frame.state().filter;
  const auto previous = previous_filtered(frame.referential(), diagnostic, filter, at);
  const auto next = next_filtered(frame.referential(), diagnostic, filter, at);

  ButtonSpec back{.id = "question.previous",
                  .label = std::string(tr(Text::action_previous)),
                  .icon = icon::kChevronLeft,
                  .disabled = !previous};
  const ButtonSpec onward = onward_button(frame);
  const float padding = !below_the_page ? 0 : frame.narrow() ? space::kL : space::kXxl;
  const auto [left, top, inner] = frame.content_column(rect, {padding, size::kReading});
  const ImVec2 next_size = button_size(frame, onward, inner * kOnwardShare);
  if (button_size(frame, back).x + next_size.x + frame.px(90) > inner) back.icon_only = true;
  const float back_most = back.icon_only ? inner * 0.25F : inner;
  const ImVec2 back_size = button_size(frame, back, back_most);
  const float y = top + (rect.height - next_size.y) / 2;
  if (button_in(frame, back, {left, y, std::min(back_size.x, back_most), next_size.y})) {
    frame.emit(PreviousCriterion{});
  }
  const std::string place = position_words(frame);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const Rect middle{left + back_size.x, rect.y, inner - back_size.x - next_size.x, rect.height};
  if (text_width(small.font, small.size, place) < middle.width) draw_centred(frame, small, place, middle);
  frame.record(Role::text, "question.position", place, middle);
  if (button_in(frame, onward, {left + inner - next_size.x, y, next_size.x, next_size.y})) {
    if (next)
      frame.emit(NextCriterion{});
    else
      frame.emit(GoTo{Screen::results});
  }
}

std::string_view filter_name(QuestionFilter filter) { return tr(kFilterNames[static_cast<std::size_t>(filter)]); }

}  // namespace boussole
