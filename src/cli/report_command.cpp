#include "cli/report_command.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <vector>

#include "core/diagnostic/file_kind.h"
#include "core/group/workshop_codec.h"
#include "report/workshop_minutes.h"
#include "report/written.h"

namespace boussole {

namespace {

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> kinds;  // options that choose another report than the full one, as typed
  std::optional<ReportFormat> format;
  std::string output;
  std::string no_workshop;  // an option that makes no sense of a workshop, as typed; "" without one
  ReportKind kind = ReportKind::full;
  ReportChoices choices;
};

constexpr std::array<std::pair<std::string_view, ReportFormat>, 4> kFormats = {{{"--html", ReportFormat::html},
                                                                                {"--csv", ReportFormat::csv},
                                                                                {"--markdown", ReportFormat::markdown},
                                                                                {"--ics", ReportFormat::ics}}};
constexpr std::array<std::pair<std::string_view, ReportKind>, 4> kKinds = {{{"--synthese", ReportKind::synthesis},
                                                                            {"--proces-verbal", ReportKind::minutes},
                                                                            {"--grille-vierge", ReportKind::grid},
                                                                            {"--bulletins", ReportKind::ballots}}};

template <typename Value, std::size_t Size>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, Size>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

bool read_choice(std::string_view option, ReportChoices& choices) {
  if (option == "--sans-notes")
    choices.notes = Notes::left_out;
  else if (option == "--sans-noms")
    choices.names = Names::left_out;
  else if (option == "--facile")
    choices.wording = Wording::plain;
  else
    return false;
  return true;
}

// What is wrong with the command as typed; "" when it makes sense.
std::string read_options(std::span<const std::string> arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (const auto format = named(kFormats, argument)) {
      if (options.format || i + 1 == arguments.size()) return std::string(tr(CliText::cli_one_format));
      options.format = format;
      if (!has_minutes(*format)) options.no_workshop = argument;
      options.output = arguments[++i];
    } else if (const auto kind = named(kKinds, argument)) {
      options.kind = *kind;
      options.no_workshop = argument;
      options.kinds.push_back(argument);
    } else if (argument == "-" || !argument.starts_with("-")) {
      options.files.push_back(argument);
    } else if (!read_choice(argument, options.choices)) {
      return tr(CliText::cli_unknown_option, {{"option", argument}});
    } else if (options.choices.notes == Notes::left_out && options.no_workshop.empty()) {
      options.no_workshop = argument;
    }
  }
  if (options.files.empty()) return std::string(tr(CliText::cli_no_file));
  if (options.files.size() > 1) return std::string(tr(CliText::cli_one_file));
  if (!options.format || options.output.empty()) return std::string(tr(CliText::cli_one_format));
  if (options.kinds.size() > 1) {
    return tr(CliText::cli_one_kind, {{"options", options.kinds[0] + ", " + options.kinds[1]}});
  }
  if (options.format != ReportFormat::html && !has_tables(options.kind))
    return tr(CliText::cli_html_only, {{"option", options.kinds[0]}});
  return {};
}

Result<Written> report_of(const std::string& file, std::string_view bytes, const Options& options,
                          const Streams& streams) {
  const Result<Diagnostic> read = answers_of(file, bytes, streams);
  if (!read) return read.faults();
  const Report report = make_report(built_in_referential(), read.value(), options.choices, moment_of_writing());
  return written_report(report, options.kind, *options.format);
}

// Questions of another version are told by the minutes themselves.
Result<Written> minutes_of(std::string_view bytes, const Options& options) {
  const Result<Workshop> read = decode_workshop(bytes);
  if (!read) return read.faults();
  const Referential& referential = built_in_referential();
  const std::string& answered = read.value().referential.id;
  if (answered != referential.id)
    return Faults{{"/referential/id", tr(Text::fault_other_referential, {{"id", answered}})}};
  const WorkshopReport report = make_workshop_report(referential, read.value(), options.choices, moment_of_writing());
  return written_minutes(report, *options.format);
}

}  // namespace

int report_command(std::span<const std::string> arguments, const Streams& streams) {
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    streams.output << tr(CliText::cli_usage_rapport);
    return finish(streams);
  }
  Options options;
  const std::string wrong = read_options(arguments, options);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_rapport, streams);
  const std::string& file = options.files[0];
  const Result<std::string> bytes = read_ungarbled(file, streams);
  if (!bytes) {
    tell_faults(file, bytes.faults(), streams);
    return kExitBadInput;
  }
  const bool of_workshop = kind_of_file(bytes.value()) == FileKind::workshop;
  if (of_workshop && !options.no_workshop.empty()) {
    return usage_error(tr(CliText::cli_minutes_option, {{"option", options.no_workshop}}), CliText::cli_usage_rapport,
                       streams);
  }
  const Result<Written> written =
      of_workshop ? minutes_of(bytes.value(), options) : report_of(file, bytes.value(), options, streams);
  if (!written) {
    tell_faults(file, written.faults(), streams);
    return kExitBadInput;
  }
  const int code = write_output(options.output, written.value().text, streams);
  if (code == kExitFine && written.value().cut_cells > 0)
    streams.errors << tr_count(CliText::cli_cells_cut, written.value().cut_cells, {{"file", options.output}}) << "\n";
  return code;
}

}  // namespace boussole
