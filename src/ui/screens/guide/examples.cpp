#include <algorithm>

#include "core/language/folding.h"
#include "generated/icons.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/criterion_link.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// The examples whose Régie, place or title holds what is looked for, whatever the case and the accents.
std::vector<const Illustration*> found_examples(const Frame& frame, const std::string& search) {
  const std::string wanted = folded(search);
  std::vector<const Illustration*> found;
  for (const Illustration& illustration : frame.referential().illustrations) {
    const bool passes = wanted.empty() ||
                        folded(illustration.name + " " + illustration.place + " " + illustration.title).find(wanted) !=
                            std::string::npos;
    if (passes) found.push_back(&illustration);
  }
  return found;
}

std::size_t count_in(const std::vector<const Illustration*>& examples, Index domain) {
  return static_cast<std::size_t>(
      std::count_if(examples.begin(), examples.end(), [&](const Illustration* one) { return one->domain == domain; }));
}

// All, then each domain, with how many of the found examples it has. Returns the choice: 0 for all, domain + 1.
std::size_t draw_domains(Frame& frame, const std::vector<const Illustration*>& found) {
  const auto label = [&](std::string_view name, std::size_t count) {
    return frame.words(Text::filter_count, {{"name", name}, {"n", std::to_string(count)}});
  };
  std::vector<SegmentOption> options{{"examples.domain.all", label(frame.words(Text::examples_all), found.size()), {}}};
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) {
    options.push_back({"examples.domain." + frame.referential().domains[domain].id,
                       label(domain_words(frame, domain), count_in(found, domain)),
                       {}});
  }
  std::size_t& choice = frame.memory().choices[kExamplesDomain];
  if (choice >= options.size()) choice = 0;
  const int chosen = segmented(frame, kExamplesDomain, std::string(frame.words(Text::examples_domains)), options,
                               static_cast<int>(choice));
  if (chosen >= 0) {
    choice = static_cast<std::size_t>(chosen);
    frame.again();
  }
  return choice;
}

// On a narrow page the eight domains fold under the one that is chosen.
std::size_t draw_folded_domains(Frame& frame, const std::vector<const Illustration*>& found) {
  auto& unfolded = frame.memory().unfolded;
  const std::string id = "examples.domain.fold";
  const std::size_t before = frame.memory().choices[kExamplesDomain];
  const std::string name = before == 0 || before > frame.referential().domains.size()
                               ? std::string(frame.words(Text::examples_all))
                               : domain_words(frame, before - 1);
  const bool open = unfolded.contains(id);
  if (button(frame, {.id = id,
                     .label = std::string(frame.words(Text::examples_domains)) +
                              std::string(frame.words(Text::spoken_colon)) + name,
                     .icon = icon::kListFilter,
                     .icon_after = open ? icon::kChevronUp : icon::kChevronDown,
                     .kind = ButtonKind::quiet,
                     .expanded = open}))
    fold_or_unfold(frame, id);
  if (!open) return before;
  frame.skip(space::kXs);
  const std::size_t chosen = draw_domains(frame, found);
  if (chosen != before) unfolded.erase(id);
  return chosen;
}

void draw_criteria(Frame& frame, const std::string& id, const Illustration& illustration) {
  if (illustration.criteria.empty() || !frame.state().open_entry()) return;
  frame.skip(space::kM);
  paragraph(frame, id + ".criteria", frame.words(Text::examples_criteria), type::kSmall, Color::text_muted);
  // The links' marks stand on the column's edge.
  const Column outer = frame.column;
  const float shift = frame.inset(space::kM);
  frame.column.x -= shift;
  frame.column.width += 2 * shift;
  for (const Index criterion : illustration.criteria) {
    criterion_link(frame, {.id = id + "." + frame.referential().criteria[criterion].id, .criterion = criterion});
  }
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_example(Frame& frame, const Illustration& illustration) {
  const std::string id = "example." + illustration.id;
  const Card card(frame, Role::article, id, illustration.title);
  const std::string kind =
      std::string(kind_words(illustration.kind)) + " · " + domain_words(frame, illustration.domain);
  icon_paragraph(frame, id + ".kind", kind_icon(illustration.kind), kind, Color::primary, type::kSmall);
  frame.skip(space::kS);
  heading(frame, id + ".title", 2, illustration.title, type::kTitle3);
  frame.skip(space::kXs);
  paragraph(frame, id + ".source", source_words(illustration), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  paragraph(frame, id + ".text", in_wording(illustration.text, illustration.plain, frame.wording()));
  draw_criteria(frame, id, illustration);
}

void draw_none(Frame& frame) {
  paragraph(frame, "examples.none", frame.words(Text::examples_none));
  frame.skip(space::kM);
  if (!button(frame, {.id = "examples.reset", .label = std::string(frame.words(Text::examples_reset))})) return;
  frame.memory().searches[kExamplesSearch].clear();
  frame.memory().choices[kExamplesDomain] = 0;
  frame.again();
}

}  // namespace

void draw_examples(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_examples), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "examples.introduction", frame.words(Text::examples_introduction), type::kBody, Color::text_muted);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
  std::string& search = frame.memory().searches[kExamplesSearch];
  if (auto typed = text_field(
          frame, {.id = kExamplesSearch, .label = std::string(frame.words(Text::examples_search)), .value = search})) {
    search = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kM);
  const std::vector<const Illustration*> found = found_examples(frame, search);
  const std::size_t choice = frame.narrow() ? draw_folded_domains(frame, found) : draw_domains(frame, found);
  const std::size_t count = choice == 0 ? found.size() : count_in(found, choice - 1);
  frame.skip(space::kL);
  result_count(frame, "examples.count", frame.counted(Text::examples_count, count));
  frame.skip(space::kM);
  if (count == 0) draw_none(frame);
  for (const Illustration* illustration : found) {
    if (choice != 0 && illustration->domain != choice - 1) continue;
    draw_example(frame, *illustration);
    frame.skip(space::kL);
  }
}

}  // namespace boussole
