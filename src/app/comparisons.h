// Comparisons of this browser: their list and their storing, beside the diagnostics and in the same way
// (record_shelf.h). What happens within one: comparison_steps.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/record_shelf.h"
#include "core/group/comparison.h"

namespace boussole {

class Navigation;

struct ComparisonEntry : RecordMarks {
  Comparison comparison;
};

// A Régie that was read, before it is kept in a comparison.
struct ArrivedRegie {
  enum class From { file, code, own };
  Member member;
  From from = From::file;
  std::string file;  // its name; "" for the others
};

struct ComparisonsState {
  std::vector<ComparisonEntry> comparisons;  // most recently modified first
  std::optional<std::string> open_comparison;
  std::vector<ArrivedRegie> arrivals;      // shown before they are kept
  std::vector<std::string> arrivals_told;  // what is to be said of what was given: refused, or the same twice
  std::optional<std::size_t> own_regie;    // « C’est la nôtre »: a position among the members of the open one
  bool comparison_undo = false;            // a Régie that was taken away can come back
  std::optional<std::size_t> shown_regie;  // whose page is shown: a position among the members
};

struct NewComparison {};
struct OpenComparison {
  std::string id;
};
struct OpenComparisonExample {};
struct CloseComparison {};
struct DeleteComparison {
  std::string id;
};
// The page of one Régie of the open comparison; none: the comparison.
struct ShowRegie {
  std::optional<std::size_t> position;
};
// As a file: to keep, with everything; or to give away, as it is shown.
struct ExportComparison {
  enum class For { oneself, others };
  For whom = For::oneself;
};
using ComparisonsCommand = std::variant<NewComparison, OpenComparison, OpenComparisonExample, CloseComparison,
                                        DeleteComparison, ShowRegie, ExportComparison>;

// What record_shelf.h asks of a kind.
struct ComparisonKind {
  using Entry = ComparisonEntry;
  using Value = Comparison;
  static Comparison& value(ComparisonEntry& entry) { return entry.comparison; }
  static const Comparison& value(const ComparisonEntry& entry) { return entry.comparison; }
  static bool is_record(std::string_view bytes);
  static Result<Comparison> decode(std::string_view bytes);
  static std::string encode(const Comparison& comparison);
  static std::string encode_for_file(const Comparison& comparison) { return encode(comparison); }
  static std::string title(const Comparison& comparison);
  static void stamp(const Comparison&) {}
  static std::string deleted(const Messages& messages);
  static std::string not_deleted(const Messages& messages);
};

class Comparisons : public RecordShelf<ComparisonKind> {
 public:
  Comparisons(AppState& state, Platform& platform, Messages& messages, Navigation& navigation);

  void apply(const NewComparison&);
  void apply(const OpenComparison& command) { open(command.id); }
  void apply(const OpenComparisonExample&);
  void apply(const CloseComparison&);
  void apply(const DeleteComparison& command);
  void apply(const ShowRegie& command);
  void apply(const ExportComparison& command);

  bool on_saved_elsewhere(const StoredDiagnostic& record);
  void on_route(std::string_view id);

  void open(const std::string& id);

 private:
  void forget_what_was_read();

  ComparisonsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
};

// What it is called, or a generic name.
[[nodiscard]] std::string comparison_title(const Comparison& comparison);

// When a Régie answered: « 12 mars 2026 », the year alone, or that nobody knows.
[[nodiscard]] std::string answers_day(const Member& member);

[[nodiscard]] bool is_example(const Comparison& comparison);

}  // namespace boussole
