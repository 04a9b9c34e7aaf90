// What writes the reports in the page: rapport.wasm, a program apart from the one that draws (main_web.cpp), loaded
// once the first screen is there and started when a report is asked for (web/report.js). No screen, no clock, no state
// but the content: the page gives a diagnostic and what is wanted of it, and gets a text.
#include <emscripten.h>

#include <optional>
#include <string>
#include <utility>

#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "report/report.h"
#include "report/voting_cards.h"
#include "report/words.h"
#include "report/written.h"

namespace {

using namespace boussole;

// What outlives a call: the content, and the last text that was handed out.
struct Memory {
  std::optional<Referential> referential;
  std::string text;
  std::size_t cut_cells = 0;  // of a table, in that text
};

Memory& memory() {
  static Memory memory;
  return memory;
}

}  // namespace

extern "C" {

// The referential and its companion, before anything is written. When the guide's could not be had
// (`companion_size` 0), a workbook lacks the indicators, and nothing else is missing. False when it can't be read.
EMSCRIPTEN_KEEPALIVE bool report_content(const char* referential, std::size_t referential_size, const char* companion,
                                         std::size_t companion_size) {
  // One that a person opened has everything within.
  Result<Referential> read = load_referential({referential, referential_size}, Parts::all);
  if (!read) read = load_referential({referential, referential_size}, Parts::questions);
  if (!read) return false;
  if (companion_size > 0 && !add_companion(read.value(), {companion, companion_size})) return false;
  memory().referential = std::move(read.value());
  return true;
}

// The text of a report; "" when the diagnostic can't be read. `kind` and `format` are those of request.h by position,
// `choices` the sum of 1 without notes, 2 without names, 4 in plain words, 8 a voting card a page, 256 × how many
// voting cards; `moment` is now, ISO 8601 UTC. Voting cards are of no diagnostic: it may be "".
EMSCRIPTEN_KEEPALIVE const char* report_write(const char* diagnostic, int kind, int format, unsigned choices,
                                              const char* moment) {
  memory().text.clear();
  memory().cut_cells = 0;
  if (static_cast<ReportKind>(kind) == ReportKind::cards) {
    memory().text = voting_cards_html(
        {static_cast<int>(choices >> 8U), (choices & 8U) != 0 ? CardsPerPage::one : CardsPerPage::two});
    return memory().text.c_str();
  }
  const Result<Diagnostic> read = decode_diagnostic(diagnostic);
  if (read && memory().referential) {
    const ReportChoices chosen = {(choices & 1U) != 0 ? Notes::left_out : Notes::shown,
                                  (choices & 2U) != 0 ? Names::left_out : Names::shown,
                                  (choices & 4U) != 0 ? Wording::plain : Wording::standard};
    const Report report = make_report(*memory().referential, read.value(), chosen, moment);
    Written written = written_report(report, static_cast<ReportKind>(kind), static_cast<ReportFormat>(format));
    memory().text = std::move(written.text);
    memory().cut_cells = written.cut_cells;
  }
  return memory().text.c_str();
}

// Its bytes.
EMSCRIPTEN_KEEPALIVE std::size_t report_size() { return memory().text.size(); }

// How many of its cells hold less than was typed.
EMSCRIPTEN_KEEPALIVE std::size_t report_cut_cells() { return memory().cut_cells; }

// The words of the preview, one a line: print, save, saved, close, its name.
EMSCRIPTEN_KEEPALIVE const char* report_words() {
  std::string& text = memory().text;
  text.clear();
  for (const ReportText key : {ReportText::preview_print, ReportText::preview_save, ReportText::preview_saved,
                               ReportText::preview_close, ReportText::preview_document}) {
    text += tr(key);
    text += '\n';
  }
  return text.c_str();
}

}  // extern "C"
