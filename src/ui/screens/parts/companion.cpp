#include "ui/screens/parts/companion.h"

#include <algorithm>

#include "generated/icons.h"
#include "ui/widgets/text.h"

namespace boussole {

bool companion_ready(Frame& frame) {
  if (frame.referential().has_companion()) return true;
  if (frame.state().referential != frame.state().guide) {
    icon_paragraph(frame, "companion.none", icon::kInfo, frame.words(Text::companion_none));
  } else if (frame.state().companion_refused) {
    icon_paragraph(frame, "companion.refused", icon::kTriangleAlert, frame.words(Text::companion_refused),
                   Color::danger);
  } else {
    paragraph(frame, "companion.loading", frame.words(Text::companion_loading), type::kBody, Color::text_muted);
  }
  return false;
}

void result_count(Frame& frame, const std::string& id, const std::string& words) {
  status_paragraph(frame, id, words, type::kSmall, Color::text_muted, Font::bold);
}

const std::string& domain_words(const Frame& frame, Index domain) {
  const Domain& shown = frame.referential().domains[domain];
  return frame.wording() == Wording::plain && !shown.plain_title.empty() ? shown.plain_title : shown.title;
}

const char* domain_pictogram(const Frame& frame, Index domain) {
  const std::string& name = frame.referential().domains[domain].pictogram;
  const auto* const found =
      std::find_if(icon::kAll.begin(), icon::kAll.end(), [&](const icon::Named& known) { return known.name == name; });
  return found == icon::kAll.end() ? nullptr : found->glyph;
}

void pictogram_paragraph(Frame& frame, const std::string& id, const char* pictogram, std::string_view text) {
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const float disc = frame.px(space::kHuge + space::kS);
  const float gap = frame.inset(space::kM);
  const TextLayout layout = layout_text(style, text, frame.column.width - disc - gap);
  const Rect rect = frame.take(std::max(disc, layout.height));
  const Rect mark{rect.x, rect.y + (rect.height - disc) / 2, disc, disc};
  frame.fill(mark, Color::primary_soft, radius::kCard);
  const float icon_size = frame.px(size::kIcon + space::kL);
  frame.draw_icon(pictogram, icon_size, mark.x + (disc - icon_size) / 2, mark.y + (disc - icon_size) / 2,
                  Color::primary);
  frame.draw_text(style, layout, rect.x + disc + gap, rect.y + (rect.height - layout.height) / 2);
  frame.record(Role::text, id, std::string(text), rect).look = "bold";
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
