// « Préparer l’atelier »: one page, two minutes.
#include <algorithm>
#include <array>

#include "core/group/workshop_rules.h"
#include "core/scores/scoring.h"
#include "generated/icons.h"
#include "ui/screens/parts/code_field.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kMostDisputed = 10;

void title(Frame& frame, const char* id, WorkshopText words, WorkshopText hint) {
  heading(frame, id, 2, frame.words(words), type::kTitle2);
  if (hint != words)
    paragraph(frame, std::string(id) + ".hint", std::string(frame.words(hint)), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
}

void draw_purpose(Frame& frame, const Workshop& workshop) {
  const std::string name(frame.words(WorkshopText::prepare_purpose));
  heading(frame, "workshop.purpose.title", 2, name, type::kTitle2);
  frame.skip(space::kM);
  const RadioGroup group(frame, "workshop.purpose", name);
  const auto one = [&](WorkshopPurpose purpose, const char* id, WorkshopText label, WorkshopText hint) {
    if (option(frame, {.id = id,
                       .label = std::string(frame.words(label)),
                       .hint = std::string(frame.words(hint)),
                       .checked = workshop.purpose == purpose}))
      frame.emit(SetPurpose{purpose});
    frame.skip(space::kS);
  };
  one(WorkshopPurpose::agree, "workshop.purpose.agree", WorkshopText::purpose_agree, WorkshopText::purpose_agree_hint);
  one(WorkshopPurpose::place, "workshop.purpose.place", WorkshopText::purpose_place, WorkshopText::purpose_place_hint);
}

void draw_facts(Frame& frame, const Workshop& workshop) {
  const Card card(frame);
  if (auto typed = text_field(frame, {.id = "workshop.name",
                                      .label = std::string(frame.words(WorkshopText::prepare_name)),
                                      .hint = std::string(frame.words(WorkshopText::prepare_name_hint)),
                                      .value = workshop.title}))
    frame.emit(SetWorkshopField{WorkshopField::title, std::move(*typed)});
  frame.skip(space::kL);
  if (workshop.purpose == WorkshopPurpose::agree) {
    if (auto typed = text_field(frame, {.id = "workshop.organisation",
                                        .label = std::string(frame.words(WorkshopText::prepare_organisation)),
                                        .value = workshop.organisation.name}))
      frame.emit(SetWorkshopField{WorkshopField::organisation, std::move(*typed)});
    frame.skip(space::kL);
  }
  if (const auto people = number_field(frame, {.id = "workshop.people",
                                               .label = std::string(frame.words(WorkshopText::prepare_people)),
                                               .unit = std::string(frame.words(WorkshopText::prepare_people_unit)),
                                               .value = static_cast<double>(workshop.participants.size())}))
    if (people->value) frame.emit(SetPeople{static_cast<int>(std::clamp(*people->value, 1.0, 200.0))});
  frame.skip(space::kM);
  if (const auto minutes = number_field(frame, {.id = "workshop.minutes",
                                                .label = std::string(frame.words(WorkshopText::prepare_minutes)),
                                                .unit = std::string(frame.words(WorkshopText::prepare_minutes_unit)),
                                                .value = static_cast<double>(workshop.minutes)}))
    if (minutes->value) frame.emit(SetMinutes{static_cast<int>(std::clamp(*minutes->value, 1.0, 60.0))});
}

void draw_cards_to_print(Frame& frame) {
  if (button(frame, {.id = "workshop.cards.print",
                     .label = std::string(frame.words(WorkshopText::cards_print)),
                     .icon = icon::kPrinter,
                     .kind = ButtonKind::quiet}))
    frame.emit(PrintCards{});
}

struct Fact {
  const char* id;
  bool Profile::*field;
  Text label;
};

constexpr std::array<Fact, 6> kFacts = {{
    {"workshop.aci", &Profile::aci, Text::profile_aci},
    {"workshop.ei", &Profile::ei, Text::profile_ei},
    {"workshop.etti", &Profile::etti, Text::profile_etti},
    {"workshop.seasonal", &Profile::seasonal, Text::profile_seasonal},
    {"workshop.public-procurement", &Profile::public_procurement, Text::profile_public_procurement},
    {"workshop.bridge-contracts", &Profile::bridge_contracts, Text::profile_bridge_contracts},
}};

void draw_profile_facts(Frame& frame, const Workshop& workshop) {
  if (!disclosure(frame, {.id = "workshop.profile",
                          .title = std::string(frame.words(WorkshopText::prepare_profile)),
                          .detail = std::string(frame.words(WorkshopText::prepare_profile_hint))}))
    return;
  frame.skip(space::kM);
  for (const Fact& fact : kFacts) {
    const bool checked = workshop.profile.*fact.field;
    if (checkbox(frame, {.id = fact.id, .label = std::string(frame.words(fact.label)), .checked = checked})) {
      Profile profile = workshop.profile;
      profile.*fact.field = !checked;
      frame.emit(SetWorkshopProfile{profile});
    }
    frame.skip(space::kXs);
  }
  frame.skip(space::kS);
  const std::string name(frame.words(Text::profile_ai));
  label(frame, "workshop.ai.label", name);
  const int chosen = segmented(frame, "workshop.ai", name,
                               {{"workshop.ai.none", std::string(frame.words(Text::profile_ai_none)), {}},
                                {"workshop.ai.partnership", std::string(frame.words(Text::profile_ai_partnership)), {}},
                                {"workshop.ai.carried", std::string(frame.words(Text::profile_ai_carried)), {}}},
                               static_cast<int>(workshop.profile.ai));
  if (chosen < 0) return;
  Profile profile = workshop.profile;
  profile.ai = static_cast<Ai>(chosen);
  frame.emit(SetWorkshopProfile{profile});
}

// --- Answers given at home

std::vector<const Diagnostic*> received(const Frame& frame) {
  std::vector<const Diagnostic*> all;
  for (const ReceivedAnswers& one : frame.state().received) all.push_back(&one.diagnostic);
  return all;
}

void draw_received_list(Frame& frame, const Workshop& workshop) {
  const auto& all = frame.state().received;
  status_paragraph(frame, "workshop.received.count", frame.counted(WorkshopText::received_count, all.size()),
                   type::kBody, Color::text, Font::bold);
  frame.skip(space::kXs);
  std::vector<std::string> lines;
  std::size_t versions = 0;
  bool profiles = false;
  for (const ReceivedAnswers& one : all) {
    const auto answered =
        std::count_if(one.diagnostic.answers.begin(), one.diagnostic.answers.end(),
                      [](const auto& entry) { return entry.second.state != AnswerState::unanswered; });
    lines.push_back(
        frame.counted(WorkshopText::received_line, static_cast<std::size_t>(answered), {{"name", one.name}}));
    if (one.diagnostic.referential.version != frame.referential().version) ++versions;
    if (one.diagnostic.profile != workshop.profile) profiles = true;
  }
  bullet_list(frame, "workshop.received.files", lines, type::kSmall);
  if (profiles && workshop.purpose == WorkshopPurpose::agree)
    icon_paragraph(frame, "workshop.received.profiles", icon::kInfo,
                   std::string(frame.words(WorkshopText::received_profiles)));
  if (versions > 0)
    icon_paragraph(frame, "workshop.received.versions", icon::kInfo,
                   frame.counted(WorkshopText::received_versions, versions));
}

void draw_codes(Frame& frame) {
  if (auto codes = code_field(frame, {.id = "workshop.codes",
                                      .label = std::string(frame.words(WorkshopText::received_codes)),
                                      .hint = std::string(frame.words(WorkshopText::received_codes_hint)),
                                      .read = std::string(frame.words(WorkshopText::received_codes_read))}))
    frame.emit(ReceiveCodes{std::move(*codes)});
}

void draw_received(Frame& frame, const Workshop& workshop) {
  title(frame, "workshop.received.title", WorkshopText::prepare_received, WorkshopText::prepare_received_hint);
  if (button(frame, {.id = "workshop.received.pick",
                     .label = std::string(frame.words(WorkshopText::prepare_received_pick)),
                     .icon = icon::kFolderOpen}))
    frame.emit(PickFile{});
  frame.skip(space::kM);
  draw_codes(frame);
  const auto& state = frame.state();
  if (state.received.empty() && state.received_told.empty()) return;
  frame.skip(space::kM);
  const Card card(frame, Role::region, "workshop.received", std::string(frame.words(WorkshopText::prepare_received)),
                  {.background = Color::primary_soft, .border = Color::primary_soft, .padding = space::kL});
  for (std::size_t i = 0; i < state.received_told.size(); ++i)
    icon_paragraph(frame, "workshop.received.told." + std::to_string(i), icon::kTriangleAlert, state.received_told[i],
                   Color::danger);
  if (!state.received.empty()) draw_received_list(frame, workshop);
  frame.skip(space::kM);
  ButtonRow row(frame);
  if (!state.received.empty() && row.add({.id = "workshop.received.keep",
                                          .label = std::string(frame.words(WorkshopText::received_keep)),
                                          .icon = icon::kCheck,
                                          .kind = ButtonKind::primary}))
    frame.emit(KeepReceived{});
  if (row.add({.id = "workshop.received.drop",
               .label = std::string(frame.words(WorkshopText::received_drop)),
               .kind = ButtonKind::quiet}))
    frame.emit(DropReceived{});
}

// --- Questions

bool has(const std::vector<std::string>& questions, const std::string& id) {
  return std::find(questions.begin(), questions.end(), id) != questions.end();
}

// The ids of the questions that concern the Régie, of one domain or of all.
std::vector<std::string> concerned(const Frame& frame, const Workshop& workshop, std::optional<Index> domain) {
  std::vector<std::string> ids;
  for (const Index index : applicable_criteria(frame.referential(), workshop.profile)) {
    const Criterion& criterion = frame.referential().criteria[index];
    if (!domain || criterion.domain == *domain) ids.push_back(criterion.id);
  }
  return ids;
}

std::vector<std::string> priorities(const Frame& frame, const Workshop& workshop) {
  std::vector<std::string> ids;
  const Diagnostic* open = frame.state().diagnostic();
  if (!open) return ids;
  for (const Priority& priority : compute_scores(frame.referential(), *open).priorities) {
    const Criterion& criterion = frame.referential().criteria[priority.criterion];
    if (ids.size() < kMostDisputed && priority.priority > 0 && applies(criterion.applies_if, workshop.profile))
      ids.push_back(criterion.id);
  }
  return ids;
}

void draw_sets(Frame& frame, const Workshop& workshop) {
  ButtonRow row(frame);
  const auto set = [&](const char* id, WorkshopText label, std::vector<std::string> questions) {
    if (row.add({.id = id, .label = std::string(frame.words(label))}))
      frame.emit(ChooseQuestions{std::move(questions)});
  };
  const std::vector<const Diagnostic*> answers = received(frame);
  if (answers.size() > 1)
    set("workshop.set.disputed", WorkshopText::questions_disputed,
        disputed_questions(frame.referential(), workshop.profile, answers, kMostDisputed));
  if (std::vector<std::string> first = priorities(frame, workshop); !first.empty())
    set("workshop.set.priorities", WorkshopText::questions_priorities, std::move(first));
  set("workshop.set.all", WorkshopText::questions_all, concerned(frame, workshop, std::nullopt));
  set("workshop.set.none", WorkshopText::questions_none, {});
}

void draw_domain_questions(Frame& frame, const Workshop& workshop, Index domain) {
  const std::vector<std::string> ids = concerned(frame, workshop, domain);
  if (ids.empty()) return;
  const auto chosen = static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](const std::string& id) { return has(workshop.questions, id); }));
  const std::string id = "workshop.domain." + frame.referential().domains[domain].id;
  const std::string name = domain_words(frame, domain);
  if (checkbox(frame, {.id = id,
                       .label = frame.words(
                           WorkshopText::questions_domain,
                           {{"domain", name}, {"n", std::to_string(chosen)}, {"total", std::to_string(ids.size())}}),
                       .checked = chosen == ids.size()})) {
    std::vector<std::string> questions = workshop.questions;
    if (chosen == ids.size())
      std::erase_if(questions, [&](const std::string& question) { return has(ids, question); });
    else
      questions.insert(questions.end(), ids.begin(), ids.end());
    frame.emit(ChooseQuestions{std::move(questions)});
  }
  const Column outer = frame.column;
  frame.column = {outer.x + frame.px(space::kXl), outer.y, outer.width - frame.px(space::kXl)};
  if (disclosure(frame, {.id = id + ".list", .title = frame.words(WorkshopText::questions_pick, {{"domain", name}})})) {
    for (const std::string& question : ids) {
      const bool checked = has(workshop.questions, question);
      const Criterion& criterion = frame.referential().criteria[*frame.referential().find_criterion(question)];
      if (checkbox(
              frame,
              {.id = "workshop.pick." + question,
               .label = criterion.title,
               .hint = last_round(workshop, question) ? std::string(frame.words(WorkshopText::questions_voted)) : "",
               .checked = checked})) {
        std::vector<std::string> questions = workshop.questions;
        if (checked)
          std::erase(questions, question);
        else
          questions.push_back(question);
        frame.emit(ChooseQuestions{std::move(questions)});
      }
      frame.skip(space::kXs);
    }
  }
  frame.column = {outer.x, frame.column.y, outer.width};
  frame.skip(space::kS);
}

void draw_order(Frame& frame, const Workshop& workshop) {
  if (workshop.questions.size() < 2 ||
      !disclosure(frame, {.id = "workshop.order", .title = std::string(frame.words(WorkshopText::questions_order))}))
    return;
  const List list(frame, "workshop.order.list");
  for (std::size_t i = 0; i < workshop.questions.size(); ++i) {
    const std::string& question = workshop.questions[i];
    const auto index = frame.referential().find_criterion(question);
    const std::string name = index ? frame.referential().criteria[*index].title : question;
    const std::string id = "workshop.order." + question;
    const ListItem item(frame, id);
    ButtonRow row(frame, space::kXs);
    const auto move = [&](const char* way, const char* icon, WorkshopText label, std::size_t other) {
      if (row.add({.id = id + way,
                   .label = frame.words(label, {{"title", name}}),
                   .icon = icon,
                   .kind = ButtonKind::quiet,
                   .icon_only = true,
                   .disabled = other >= workshop.questions.size()})) {
        std::vector<std::string> questions = workshop.questions;
        std::swap(questions[i], questions[other]);
        frame.emit(ChooseQuestions{std::move(questions)});
      }
    };
    move(".up", icon::kChevronUp, WorkshopText::questions_up, i - 1);
    move(".down", icon::kChevronDown, WorkshopText::questions_down, i + 1);
    const TextStyle style = frame.style(type::kBody);
    const std::string words = std::to_string(i + 1) + ". " + name;
    const float width = text_width(style.font, style.size, words);
    const Rect place = row.place({width, frame.px(size::kTarget)});
    frame.draw_line(style, words, place.x, place.y + (place.height - style.size) / 2);
    frame.record(Role::text, id + ".name", words, place);
  }
}

void draw_questions(Frame& frame, const Workshop& workshop) {
  title(frame, "workshop.questions.title", WorkshopText::prepare_questions, WorkshopText::prepare_questions);
  draw_sets(frame, workshop);
  frame.skip(space::kL);
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain)
    draw_domain_questions(frame, workshop, domain);
  draw_order(frame, workshop);
  frame.skip(space::kM);
  const std::size_t count = workshop.questions.size();
  const std::string time = count == 0
                               ? std::string(frame.words(WorkshopText::prepare_questions_none))
                               : frame.counted(WorkshopText::prepare_time, count,
                                               {{"minutes", std::to_string(workshop.minutes)},
                                                {"time", duration_words(static_cast<int>(count) * workshop.minutes)}});
  icon_paragraph(frame, "workshop.time", icon::kClock, time, Color::primary, type::kBody, Role::status);
}

}  // namespace

void draw_workshop_prepare(Frame& frame) {
  const Workshop& workshop = open_workshop(frame);
  heading(frame, kScreenTitle, 1, frame.words(WorkshopText::prepare_title), type::kTitle1);
  frame.skip(space::kXl);
  draw_purpose(frame, workshop);
  frame.skip(space::kL);
  draw_facts(frame, workshop);
  frame.skip(space::kS);
  draw_cards_to_print(frame);
  frame.skip(space::kL);
  draw_profile_facts(frame, workshop);
  frame.skip(space::kXl);
  draw_received(frame, workshop);
  frame.skip(space::kXl);
  draw_questions(frame, workshop);
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "workshop.start",
               .label = std::string(frame.words(workshop.rounds.empty() ? WorkshopText::start : WorkshopText::resume)),
               .icon_after = icon::kArrowRight,
               .kind = ButtonKind::primary,
               .disabled = workshop.questions.empty()}))
    frame.emit(StartWorkshop{});
  if (row.add(
          {.id = "workshop.export", .label = std::string(frame.words(WorkshopText::save)), .icon = icon::kDownload}))
    frame.emit(ExportWorkshop{});
  if (row.add(
          {.id = "workshop.back", .label = std::string(frame.words(WorkshopText::back)), .kind = ButtonKind::quiet}))
    frame.emit(CloseWorkshop{});
}

}  // namespace boussole
