#include "report/voting_cards.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
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

constexpr std::array<std::string_view, 4> kLevelColors = {"#b4531a", "#a8740a", "#3a7bbf", "#174a86"};  // as svg.cpp

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
constexpr double kMargin = 10;  // that printers leave white

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

std::string attribute(std::string_view name, const std::string& value) {
  return " " + std::string(name) + "=\"" + value + "\"";
}

std::string rectangle(double x, double y, double width, double height, std::string_view more = {}) {
  return "<rect" + attribute("x", number(x)) + attribute("y", number(y)) + attribute("width", number(width)) +
         attribute("height", number(height)) + std::string(more) + "/>";
}

std::string words(double y, double size, std::string_view text, std::string_view more = {}) {
  return "<text" + attribute("y", number(y)) + attribute("font-size", number(size)) + " text-anchor=\"middle\"" +
         std::string(more) + ">" + html_text(text) + "</text>";
}

std::string line(double x1, double y1, double x2, double y2, std::string_view more = {}) {
  return "<path" + attribute("d", "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2)) +
         " stroke=\"#767b80\" stroke-width=\"0.25\"" + std::string(more) + "/>";
}

// White squares over a black one: two that touch in a row are one, so that no thread of black shows between them.
std::string tag(int card, double x, double y, double square) {
  const CardTag& rows = kCardTags[static_cast<std::size_t>(card) - 1];
  std::string inner = rectangle(x, y, kTagSide * square, kTagSide * square, " fill=\"#000\"");
  for (int row = 0; row < kTagSide; ++row) {
    const auto white = [&](int column) {
      return column < kTagSide && ((rows[static_cast<std::size_t>(row)] >> (kTagSide - 1 - column)) & 1) != 0;
    };
    for (int column = 0; column < kTagSide; ++column) {
      int end = column;
      while (white(end)) ++end;
      if (end > column) inner += rectangle(x + column * square, y + row * square, (end - column) * square, square);
      column = end;
    }
  }
  return element("g", inner,
                 "class=\"tag\" fill=\"#fff\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"" +
                     html_text(tr(ReportText::cards_tag, {{"n", std::to_string(card)}})) + "\"");
}

// The shape of a level (ui/widgets/level_mark.h): a ring that fills.
std::string mark(int level, double y, double radius) {
  const std::string color(kLevelColors[static_cast<std::size_t>(level)]);
  std::string shape = "<circle" + attribute("cy", number(y)) + attribute("r", number(radius)) +
                      attribute("fill", level == 3 ? color : "#fff") + attribute("stroke", color) +
                      " stroke-width=\"0.6\"/>";
  if (level != 1 && level != 2) return shape;
  const double inner = radius - 0.8;
  const double end = 2 * std::numbers::pi * level / 3;
  return shape + "<path" +
         attribute("d", "M0 " + number(y) + "v" + number(-inner) + "A" + number(inner) + " " + number(inner) + " 0 " +
                            (level == 2 ? "1" : "0") + " 1 " + number(inner * std::sin(end)) + " " +
                            number(y - inner * std::cos(end)) + "z") +
         attribute("fill", color) + "/>";
}

// What the holder sees, round the point 0, 0, about 48 mm wide. Seen from behind, the tag's right side is on the left.
std::string levels() {
  std::string inner;
  for (int level = 0; level < 4; ++level) {
    const std::string name = std::to_string(level) + "\u00a0" + names::level_name(level);
    inner += element("g", mark(level, -20.6, 2.6) + words(-13.4, 4.4, name, " font-weight=\"700\""),
                     "class=\"level\" transform=\"rotate(" + number(-90 * level) + ")\"");
  }
  return inner;
}

std::string flap(int card, const Layout& layout, double top) {
  const std::string inner =
      levels() + words(1, 5.4, tr(ReportText::cards_number, {{"n", std::to_string(card)}}), " font-weight=\"700\"") +
      words(5.2, 2.2, tr(ReportText::cards_up));
  return element("g", inner,
                 "class=\"flap\" fill=\"#1d2529\" transform=\"translate(" + number(layout.flap_x) + " " +
                     number(top + layout.flap_y) + ") rotate(" + number(layout.flap_turn) + ") scale(" +
                     number(layout.flap_scale) + ")\"");
}

// Where to fold: on the flap's side of the edge, for nothing in front may tell one side from another.
std::string fold(const Layout& layout) {
  constexpr double kBeyond = 0.5;
  constexpr std::string_view kDashes = " stroke-dasharray=\"1.5 1.5\"";
  const double at = layout.front + kBeyond;
  return layout.cards == 2 ? line(at, kMargin, at, kPaperHeight - kMargin, kDashes) +
                                 line(kMargin, kPaperHeight / 2, kPaperWidth - kMargin, kPaperHeight / 2)
                           : line(kMargin, at, kPaperWidth - kMargin, at, kDashes);
}

std::string sheet(int first, int count, const Layout& layout) {
  std::string inner = fold(layout);
  for (int place = 0; place < layout.cards && first + place <= count; ++place) {
    const double top = place * kPaperHeight / 2;
    const double white = (layout.front - kTagSide * layout.square) / 2;
    inner += tag(first + place, white, top + white, layout.square) + flap(first + place, layout, top) + "\n";
  }
  return element("svg", inner,
                 "class=\"sheet\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + number(kMargin) + " " +
                     number(kMargin) + " " + number(kPaperWidth - 2 * kMargin) + " " +
                     number(kPaperHeight - 2 * kMargin) + "\"") +
         "\n";
}

// The four ways to hold a card, as its holder sees them.
std::string ways_to_hold() {
  std::string inner;
  for (int level = 0; level < 4; ++level) {
    const std::string name = std::to_string(level) + "\u00a0" + names::level_name(level);
    const std::string drawing =
        "<rect x=\"-26\" y=\"-26\" width=\"52\" height=\"52\" fill=\"none\" stroke=\"#767b80\"/>" +
        element("g", levels(), "transform=\"rotate(" + number(90 * level) + ")\"");
    inner += element("figure",
                     element("svg", drawing,
                             "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-27 -27 54 54\" aria-hidden=\"true\"") +
                         text_element("figcaption", name)) +
             "\n";
  }
  return text_element("p", tr(ReportText::cards_answers_table), "class=\"muted\"") +
         element("div", inner, "class=\"ways\"") + "\n";
}

std::string instructions(const VotingCards& cards) {
  const bool two = cards.per_page == CardsPerPage::two;
  const auto steps = [](std::initializer_list<std::string> texts) {
    std::vector<std::string> items;
    for (const std::string& text : texts) items.push_back(html_text(text));
    return list(items, "ol");
  };
  const auto say = [](ReportText key) { return std::string(tr(key)); };
  std::vector<std::string> make = {say(ReportText::cards_print), say(ReportText::cards_fold),
                                   say(ReportText::cards_give)};
  if (two) make.insert(make.begin() + 1, say(ReportText::cards_cut));
  for (std::string& text : make) text = html_text(text);
  const std::string distance = tr(
      ReportText::cards_distance,
      {{"near", two ? "5" : "7"}, {"other", tr(two ? ReportText::cards_other_large : ReportText::cards_other_near)}});
  return text_element("h1", tr(ReportText::cards_title)) + "\n" +
         text_element("p", tr(ReportText::cards_lead), "class=\"lead\"") + "\n" +
         section("fabriquer", tr(ReportText::cards_make), list(make, "ol")) +
         section("voter", tr(ReportText::cards_vote),
                 steps({say(ReportText::cards_turn), say(ReportText::cards_hold), say(ReportText::cards_secret),
                        say(ReportText::cards_none)}) +
                     ways_to_hold()) +
         section("camera", tr(ReportText::cards_room), steps({distance, say(ReportText::cards_light)}));
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
