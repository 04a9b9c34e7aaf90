// Exports: the files that Boussole hands to the person, and what is known of them once written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/diagnostic/assessment.h"

namespace boussole {

struct AppState;
class Keeping;
class Messages;
class Platform;

// The open one, or the one of this id.
struct ExportDiagnostic {
  std::string id = {};
};
// The calculators' numbers and results, as a table for a spreadsheet.
struct ExportCalculations {};
struct ExportSetAside {
  std::string id;
};
// The code of the open diagnostic's answers (response_code.h), or the link that holds it, in the clipboard.
struct CopyCode {
  enum class As { code, link };
  As as = As::code;
};
using ExportsCommand = std::variant<ExportDiagnostic, ExportCalculations, ExportSetAside, CopyCode>;

// In the order of web/files.js.
enum class FilePlace { download, chosen };

class Exports {
 public:
  Exports(const AppState& state, Platform& platform, Messages& messages, Keeping& keeping)
      : state_(state), platform_(platform), messages_(messages), keeping_(keeping) {}

  void apply(const ExportDiagnostic& command);
  void apply(const ExportCalculations&);
  void apply(const ExportSetAside& command);
  void apply(const CopyCode& command);

  void on_copied(bool copied);
  // Where the file that is told next is: handed to the browser, or written where the person chose and read back.
  void on_file_place(FilePlace place) { place_ = place; }
  // The person gave up, `reason` "", or the browser refused, in its words.
  void on_file_not_written(std::string_view name, std::string_view reason);
  // The bytes read back from the file just written.
  void on_file_written(std::string_view name, std::string_view bytes);

  // A file that is no diagnostic will be written under this name, and maybe again.
  void expect(std::string name) { other_name_ = std::move(name); }
  // The last one expected.
  [[nodiscard]] const std::string& expected() const { return other_name_; }

 private:
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Keeping& keeping_;
  CopyCode::As copying_ = CopyCode::As::code;
  std::string other_name_;
  FilePlace place_ = FilePlace::download;
  std::optional<Diagnostic> exporting_;  // whose file is being written
};

}  // namespace boussole
