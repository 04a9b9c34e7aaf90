#include <algorithm>
#include <cctype>

#include "core/language/folding.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/widgets/field.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Word {
  std::string sorted;  // the term, folded
  const GlossaryEntry* entry = nullptr;
};

std::vector<Word> found_words(const Frame& frame, const std::string& search) {
  const std::string wanted = folded(search);
  std::vector<Word> found;
  for (const GlossaryEntry& entry : frame.referential().glossary) {
    Word word{folded(entry.term), &entry};
    const bool passes = wanted.empty() || word.sorted.find(wanted) != std::string::npos ||
                        folded(entry.name + " " + entry.meaning).find(wanted) != std::string::npos;
    if (passes) found.push_back(std::move(word));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Word& left, const Word& right) { return left.sorted < right.sorted; });
  return found;
}

// « A », under which the word stands.
char letter_of(const Word& word) {
  return word.sorted.empty() ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(word.sorted.front())));
}

void draw_words(Frame& frame, Role role, const std::string& id, const TextStyle& style, const std::string& text) {
  const TextLayout layout = layout_text(style, text, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  frame.record(role, id, text, rect);
}

void draw_entry(Frame& frame, const GlossaryEntry& entry) {
  std::string id = "glossary." + entry.term;
  std::replace(id.begin(), id.end(), ' ', '-');
  draw_words(frame, Role::term, id, frame.style(type::kBody, Font::bold), entry.term);
  if (!entry.name.empty()) {
    draw_words(frame, Role::definition, id + ".name", frame.style(type::kSmall, Font::regular, Color::text_muted),
               entry.name);
  }
  const bool plain = frame.wording() == Wording::plain && !entry.plain.empty();
  draw_words(frame, Role::definition, id + ".meaning", frame.style(type::kBody), plain ? entry.plain : entry.meaning);
}

// The words under one letter; returns where the next letter begins.
std::size_t draw_letter(Frame& frame, const std::vector<Word>& words, std::size_t from) {
  const std::string letter(1, letter_of(words[from]));
  const std::string id = "glossary.letter." + letter;
  heading(frame, id, 2, letter, type::kTitle2);
  rule(frame);
  frame.skip(space::kM);
  const float top = frame.column.y;
  frame.open_node(Role::definition_list, id + ".words", {}, {frame.column.x, top, frame.column.width, 0});
  std::size_t at = from;
  while (at < words.size() && letter_of(words[at]) == letter.front()) {
    draw_entry(frame, *words[at++].entry);
    frame.skip(space::kM);
  }
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  frame.skip(space::kM);
  return at;
}

}  // namespace

void draw_glossary(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_glossary), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "glossary.introduction", frame.words(Text::glossary_introduction), type::kBody, Color::text_muted);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
  frame.explain_terms = false;  // this page is the explanation
  std::string& search = frame.memory().searches[kGlossarySearch];
  if (auto typed = text_field(
          frame, {.id = kGlossarySearch, .label = std::string(frame.words(Text::glossary_search)), .value = search})) {
    search = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kM);
  const std::vector<Word> words = found_words(frame, search);
  result_count(frame, "glossary.count", frame.counted(Text::glossary_count, words.size()));
  frame.skip(space::kL);
  if (words.empty()) paragraph(frame, "glossary.none", frame.words(Text::glossary_none));
  for (std::size_t at = 0; at < words.size();) at = draw_letter(frame, words, at);
  frame.explain_terms = true;
}

}  // namespace boussole
