#include "ui/screens/shell/shortcut.h"

#include <algorithm>
#include <string>

#include "ui/widgets/text.h"

namespace boussole {

float shortcut_width(const Frame& frame) {
  const TextStyle style = frame.style(type::kSmall);
  return text_width(style.font, style.size, frame.words(Text::search_shortcut)) + 2 * frame.px(space::kS);
}

void draw_shortcut(Frame& frame, float x, const Rect& header) {
  const TextStyle style = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float height = frame.px(26);
  const Rect key{x, header.y + (header.height - height) / 2, shortcut_width(frame), height};
  frame.outline(key, Color::border, 1, radius::kSmall);
  draw_centred(frame, style, frame.words(Text::search_shortcut), key);
}

float header_words_width(const Frame& frame) {
  const TextStyle name = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(type::kSmall);
  const Diagnostic* diagnostic = frame.state().diagnostic();
  const std::string title = diagnostic ? diagnostic_title(*diagnostic) : std::string();
  return std::max(text_width(name.font, name.size, title),
                  text_width(small.font, small.size, frame.app().status_line(Detail::full))) +
         frame.inset(space::kM);
}

}  // namespace boussole
