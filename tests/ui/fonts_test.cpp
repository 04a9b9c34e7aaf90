#include "ui/fonts.h"

#include <doctest/doctest.h>

#include <cfloat>
#include <string>
#include <string_view>

#include "imgui.h"
#include "support/ui_driver.h"
#include "ui/text_layout.h"

using namespace boussole;

TEST_CASE("text is measured at the size at which it is drawn, whatever the rasterised size") {
  const boussole::test::UiDriver ui;
  constexpr std::string_view kText = "Respectée\u00a0: un quart du contrat au plus, 25\u00a0%";
  constexpr float kLinePerEm = 1.3F;
  ImGui::NewFrame();
  prepare_fonts();
  for (const float size : {12.0F, 15.0F, 18.0F, 20.0F, 30.0F, 45.0F}) {
    ImFont* font = ImGui::GetIO().Fonts->Fonts[static_cast<int>(Font::regular)];
    const float drawn = font->CalcTextSizeA(size * kLinePerEm, FLT_MAX, 0, kText.data(), kText.data() + kText.size()).x;
    CHECK(static_cast<double>(text_width(Font::regular, size, kText)) ==
          doctest::Approx(static_cast<double>(drawn)).epsilon(0.005));
  }
  ImGui::EndFrame();
}

TEST_CASE("accents apart from their letters take no more room than those that are on them") {
  const boussole::test::UiDriver ui;
  const TextStyle style;
  const std::string apart = "Re\u0301gie de l’E\u0301toile\u0301e";
  CHECK(static_cast<double>(text_width(Font::regular, 16, apart)) ==
        doctest::Approx(static_cast<double>(text_width(Font::regular, 16, "Régie de l’Étoilée"))));
  CHECK(static_cast<double>(layout_text(style, apart, 0).width) ==
        doctest::Approx(static_cast<double>(layout_text(style, "Régie de l’Étoilée", 0).width)));
}

TEST_CASE("a line break of a word processor or of Unicode breaks the line") {
  const boussole::test::UiDriver ui;
  const TextStyle style;
  for (const char* text :
       {"un\ndeux", "un\u000bdeux", "un\u2028deux", "un\u2029deux", "un\u0085deux", "un\u000cdeux"}) {
    INFO(text);
    const TextLayout layout = layout_text(style, text, 0);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].text == "un");
    CHECK(layout.lines[1].text == "deux");
  }
}
