#include "ui/screens/companion.h"

#include "generated/icons.h"
#include "ui/widgets/text.h"

namespace boussole {

bool companion_ready(Frame& frame) {
  if (frame.referential().has_companion()) return true;
  if (frame.state().companion_refused) {
    icon_paragraph(frame, "companion.refused", icon::kTriangleAlert, tr(Text::companion_refused), Color::danger);
  } else {
    paragraph(frame, "companion.loading", tr(Text::companion_loading), type::kBody, Color::text_muted);
  }
  return false;
}

void result_count(Frame& frame, const std::string& id, const std::string& words) {
  const TextStyle style = frame.style(type::kSmall, Font::bold, Color::text_muted);
  const TextLayout layout = layout_text(style, words, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  frame.record(Role::status, id, words, rect);
}

const std::string& domain_words(const Frame& frame, Index domain) {
  const Domain& shown = frame.referential().domains[domain];
  return frame.wording() == Wording::plain && !shown.plain_title.empty() ? shown.plain_title : shown.title;
}

std::string_view kind_words(IllustrationKind kind) {
  switch (kind) {
    case IllustrationKind::testimony:
      return tr(Text::example_testimony);
    case IllustrationKind::pathway:
      return tr(Text::example_pathway);
    case IllustrationKind::example:
      break;
  }
  return tr(Text::example_example);
}

const char* kind_icon(IllustrationKind kind) {
  switch (kind) {
    case IllustrationKind::testimony:
      return icon::kMessageSquareQuote;
    case IllustrationKind::pathway:
      return icon::kAward;
    case IllustrationKind::example:
      break;
  }
  return icon::kMapPin;
}

std::string source_words(const Illustration& illustration) {
  std::string words = illustration.name;
  if (!illustration.place.empty()) words += " · " + illustration.place;
  return words + " · " + tr(Text::example_page, {{"page", std::to_string(illustration.page)}});
}

}  // namespace boussole
