#include "ui/screens/history/gone_answers.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

void draw_kept_answer(Frame& frame, const std::string& id, const std::string& criterion, const Answer& answer,
                      int level) {
  const Criterion* known = frame.state().known_criterion(criterion);
  heading(frame, id, level, known ? known->title : criterion, type::kBody);
  frame.skip(space::kXs);
  if (known) {
    paragraph(frame, id + ".question", known->question, type::kSmall, Color::text_muted);
    frame.skip(space::kXs);
  }
  const std::string words = answer_words(answer);
  const TextStyle style = frame.style(type::kBody);
  const float mark = frame.px(18);
  const float indent = mark + frame.px(space::kS);
  const TextLayout layout = layout_text(style, words, frame.column.width - indent);
  const Rect rect = frame.take(layout.height);
  draw_answer_mark(frame, answer, rect.x, rect.y + (style.size * style.line_height - mark) / 2, mark);
  frame.draw_text(style, layout, rect.x + indent, rect.y);
  frame.record(Role::text, id + ".answer", words, rect);
  const auto said = [&](const std::string& part, Text key, const std::string& text) {
    if (text.empty()) return;
    frame.skip(space::kXs);
    paragraph(frame, id + part, frame.words(key, {{"text", text}}), type::kSmall);
  };
  said(".reason", Text::migration_reason, answer.reason);
  said(".note", Text::migration_note, answer.note);
  for (std::size_t i = 0; i < answer.evidence.size(); ++i) {
    said(".evidence." + std::to_string(i), Text::migration_evidence, answer.evidence[i]);
  }
}

void draw_gone_answers(Frame& frame) {
  const auto& all = frame.diagnostic().answers;
  const auto gone = [&](const auto& entry) { return !frame.referential().find_criterion(entry.first).has_value(); };
  if (std::none_of(all.begin(), all.end(), gone)) return;
  frame.skip(space::kXl);
  const Card card(frame, Role::region, "history.gone", std::string(frame.words(Text::history_gone)));
  heading(frame, "history.gone.title", 2, frame.words(Text::history_gone), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "history.gone.introduction", frame.words(Text::history_gone_introduction), type::kSmall,
            Color::text_muted);
  for (const auto& entry : all) {
    if (!gone(entry)) continue;
    frame.skip(space::kL);
    draw_kept_answer(frame, "history.gone." + entry.first, entry.first, entry.second, 3);
  }
}

}  // namespace boussole
