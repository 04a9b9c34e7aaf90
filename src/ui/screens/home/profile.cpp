#include <array>

#include "generated/icons.h"
#include "ui/screens/home/home.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// A yes-or-no fact of the profile.
struct Question {
  const char* id;
  bool Profile::*field;
  Text label;
  Text hint;
};

constexpr std::array<Question, 3> kSchemes = {{
    {"profile.aci", &Profile::aci, Text::profile_aci, Text::profile_aci_hint},
    {"profile.ei", &Profile::ei, Text::profile_ei, Text::profile_ei_hint},
    {"profile.etti", &Profile::etti, Text::profile_etti, Text::profile_etti_hint},
}};

constexpr std::array<Question, 3> kActivities = {{
    {"profile.seasonal", &Profile::seasonal, Text::profile_seasonal, Text::profile_seasonal_hint},
    {"profile.public-procurement", &Profile::public_procurement, Text::profile_public_procurement,
     Text::profile_public_procurement_hint},
    {"profile.bridge-contracts", &Profile::bridge_contracts, Text::profile_bridge_contracts,
     Text::profile_bridge_contracts_hint},
}};

void draw_question(Frame& frame, const Question& question) {
  Profile profile = frame.diagnostic().profile;
  const bool checked = profile.*question.field;
  if (checkbox(frame, {.id = question.id,
                       .label = std::string(frame.words(question.label)),
                       .hint = std::string(frame.words(question.hint)),
                       .checked = checked})) {
    profile.*question.field = !checked;
    frame.emit(EditCommand{SetProfile{profile}});
  }
  frame.skip(space::kS);
}

void draw_ai(Frame& frame) {
  const std::string name(frame.words(Text::profile_ai));
  label(frame, "profile.ai.label", name);
  paragraph(frame, "profile.ai.hint", frame.words(Text::profile_ai_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  Profile profile = frame.diagnostic().profile;
  const int chosen = segmented(frame, "profile.ai", name,
                               {{"profile.ai.none", std::string(frame.words(Text::profile_ai_none)), {}},
                                {"profile.ai.partnership", std::string(frame.words(Text::profile_ai_partnership)), {}},
                                {"profile.ai.carried", std::string(frame.words(Text::profile_ai_carried)), {}}},
                               static_cast<int>(profile.ai));
  if (chosen >= 0) {
    profile.ai = static_cast<Ai>(chosen);
    frame.emit(EditCommand{SetProfile{profile}});
  }
}

void draw_fact(Frame& frame, const char* id, Fact fact, Text label, Text hint, const std::string& value) {
  if (auto typed = text_field(frame, {.id = id,
                                      .label = std::string(frame.words(label)),
                                      .hint = std::string(frame.words(hint)),
                                      .value = value})) {
    frame.emit(EditCommand{SetFact{fact, std::move(*typed)}});
  }
  frame.skip(space::kL);
}

void draw_facts(Frame& frame) {
  const Diagnostic& diagnostic = frame.diagnostic();
  heading(frame, "profile.facts.title", 2, frame.words(Text::profile_facts), type::kTitle2);
  frame.skip(space::kM);
  const Card card(frame);
  draw_fact(frame, "profile.name", Fact::organisation_name, Text::profile_name, Text::profile_name_hint,
            diagnostic.organisation.name);
  draw_fact(frame, "profile.territory", Fact::territory, Text::profile_territory, Text::profile_territory_hint,
            diagnostic.organisation.territory);
  draw_fact(frame, "profile.title", Fact::title, Text::profile_title_field, Text::profile_title_hint, diagnostic.title);
  draw_fact(frame, "profile.alias", Fact::alias, Text::profile_alias, Text::profile_alias_hint,
            diagnostic.respondent.alias);
}

void draw_consequence(Frame& frame) {
  const Profile& profile = frame.diagnostic().profile;
  const std::size_t count = applicable_criteria(frame.referential(), profile).size();
  const std::string text =
      frame.words(Text::profile_count,
                  {{"count", std::to_string(count)}, {"total", std::to_string(frame.referential().criteria.size())}});
  const Card card(frame, {.background = Color::primary_soft, .border = Color::primary_soft, .padding = space::kL});
  icon_paragraph(frame, "profile.count", icon::kListChecks, text, Color::primary, type::kBody, Role::status);
  if (!profile.aci && !profile.ei) {
    frame.skip(space::kS);
    icon_paragraph(frame, "profile.no-scheme", icon::kInfo, frame.words(Text::profile_no_scheme));
  }
  frame.skip(space::kS);
  paragraph(frame, "profile.kept", frame.words(Text::profile_kept), type::kSmall, Color::text_muted);
}

}  // namespace

void draw_profile(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::profile_heading), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "profile.introduction", frame.words(Text::profile_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  heading(frame, "profile.schemes.title", 2, frame.words(Text::profile_schemes), type::kTitle2);
  frame.skip(space::kM);
  for (const Question& question : kSchemes) draw_question(frame, question);
  frame.skip(space::kS);
  draw_ai(frame);
  frame.skip(space::kXl);
  heading(frame, "profile.activities.title", 2, frame.words(Text::profile_activities), type::kTitle2);
  frame.skip(space::kM);
  for (const Question& question : kActivities) draw_question(frame, question);
  frame.skip(space::kL);
  draw_facts(frame);
  frame.skip(space::kXl);
  draw_consequence(frame);
  frame.skip(space::kXl);
  if (button(frame, {.id = "profile.continue",
                     .label = std::string(frame.words(Text::profile_continue)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::primary})) {
    frame.emit(GoTo{Screen::questionnaire});
  }
}

}  // namespace boussole
