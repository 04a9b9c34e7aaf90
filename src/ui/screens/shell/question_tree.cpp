#include "ui/screens/shell/question_tree.h"

#include <algorithm>
#include <iterator>

#include "app/progress.h"
#include "app/question_filter.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// The button of the filter. Its options are named after it.
constexpr const char* kFilter = "navigation.filter";

// One question of the current domain: its mark and its short title.
void draw_question_link(Frame& frame, Index index) {
  const Criterion& criterion = frame.referential().criteria[index];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const bool current = frame.state().screen == Screen::questionnaire && frame.state().criterion == index;
  const TextStyle style =
      frame.style(type::kSmall, current ? Font::bold : Font::regular, current ? Color::primary : Color::text);
  const float mark = frame.px(16);
  const float before = frame.inset(space::kXl);
  const float indent = before + mark + frame.inset(space::kS);
  const TextLayout layout =
      layout_text(bold_of(style), criterion.title, frame.column.width - indent - frame.px(space::kS));
  const std::string id = "navigation.criterion." + criterion.id;
  const ListItem item(frame, id);
  const Rect rect = frame.take(std::max(frame.px(size::kTarget), layout.height + frame.px(space::kS)));
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect, current ? Color::primary_soft : press.lit(), radius::kSmall);
  draw_answer_mark(frame, answer, rect.x + before - frame.px(space::kXs), rect.y + (rect.height - mark) / 2, mark);
  frame.draw_text(style, layout, rect.x + indent, rect.y + (rect.height - layout.height) / 2);
  const std::string name =
      frame.words(Text::navigation_question, {{"title", criterion.title}, {"answer", answer_words(answer)}});
  Node& node = frame.record(Role::link, id, name, rect);
  node.current = current;
  node.lead = criterion.title;
  frame.focus_ring(id, rect);
  if (press.pressed) frame.emit(GoToCriterion{index});
}

float share_of(const Progress& progress) {
  return progress.applicable == 0 ? 0 : static_cast<float>(progress.answered) / static_cast<float>(progress.applicable);
}

// A domain, and its questions when one is in it or looks for some of them only.
void draw_domain(Frame& frame, Index domain, const std::vector<Index>& criteria) {
  const Domain& shown = frame.referential().domains[domain];
  const Progress progress = progress_of(frame.referential(), frame.diagnostic(), domain);
  const bool current = frame.referential().criteria[frame.state().criterion].domain == domain;
  const bool filtered = frame.state().filter != QuestionFilter::all;
  const std::string count = std::to_string(progress.answered) + "/" + std::to_string(progress.applicable);
  const LinkSpec spec{.id = "navigation.domain." + shown.id,
                      .label = domain_words(frame, domain),
                      .detail = filtered ? std::string() : count,
                      .spoken_label = frame.counted(
                          Text::navigation_domain, progress.answered,
                          {{"domain", domain_words(frame, domain)}, {"total", std::to_string(progress.applicable)}}),
                      .icon = icon::kCircleCheck,
                      .share = progress.complete() ? std::nullopt : std::optional(share_of(progress))};
  const ListItem item(frame, spec.id);
  if (navigation_link(frame, spec)) {
    const auto first_open = std::find_if(criteria.begin(), criteria.end(), [&](Index index) {
      return answer_to(frame.diagnostic(), frame.referential().criteria[index].id).state == AnswerState::unanswered;
    });
    frame.emit(GoToCriterion{first_open == criteria.end() ? criteria.front() : *first_open});
  }
  if (!current && !filtered) return;
  const List questions(frame, "navigation.questions." + shown.id);
  for (const Index index : criteria) draw_question_link(frame, index);
}

// Another filter may show another question: the focus does not go to it, one may still be choosing.
void choose_filter(Frame& frame, QuestionFilter filter) {
  const std::vector<Index> criteria = filtered_criteria(frame.referential(), frame.diagnostic(), filter);
  const bool shown = std::binary_search(criteria.begin(), criteria.end(), frame.state().criterion);
  if (!criteria.empty() && !shown) frame.memory().landing = kFilter;
  frame.tell(frame.counted(Text::navigation_filter_told, criteria.size(), {{"name", filter_name(filter)}}));
  frame.emit(SetFilter{filter});
}

// What is seen now, and on demand what can be seen, each with its number of questions.
void draw_filter(Frame& frame) {
  const auto current = static_cast<std::size_t>(frame.state().filter);
  const std::string name(filter_name(frame.state().filter));
  const std::string spoken =
      std::string(frame.words(Text::navigation_filter)) + std::string(frame.words(Text::spoken_colon)) + name;
  MenuSpec spec{.button = {.id = kFilter,
                           .label = name,
                           .icon = icon::kListFilter,
                           .kind = ButtonKind::quiet,
                           .spoken_label = spoken},
                .chosen = current};
  spec.items.reserve(kQuestionFilters);
  for (std::size_t i = 0; i < kQuestionFilters; ++i) {
    const auto filter = static_cast<QuestionFilter>(i);
    const std::size_t count = filtered_criteria(frame.referential(), frame.diagnostic(), filter).size();
    spec.items.push_back({.id = std::string(kFilter) + "." + std::to_string(i),
                          .label = std::string(filter_name(filter)),
                          .detail = std::to_string(count)});
  }
  const float beyond = frame.inset(space::kM);  // the words of the button stand on the column's edge
  const ImVec2 wanted = menu_size(frame, spec, frame.column.width + 2 * beyond);
  const Rect line = frame.take(wanted.y);
  const int chosen = menu_in(frame, spec, {line.x - beyond, line.y, wanted.x, wanted.y});
  if (chosen >= 0 && static_cast<std::size_t>(chosen) != current)
    choose_filter(frame, static_cast<QuestionFilter>(chosen));
}

// The domains of these questions.
void draw_domains(Frame& frame, const std::vector<Index>& shown) {
  const List domains(frame, "navigation.domains");
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) {
    std::vector<Index> criteria;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(criteria),
                 [&](Index index) { return frame.referential().criteria[index].domain == domain; });
    if (!criteria.empty()) draw_domain(frame, domain, criteria);
  }
}

}  // namespace

void draw_question_tree(Frame& frame) {
  const Progress all = progress_of(frame.referential(), frame.diagnostic());
  const Column outer = frame.column;
  frame.column = {outer.x + frame.px(space::kM), outer.y, outer.width - 2 * frame.px(space::kM)};
  frame.skip(space::kM);
  progress_bar(frame, "navigation.progress",
               frame.counted(Text::progress_questions, all.answered, {{"total", std::to_string(all.applicable)}}),
               all.answered, all.applicable);
  frame.skip(space::kS);
  draw_filter(frame);
  if (frame.state().screen != Screen::entry && !frame.state().is_read_only() &&
      button(frame, {.id = "navigation.entry",
                     .label = std::string(frame.words(Text::navigation_entry)),
                     .icon = icon::kNotebookPen,
                     .kind = ButtonKind::quiet})) {
    frame.emit(GoTo{Screen::entry});
  }
  const std::vector<Index> shown = filtered_criteria(frame.referential(), frame.diagnostic(), frame.state().filter);
  if (shown.empty()) {
    frame.skip(space::kS);
    paragraph(frame, "navigation.filter.none", frame.words(Text::navigation_filter_none), type::kSmall,
              Color::text_muted);
  }
  frame.column = {outer.x, frame.column.y, outer.width};
  if (!shown.empty()) draw_domains(frame, shown);
}

void show_question_in_tree(Frame& frame) {
  const std::size_t shown = frame.state().criterion + 1;
  std::size_t& seen = frame.memory().choices["navigation.tree.seen"];
  if (seen == shown || frame.memory().reveal || frame.state().screen != Screen::questionnaire) return;
  seen = shown;
  frame.memory().reveal = Reveal{"navigation.criterion." + frame.referential().criteria[frame.state().criterion].id};
  frame.again();
}

}  // namespace boussole
