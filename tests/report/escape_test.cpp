#include "report/escape.h"

#include <doctest/doctest.h>

using namespace boussole::report;

TEST_CASE("clean text: no control, no reordering, one kind of line end, valid UTF-8") {
  CHECK(clean_text("a\tb\nc") == "a\tb\nc");
  CHECK(clean_text("a\r\nb\rc\u2028d\u2029e\u0085f") == "a\nb\nc\nd\ne\nf");
  // Word's line and page breaks, and separators: never two words in one.
  CHECK(clean_text("a\u000bb\u000cc\u001cd\u001de\u001ef") == "a\nb\nc\nd\ne\nf");
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

TEST_CASE("a word processor's line break is one in each format") {
  for (const char* text : {"a\u000bb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u000cb", "a\nb", "a\rb", "a\r\nb"}) {
    INFO(text);
    CHECK(html_lines(text) == "a<br>b");
    CHECK(ics_text(text) == "a\\nb");
    CHECK(markdown_text(text) == "a b");
    CHECK(markdown_lines(text, "> ") == "> a  \n> b  \n");
    CHECK(css_string(text) == "a b");
    CHECK(shortened(text, 9) == "a");
  }
}

TEST_CASE("CSS strings: only letters, digits and plain punctuation as they are") {
  CHECK(css_string("Régie 2.1") == "Régie 2.1");
  CHECK(css_string("\"}</style>\\\n") == "\\22 \\7d \\3c \\2f style\\3e \\5c  ");
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
