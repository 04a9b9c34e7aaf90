#include "report/voting_cards.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <string_view>

#include "core/content/names.h"
#include "generated/card_tags.h"
#include "generated/report_texts.h"
#include "report/escape.h"
#include "report/html_page.h"

namespace boussole {

namespace {

using namespace report;

static_assert(kCardTags.size() == kMostCards);

// Millimetres from the top left corner of the paper. The front is a square against its left side; the flap is beside
// it, or below.
struct Layout {
  int cards = 0;      // on a sheet, one below the other
  double front = 0;   // side of the front
  double square = 0;  // side of one square of the tag
  double flap_x = 0;  // centre of the words, from the top left corner of the card
  double flap_y = 0;
  double flap_turn = 0;  // degrees: a flap that is folded behind the bottom is read the other way up
  double flap_scale = 1;
};

constexpr double kPaperWidth = 210;
constexpr double kPaperHeight = 297;
constexpr double kMargin = 10;     // that printers leave white
constexpr double kMarkAt = -20.6;  // above the centre of the flap

constexpr Layout kTwo = {2, 148.5, 14, 174.25, 74.25, 0, 1};
constexpr Layout kOne = {1, 210, 20, 105, 248.5, 180, 1.4};

const Layout& layout_of(CardsPerPage per_page) { return per_page == CardsPerPage::two ? kTwo : kOne; }

// Hundredths at most, without zeros at the end; no locale has its say.
std::string number(double value) {
  const long long hundredths = std::llround(std::abs(value) * 100);
  std::string digits = std::to_string(hundredths / 100);
  if (const long long rest = hundredths % 100; rest != 0) {
    digits += rest < 10 ? ".0" : ".";
    digits += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
  }
  return value < 0 && hundredths != 0 ? "-" + digits : digits;
}

// The pattern, each ~ of it a number.
std::string with_numbers(std::string_view pattern, std::initializer_list<double> values) {
  std::string made;
  const double* value = values.begin();
  for (const char c : pattern) {
    if (c == '~' && value != values.end())
      made += number(*value++);
    else
      made += c;
  }
  return made;
}

std::string words(double y, double size, std::string_view text, std::string_view more = {}) {
  std::string start = with_numbers("<text y=\"~\" font-size=\"~\" text-anchor=\"middle\"", {y, size});
  return start.append(more).append(">").append(html_text(text)).append("</text>");
}

std::string level_words(int level) { return std::to_string(level) + "\u00a0" + names::level_name(level); }

// White squares over a black one: two that touch in a row are one, so that no thread of black shows between them.
std::string tag(int card, double x, double y, double square) {
  const CardTag& rows = kCardTags[static_cast<std::size_t>(card) - 1];
  std::string inner = with_numbers("<rect x=\"~\" y=\"~\" width=\"~\" height=\"~\" fill=\"#000\"/>",
                                   {x, y, kTagSide * square, kTagSide * square});
  for (int row = 0; row < kTagSide; ++row) {
    const auto white = [&](int column) {
      return column < kTagSide && ((rows[static_cast<std::size_t>(row)] >> (kTagSide - 1 - column)) & 1) != 0;
    };
    for (int column = 0; column < kTagSide; ++column) {
      int end = column;
      while (white(end)) ++end;
      if (end > column)
        inner += with_numbers("<rect x=\"~\" y=\"~\" width=\"~\" height=\"~\"/>",
                              {x + column * square, y + row * square, (end - column) * square, square});
      column = end;
    }
  }
  return element("g", inner,
                 "class=\"tag\" fill=\"#fff\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"" +
                     html_text(tr(ReportText::cards_tag, {{"n", std::to_string(card)}})) + "\"");
}

// The shape of a level (ui/widgets/level_mark.h): a ring that fills.
std::string mark(int level) {
  constexpr std::array<std::string_view, 4> kShapes = {
      "<circle cy=\"~\" r=\"2.6\" fill=\"#fff\" stroke=\"#b4531a\" stroke-width=\"0.6\"/>",
      "<circle cy=\"~\" r=\"2.6\" fill=\"#fff\" stroke=\"#9b6a08\" stroke-width=\"0.6\"/>"
      "<path d=\"M0 ~v-1.8A1.8 1.8 0 0 1 1.56 ~z\" fill=\"#9b6a08\"/>",
      "<circle cy=\"~\" r=\"2.6\" fill=\"#fff\" stroke=\"#3576b8\" stroke-width=\"0.6\"/>"
      "<path d=\"M0 ~v-1.8A1.8 1.8 0 1 1 -1.56 ~z\" fill=\"#3576b8\"/>",
      "<circle cy=\"~\" r=\"2.6\" fill=\"#174a86\" stroke=\"#174a86\" stroke-width=\"0.6\"/>"};
  return with_numbers(kShapes[static_cast<std::size_t>(level)], {kMarkAt, kMarkAt, kMarkAt + 0.9});
}

// What the holder sees, round the point 0, 0, about 48 mm wide. Seen from behind, the tag's right side is on the left.
std::string levels() {
  std::string inner;
  for (int level = 0; level < 4; ++level) {
    inner += element("g", mark(level) + words(-13.4, 4.4, level_words(level), " font-weight=\"700\""),
                     with_numbers("class=\"level\" transform=\"rotate(~)\"", {-90.0 * level}));
  }
  return inner;
}

std::string flap(int card, const Layout& layout, double top) {
  std::string inner = levels();
  inner += words(1, 5.4, tr(ReportText::cards_number, {{"n", std::to_string(card)}}), " font-weight=\"700\"");
  inner += words(5.2, 2.2, tr(ReportText::cards_up));
  return element("g", inner,
                 with_numbers("class=\"flap\" fill=\"#1d2529\" transform=\"translate(~ ~) rotate(~) scale(~)\"",
                              {layout.flap_x, top + layout.flap_y, layout.flap_turn, layout.flap_scale}));
}

// Where to fold, in dashes, and to cut. The fold is told on the flap's side of the edge, for nothing in front may tell
// one side from another.
std::string lines(const Layout& layout) {
  const double fold = layout.front + 0.5;
  const double end = kPaperHeight - kMargin;
  const double right = kPaperWidth - kMargin;
  constexpr std::string_view kTwoLines =
      "<path d=\"M~ ~V~\" stroke=\"#767b80\" stroke-width=\"0.25\" stroke-dasharray=\"1.5 1.5\"/>"
      "<path d=\"M~ ~H~\" stroke=\"#767b80\" stroke-width=\"0.25\"/>";
  return layout.cards == 2
             ? with_numbers(kTwoLines, {fold, kMargin, end, kMargin, kPaperHeight / 2, right})
             : with_numbers(
                   "<path d=\"M~ ~H~\" stroke=\"#767b80\" stroke-width=\"0.25\" stroke-dasharray=\"1.5 1.5\"/>",
                   {kMargin, fold, right});
}

std::string sheet(int first, int count, const Layout& layout) {
  std::string inner = lines(layout);
  for (int place = 0; place < layout.cards && first + place <= count; ++place) {
    const double top = place * kPaperHeight / 2;
    const double white = (layout.front - kTagSide * layout.square) / 2;
    inner += tag(first + place, white, top + white, layout.square) + flap(first + place, layout, top) + "\n";
  }
  return element("svg", inner,
                 with_numbers("class=\"sheet\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"~ ~ ~ ~\"",
                              {kMargin, kMargin, kPaperWidth - 2 * kMargin, kPaperHeight - 2 * kMargin})) +
         "\n";
}

// The four ways to hold a card, as its holder sees them.
std::string ways_to_hold() {
  std::string inner;
  for (int level = 0; level < 4; ++level) {
    const std::string drawing =
        "<rect x=\"-26\" y=\"-26\" width=\"52\" height=\"52\" fill=\"none\" stroke=\"#767b80\"/>" +
        element("g", levels(), with_numbers("transform=\"rotate(~)\"", {90.0 * level}));
    inner += element(
        "figure",
        element("svg", drawing, "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-27 -27 54 54\" aria-hidden=\"true\"") +
            text_element("figcaption", level_words(level)));
    inner += "\n";
  }
  return text_element("p", tr(ReportText::cards_answers_table), "class=\"muted\"") +
         element("div", inner, "class=\"ways\"") + "\n";
}

std::string steps(std::initializer_list<ReportText> keys) {
  std::vector<std::string> items;
  for (const ReportText key : keys) items.push_back(html_text(tr(key)));
  return list(items, "ol");
}

std::string instructions(const VotingCards& cards) {
  const bool two = cards.per_page == CardsPerPage::two;
  const std::string distance = tr(
      ReportText::cards_distance,
      {{"near", two ? "5" : "7"}, {"other", tr(two ? ReportText::cards_other_large : ReportText::cards_other_near)}});
  std::string body = text_element("h1", tr(ReportText::cards_title)) + "\n";
  body += text_element("p", tr(ReportText::cards_lead), "class=\"lead\"") + "\n";
  body += section(
      "fabriquer", tr(ReportText::cards_make),
      two ? steps({ReportText::cards_print, ReportText::cards_cut, ReportText::cards_fold, ReportText::cards_give})
          : steps({ReportText::cards_print, ReportText::cards_fold, ReportText::cards_give}));
  body += section(
      "voter", tr(ReportText::cards_vote),
      steps({ReportText::cards_turn, ReportText::cards_hold, ReportText::cards_secret, ReportText::cards_none}) +
          ways_to_hold());
  return body + section("camera", tr(ReportText::cards_room),
                        list({html_text(distance), html_text(tr(ReportText::cards_light))}, "ol"));
}

// The margin of the paper is that of the sheets' drawing; what is read has more.
constexpr std::string_view kStyle = R"css(
@page{margin:10mm;@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}
.cards header{padding:8mm 8mm 0;break-after:page}.cards header section{margin-top:6mm}.cards h1{color:#14505f}
.sheet{width:190mm;max-width:none;height:276.9mm;break-inside:avoid;break-after:page}.sheet:last-child{break-after:auto}
.ways{display:grid;grid-template-columns:repeat(4,1fr);gap:5mm}.ways figcaption{text-align:center;font-weight:600}
@media screen{.cards>*{max-width:190mm}}
)css";

}  // namespace

double card_square(CardsPerPage per_page) { return kTagSide * layout_of(per_page).square; }

std::string voting_cards_html(const VotingCards& cards) {
  const int count = std::clamp(cards.count, 1, kMostCards);
  const Layout& layout = layout_of(cards.per_page);
  std::string body = element("header", instructions(cards)) + "\n";
  for (int first = 1; first <= count; first += layout.cards) body += sheet(first, count, layout);
  return plain_page(tr(ReportText::cards_title), body, "cards", kStyle);
}

}  // namespace boussole
