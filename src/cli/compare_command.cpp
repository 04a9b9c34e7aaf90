#include "cli/compare_command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <optional>
#include <ostream>
#include <random>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/received.h"
#include "core/content/referential.h"
#include "core/diagnostic/file_kind.h"
#include "core/group/disclosure.h"
#include "core/scores/score_words.h"
#include "report/comparison_report.h"

namespace boussole {

namespace {

enum class Output { json, csv, html, markdown };
constexpr std::array<std::pair<std::string_view, Output>, 4> kOutputs = {
    {{"--json", Output::json}, {"--csv", Output::csv}, {"--html", Output::html}, {"--markdown", Output::markdown}}};
constexpr std::array<std::pair<std::string_view, GroupDisplay>, 3> kDisplays = {
    {{"noms", GroupDisplay::names}, {"lettres", GroupDisplay::letters}, {"groupe", GroupDisplay::group}}};

struct Options {
  std::vector<std::string> files;
  std::vector<std::pair<Output, std::string>> outputs;
  GroupDisplay display = GroupDisplay::names;
  int minimum = kDefaultMinimum;
};

// What must never be written over: a folder, or a file that may be one of those to compare. Not so a device, an empty
// file, or what this command wrote before.
bool may_be_input(const std::string& file, const Streams& streams) {
  std::error_code error;
  if (file == "-" || !std::filesystem::exists(file, error)) return false;
  if (std::filesystem::is_directory(file, error)) return true;
  if (!std::filesystem::is_regular_file(file, error) || std::filesystem::file_size(file, error) == 0) return false;
  const Result<std::string> bytes = read_bytes(file, streams);
  if (!bytes) return true;
  // A comparison for other programs begins so; a page, a table and a text are no JSON object.
  if (bytes.value().starts_with("{\n  \"display\"")) return false;
  const std::size_t first = bytes.value().find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool object = first != std::string::npos && bytes.value()[first] == '{';
  return object || kind_of_file(bytes.value()) != FileKind::other || file.ends_with(".boussole.json");
}

std::string read_output(std::span<const std::string> arguments, std::size_t& at, Output output, Options& options,
                        const Streams& streams) {
  const std::string& option = arguments[at];
  const bool twice = std::any_of(options.outputs.begin(), options.outputs.end(),
                                 [&](const auto& given) { return given.first == output; });
  if (twice) return tr(CliText::cli_output_twice, {{"option", option}});
  const bool followed = at + 1 < arguments.size() && (arguments[at + 1] == "-" || !arguments[at + 1].starts_with("-"));
  const bool input = followed && may_be_input(arguments[at + 1], streams);
  if (output == Output::json && (!followed || input)) {
    options.outputs.emplace_back(output, "-");  // what follows is one of the files
    return {};
  }
  if (!followed) return tr(CliText::cli_output_missing, {{"option", option}});
  if (input) return tr(CliText::cli_output_is_input, {{"file", arguments[at + 1]}, {"option", option}});
  options.outputs.emplace_back(output, arguments[++at]);
  return {};
}

std::string read_value(const std::string& option, const std::string& value, Options& options) {
  if (option == "--affichage") {
    const auto* const display =
        std::find_if(kDisplays.begin(), kDisplays.end(), [&](const auto& known) { return known.first == value; });
    if (display == kDisplays.end()) return std::string(tr(CliText::cli_bad_display));
    options.display = display->second;
    return {};
  }
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.minimum);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  if (whole && options.minimum >= kLeastMinimum && options.minimum <= kMostMinimum) return {};
  return tr(CliText::cli_bad_minimum,
            {{"least", std::to_string(kLeastMinimum)}, {"most", std::to_string(kMostMinimum)}});
}

// What is wrong with the command as typed; "" when it makes sense.
std::string read_options(std::span<const std::string> arguments, Options& options, const Streams& streams) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const auto* const output =
        std::find_if(kOutputs.begin(), kOutputs.end(), [&](const auto& known) { return known.first == argument; });
    std::string wrong;
    if (output != kOutputs.end()) {
      wrong = read_output(arguments, i, output->second, options, streams);
    } else if (argument == "--affichage" || argument == "--minimum") {
      const std::string value = i + 1 < arguments.size() ? arguments[i + 1] : std::string();
      wrong = read_value(argument, value, options);
      ++i;
    } else if (argument == "--anonyme") {
      options.display = GroupDisplay::group;
    } else if (argument.size() > 1 && argument[0] == '-') {
      wrong = tr(CliText::cli_unknown_option, {{"option", argument}});
    } else {
      options.files.push_back(argument);
    }
    if (!wrong.empty()) return wrong;
  }
  return options.files.empty() ? std::string(tr(CliText::cli_no_file)) : std::string();
}

std::string shown(const std::optional<double>& number) { return number ? french_number(*number) : "-"; }

void print_figures(const std::string& label, const Figures& figures, const Streams& streams) {
  if (figures.withheld) {
    streams.output << tr(CliText::cli_group_withheld, {{"label", label}, {"reason", withheld_words(*figures.withheld)}})
                   << "\n";
    return;
  }
  streams.output << tr(figures.q1 ? CliText::cli_group_line : CliText::cli_group_median,
                       {{"label", label},
                        {"median", shown(figures.median)},
                        {"q1", shown(figures.q1)},
                        {"q3", shown(figures.q3)},
                        {"n", std::to_string(figures.n)}})
                 << "\n";
}

// A summary to read: each Régie in a line, then the group.
void print_summary(const Referential& referential, const ShownComparison& comparison, const Streams& streams) {
  for (const ShownMember& member : comparison.members) {
    const Score& overall = member.scores.overall;
    streams.output << tr(CliText::cli_compared_line, {{"label", one_line(label_words(comparison, member))},
                                                      {"score", score_words(overall)},
                                                      {"coverage", coverage_words(overall)}})
                   << "\n";
  }
  streams.output << tr(CliText::cli_group_title) << "\n";
  print_figures(std::string(tr(Text::results_overall)), comparison.group.overall, streams);
  for (Index i = 0; i < referential.domains.size(); ++i)
    print_figures(referential.domains[i].title, comparison.group.domains[i], streams);
  for (Index i = 0; i < referential.principles.size(); ++i)
    print_figures(referential.principles[i].title, comparison.group.principles[i], streams);
}

Written written_as(Output output, const ComparisonReport& report) {
  switch (output) {
    case Output::json:
      break;
    case Output::csv:
      return comparison_csv(report);
    case Output::html:
      return {comparison_html(report)};
    case Output::markdown:
      return {comparison_markdown(report)};
  }
  return {comparison_as_json(report.referential, report.shown)};
}

// The comparison as it may be seen. The names of files may name Régies: without names, files are told by their place.
ShownComparison shown_of(Received& received, const Options& options) {
  if (options.display == GroupDisplay::letters) {
    std::random_device device;
    const std::uint64_t seed = (static_cast<std::uint64_t>(device()) << 32U) | device();
    draw_letters(received.members, seed);
  }
  if (options.display == GroupDisplay::group) tell_waiting(received.members, options.minimum);
  ShownComparison comparison =
      shown_comparison(built_in_referential(), std::move(received.members), options.display, options.minimum);
  comparison.refused = std::move(received.refused);
  if (options.display == GroupDisplay::names) return comparison;
  for (std::size_t i = 0; i < comparison.refused.size(); ++i) {
    comparison.refused[i].file = tr(CliText::cli_unnamed_file, {{"n", std::to_string(received.places[i])}});
  }
  return comparison;
}

}  // namespace

int compare_command(std::span<const std::string> arguments, const Streams& streams) {
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    streams.output << tr(CliText::cli_usage_comparer);
    return finish(streams);
  }
  Options options;
  const std::string wrong = read_options(arguments, options, streams);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_comparer, streams);
  Received received = receive(options.files, streams);
  const ShownComparison comparison = shown_of(received, options);
  const ComparisonReport report{built_in_referential(), comparison, moment_of_writing()};
  if (!comparison.versions.empty()) {
    std::string versions;
    for (const std::string& version : comparison.versions) versions += (versions.empty() ? "" : ", ") + version;
    streams.errors << tr(CliText::cli_other_versions,
                         {{"versions", one_line(versions)}, {"present", report.referential.version}})
                   << "\n";
  }
  int code = kExitFine;
  if (options.outputs.empty()) {
    print_summary(report.referential, comparison, streams);
    code = finish(streams);
  }
  for (const auto& [output, file] : options.outputs) {
    const Written written = written_as(output, report);
    const int one = write_output(file, written.text, streams);
    code = one != kExitFine ? one : code;
    if (one == kExitFine && written.cut_cells > 0)
      streams.errors << tr_count(CliText::cli_cells_cut, written.cut_cells, {{"file", file}}) << "\n";
  }
  if (code != kExitFine) return code;
  return received.all_fine ? kExitFine : kExitBadInput;
}

}  // namespace boussole
