// What writes the reports in the page: rapport.wasm, a program apart from the one that draws (main_web.cpp), loaded
// once the first screen is there and started when a report is asked for (web/report.js). No screen, no clock, no state
// but the content: the page gives a diagnostic or a workshop and what is wanted of it, and gets a text.
#include <emscripten.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "core/group/comparison_codec.h"
#include "core/group/disclosure.h"
#include "core/group/workshop_codec.h"
#include "report/comparison_report.h"
#include "report/report.h"
#include "report/voting_cards.h"
#include "report/words.h"
#include "report/workshop_minutes.h"
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

// As it is shown: what the way of showing hides stays here.
Written write_comparison(const Referential& referential, std::string_view document, const ReportRequest& request,
                         const std::string& moment) {
  Result<Comparison> read = decode_comparison(document);
  if (!read) return {};
  Comparison& comparison = read.value();
  if (comparison.display == GroupDisplay::group) tell_waiting(comparison.members, comparison.minimum);
  const ShownComparison shown =
      shown_comparison(referential, std::move(comparison.members), comparison.display, comparison.minimum);
  return written_comparison({referential, shown, moment, request.choices.wording}, request.format);
}

Written write(const Referential& referential, std::string_view document, const ReportRequest& request,
              const std::string& moment) {
  if (request.kind == ReportKind::workshop_minutes) {
    const Result<Workshop> read = decode_workshop(document);
    if (!read) return {};
    return written_minutes(make_workshop_report(referential, read.value(), request.choices, moment), request.format);
  }
  if (request.kind == ReportKind::comparison) return write_comparison(referential, document, request, moment);
  const Result<Diagnostic> read = decode_diagnostic(document);
  if (!read) return {};
  return written_report(make_report(referential, read.value(), request.choices, moment), request.kind, request.format);
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

// The text of a report; "" when the document can't be read. `kind` and `format` are those of request.h by position; the
// document is the text of the file that the kind is of, a diagnostic's, a workshop's or a comparison's (voting cards
// are of none: it may be ""). `choices`: the sum of 1 without notes, 2 without names, 4 in plain words, 8 a voting card
// a page, 256 × how many voting cards; `moment` is now, ISO 8601 UTC.
EMSCRIPTEN_KEEPALIVE const char* report_write(const char* document, int kind, int format, unsigned choices,
                                              const char* moment) {
  Written written;
  if (static_cast<ReportKind>(kind) == ReportKind::cards) {
    written.text = voting_cards_html(
        {static_cast<int>(choices >> 8U), (choices & 8U) != 0 ? CardsPerPage::one : CardsPerPage::two});
  } else if (memory().referential) {
    ReportRequest request = {static_cast<ReportKind>(kind), static_cast<ReportFormat>(format), {}};
    request.choices.notes = (choices & 1U) != 0 ? Notes::left_out : Notes::shown;
    request.choices.names = (choices & 2U) != 0 ? Names::left_out : Names::shown;
    request.choices.wording = (choices & 4U) != 0 ? Wording::plain : Wording::standard;
    written = write(*memory().referential, document, request, moment);
  }
  memory().text = std::move(written.text);
  memory().cut_cells = written.cut_cells;
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
