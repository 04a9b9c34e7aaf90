#include "ui/screens/parts/response_code.h"

#include "core/group/response_code.h"
#include "generated/comparison_texts.h"
#include "generated/icons.h"
#include "ui/charts/qr_code.h"
#include "ui/widgets/button.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kQrSide = 260;

}  // namespace

void draw_response_code(Frame& frame) {
  const Diagnostic& diagnostic = frame.diagnostic();
  heading(frame, "code.title", 2, frame.words(ComparisonText::code_title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "code.intro", frame.words(ComparisonText::code_intro), type::kBody, Color::text_muted);
  frame.skip(space::kM);
  if (diagnostic.answers.empty()) {
    paragraph(frame, "code.empty", frame.words(ComparisonText::code_empty));
    return;
  }
  const std::string code = encode_answers(frame.referential(), diagnostic);
  paragraph(frame, "code.text", code, type::kLead, Color::text, Font::bold);
  frame.skip(space::kM);
  {
    ButtonRow row(frame);
    if (row.add({.id = "code.copy", .label = std::string(frame.words(ComparisonText::code_copy)), .icon = icon::kCopy}))
      frame.emit(CopyCode{CopyCode::As::code});
    // The address of a file of this computer leads nowhere else.
    if (!frame.state().in_file && row.add({.id = "code.link",
                                           .label = std::string(frame.words(ComparisonText::code_link)),
                                           .icon = icon::kExternalLink,
                                           .description = std::string(frame.words(ComparisonText::code_link_hint))}))
      frame.emit(CopyCode{CopyCode::As::link});
  }
  frame.skip(space::kS);
  if (!frame.state().in_file)
    paragraph(frame, "code.link.hint", frame.words(ComparisonText::code_link_hint), type::kSmall, Color::text_muted);
  paragraph(frame, "code.importance", frame.words(ComparisonText::code_no_importance), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  if (!disclosure(frame, {.id = "code.qr.show",
                          .title = std::string(frame.words(ComparisonText::code_qr)),
                          .detail = std::string(frame.words(ComparisonText::code_qr_hint))}))
    return;
  frame.skip(space::kS);
  qr_code(frame, "code.qr", std::string(frame.words(ComparisonText::code_qr_text)), code, frame.px(kQrSide));
}

}  // namespace boussole
