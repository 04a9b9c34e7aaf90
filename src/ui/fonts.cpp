#include "ui/fonts.h"

#include <cmath>
#include <span>

#include "core/language/folding.h"
#include "generated/assets.h"
#include "imgui_internal.h"

namespace boussole {

namespace {

constexpr float kReferenceSize = 18.0F;  // of the atlas before sizes are made on demand

// ImGui sizes a font by its line (ascent + descent), people and CSS by its em. Atkinson's line is 1.3 em
// (hhea 984 + 316 of 1000 units); the icons fill their em.
constexpr float kTextLinePerEm = 1.3F;

float line_size(Font font, float em) { return font == Font::icons ? em : em * kTextLinePerEm; }

ImFont* font_of(Font font) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  return atlas->Fonts[static_cast<int>(font)];
}

ImFont* add_font(std::span<const unsigned char> bytes) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  config.PixelSnapH = false;
  // ImGui only reads the data, although its interface asks for a mutable pointer.
  auto* data = const_cast<unsigned char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kReferenceSize, &config);
}

// A second source behind a text font gives signs it lacks (and the box that stands for an unknown letter).
void merge_icons() {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = true;
  const std::span<const unsigned char> bytes = font_icons();
  auto* data = const_cast<unsigned char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kReferenceSize, &config);
}

}  // namespace

void load_fonts() {
  add_font(font_regular());
  merge_icons();
  add_font(font_bold());
  merge_icons();
  add_font(font_icons());
}

void prepare_fonts() {
  for (const Font font : {Font::icons, Font::bold, Font::regular}) {
    ImGui::PushFont(font_of(font), kReferenceSize);
    ImGui::PopFont();
  }
}

// ImGui rounds the size that it rasterises, and draws it scaled to the size asked for: so do we.
SizedFont::SizedFont(Font font, float size)
    : baked_(font_of(font)->GetFontBaked(line_size(font, size))), scale_(line_size(font, size) / baked_->Size) {}

// Marks apart from their letters, as a Mac writes them, take no room: they are drawn on their letters (draw_line), for
// the typeface has no other.
float SizedFont::advance(unsigned code_point) const {
  if (code_point >= 0x300 && code_point <= 0x36F) return 0;
  return scale_ * baked_->GetCharAdvance(static_cast<ImWchar>(code_point));
}

float text_width(Font font, float size, std::string_view text) {
  const SizedFont sized(font, size);
  float width = 0;
  for (std::size_t at = 0; at < text.size();) width += sized.advance(next_code_point(text, at));
  return width;
}

void draw_line(ImDrawList& draw, Font font, float size, ImVec2 position, ImU32 color, std::string_view text) {
  if (text.empty()) return;
  std::string whole;
  if (may_have_marks(text)) {
    whole = composed(text);
    text = whole;
  }
  const float line = line_size(font, size);
  draw.AddText(font_of(font), line, {position.x, std::round(position.y - (line - size) / 2)}, color, text.data(),
               text.data() + text.size());
}

unsigned next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {  // most of them
    ++at;
    return byte;
  }
  unsigned code_point = 0;
  const int length = ImTextCharFromUtf8(&code_point, text.data() + at, text.data() + text.size());
  at += length > 0 ? static_cast<std::size_t>(length) : 1;
  return code_point;
}

}  // namespace boussole
