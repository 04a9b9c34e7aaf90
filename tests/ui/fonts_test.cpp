#include "ui/fonts.h"

#include <doctest/doctest.h>

#include <cfloat>
#include <string_view>

#include "imgui.h"
#include "support/ui_driver.h"

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
