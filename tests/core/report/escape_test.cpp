#include "core/report/escape.h"

#include <doctest/doctest.h>

using namespace boussole::report;

TEST_CASE("clean text: no control, no reordering, one kind of line end, valid UTF-8") {
  CHECK(clean_text("a\tb\nc") == "a\tb\nc");
  CHECK(clean_text("a\r\nb\rc\u2028d\u2029e\u0085f") == "a\nb\nc\nd\ne\nf");
  CHECK(clean_text(std::string("a\0b\x01\x1b\x7f\u009f", 8)) == "ab");
  CHECK(clean_text("a\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069z") == "az");
  CHECK(clean_text("\ufeffa\ufffe\uffff\ufdd0\U0001ffff") == "a");
  CHECK(clean_text("é👩‍🌾العربية") == "é👩‍🌾العربية");
  CHECK(clean_text("\xff\xc3") == "\uFFFD\uFFFD");
  CHECK(clean_text("\xC0\xAF\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("shortened: the first line that says something, cut between words") {
  CHECK(shortened("court", 10) == "court");
  CHECK(shortened(" \n une ligne\nune autre", 40) == "une ligne");
  CHECK(shortened("un deux trois", 9) == "un deux…");
  CHECK(shortened("éééééééééé", 5) == "ééééé…");
  CHECK(shortened("12345", 5) == "12345");
  CHECK(shortened("fin \t\n", 9) == "fin");
  CHECK(shortened(" \n\t", 5) == "");
}

TEST_CASE("HTML: nothing opens a tag, an entity or an attribute") {
  CHECK(html_text("<a href=\"x\">'&amp;") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
  CHECK(html_lines("a\r\nb") == "a<br>b");
}

TEST_CASE("CSS strings: only letters, digits and plain punctuation as they are") {
  CHECK(css_string("Régie 2.1") == "Régie 2.1");
  CHECK(css_string("\"}</style>\\\n") == "\\22 \\7d \\3c \\2f style\\3e \\5c  ");
}

TEST_CASE("CSV: quoted when it must be, never a formula") {
  CHECK(csv_cell("simple") == "simple");
  CHECK(csv_cell("a;b") == "\"a;b\"");
  CHECK(csv_cell("66,67") == "\"66,67\"");
  CHECK(csv_cell("dit \"oui\"\nou") == "\"dit \"\"oui\"\"\nou\"");
  for (const char* formula : {"=1", "+1", "-1", "@a", "\t=1", "\n=1", "\r=1", "＝1", "＋1", "－1", "＠a", "\u202e=1"}) {
    INFO(formula);
    CHECK(csv_cell(formula).find('\'') <= 1);
  }
  CHECK(csv_cell("a=1") == "a=1");
}

TEST_CASE("Markdown: no block, no link, no tag, no table cell") {
  CHECK(markdown_text("# a") == "\\# a");
  CHECK(markdown_text("- a - b") == "\\- a - b");
  CHECK(markdown_text("---") == "\\---");
  CHECK(markdown_text("* * *") == "\\* * *");
  CHECK(markdown_text("> a") == "\\> a");
  CHECK(markdown_text("12. a 3. b") == "12\\. a 3. b");
  CHECK(markdown_text("    code") == "code");
  CHECK(markdown_text("a | [b](c) *d* `e` <f> & g") == "a \\| \\[b\\](c) \\*d\\* \\`e\\` &lt;f> & g");
  CHECK(markdown_text("</p><!-- <?x ~~y~~ a\\b") == "&lt;/p>&lt;!-- &lt;?x \\~\\~y\\~\\~ a\\\\b");
  CHECK(markdown_text("&lt;b> &#60;b> &") == "&amp;lt;b> &amp;#60;b> &");
  CHECK(markdown_text("a\n- b") == "a - b");
  CHECK(markdown_lines("a\n\n> b\n===", "> ") == "> a  \n> \\> b  \n> \\===  \n");
  CHECK(markdown_lines("", "> ") == "");
}

TEST_CASE("Markdown: what means nothing there is left as it was typed") {
  for (const char* text : {"R&D, bureau & ateliers", "moins de 5 < 10 > 3", "2 * 3 = 6", "ratio_cip", "1.5 ETP",
                           "-5 °C", "~20 personnes", "n° 4 : l’été", "+10 %", "prix : 12 $", "a - b", "vu (oui) !"}) {
    INFO(text);
    CHECK(markdown_text(text) == text);
  }
}

TEST_CASE("ICS: separators and line ends escaped") { CHECK(ics_text("a,b;c\\d\r\ne:f") == "a\\,b\\;c\\\\d\\ne:f"); }
