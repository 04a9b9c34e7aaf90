#include "cli/cli.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "cli/cards_command.h"
#include "cli/code_commands.h"
#include "cli/compare_command.h"
#include "cli/report_command.h"
#include "cli/seal_commands.h"
#include "cli/streams.h"
#include "cli/workshop_command.h"
#include "core/content/ladder.h"
#include "core/content/output_referential.h"
#include "core/content/referential.h"
#include "core/language/texts.h"
#include "core/scores/output.h"
#include "core/scores/score_words.h"
#include "core/scores/scoring.h"
#include "generated/version.h"

namespace boussole {

namespace {

// What follows a command: files and which options were given.
struct Arguments {
  std::vector<std::string> files;
  bool json = false;
  bool verify = false;  // --verifier, of `referentiel` only
};

// A referential file, before it is given to a Régie.
int verify_referential(const Arguments& arguments, const Streams& streams) {
  if (arguments.json)
    return usage_error(tr(CliText::cli_unknown_option, {{"option", "--json"}}), CliText::cli_usage_referentiel,
                       streams);
  if (arguments.files.size() != 1) {
    return usage_error(tr(arguments.files.empty() ? CliText::cli_no_file : CliText::cli_one_file),
                       CliText::cli_usage_referentiel, streams);
  }
  const std::string& file = arguments.files[0];
  const Result<std::string> bytes = read_ungarbled(file, streams);
  const Result<Referential> loaded = bytes ? load_referential(bytes.value()) : bytes.faults();
  if (!loaded) {
    tell_faults(file, loaded.faults(), streams);
    return kExitBadInput;
  }
  if (const Faults faults = ladder_faults(loaded.value()); !faults.empty()) {
    tell_faults(file, faults, streams);
    return kExitBadInput;
  }
  streams.output << tr(CliText::cli_valid, {{"file", file}}) << "\n";
  return finish(streams);
}

int list_criteria(const Arguments& arguments, const Streams& streams) {
  if (arguments.verify) return verify_referential(arguments, streams);
  if (!arguments.files.empty()) {
    return usage_error(tr(CliText::cli_unknown_option, {{"option", arguments.files[0]}}),
                       CliText::cli_usage_referentiel, streams);
  }
  if (arguments.json) {
    streams.output << referential_as_json();
    return finish(streams);
  }
  const Referential& referential = built_in_referential();
  for (const Criterion& criterion : referential.criteria) {
    const std::string_view condition = condition_name(criterion.applies_if);
    streams.output << criterion.id << "\t" << referential.domains[criterion.domain].id << "\t"
                   << referential.themes[criterion.theme].id << "\t" << criterion.page << "\t"
                   << (condition.empty() ? "-" : condition) << "\t";
    for (std::size_t i = 0; i < criterion.principles.size(); ++i) {
      streams.output << (i > 0 ? "," : "") << referential.principles[criterion.principles[i]].id;
    }
    streams.output << "\n";
  }
  return finish(streams);
}

int verify(const Arguments& arguments, const Streams& streams) {
  if (arguments.json)
    return usage_error(tr(CliText::cli_unknown_option, {{"option", "--json"}}), CliText::cli_usage_verifier, streams);
  if (arguments.files.empty()) return usage_error(tr(CliText::cli_no_file), CliText::cli_usage_verifier, streams);
  bool all_fine = true;
  for (const std::string& file : arguments.files) {
    const Result<Diagnostic> read = read_file(file, streams);
    if (read)
      streams.output << tr(CliText::cli_valid, {{"file", file}}) << "\n";
    else
      tell_faults(file, read.faults(), streams);
    all_fine = all_fine && read.ok();
  }
  const int written = finish(streams);
  return written != kExitFine ? written : all_fine ? kExitFine : kExitBadInput;
}

std::string shown(std::optional<double> number) { return number ? french_number(*number) : "-"; }

// Too early for the score alone: the range comes first.
void print_score(const std::string& label, const Score& score, const Streams& streams) {
  const std::string stage = stage_name(score.stage);
  const auto total = std::to_string(score.rated + score.unknown + score.unanswered);
  const bool early = headline_of(score) == Headline::range;
  streams.output << tr(early ? CliText::cli_score_early : CliText::cli_score_line,
                       {{"label", label},
                        {"score", shown(score.score)},
                        {"stage", stage.empty() ? tr(Text::score_insufficient) : stage},
                        {"range", tr(Text::score_range, {{"low", shown(score.low)}, {"high", shown(score.high)}})},
                        {"coverage",
                         tr_count(Text::score_coverage, static_cast<std::size_t>(score.rated), {{"total", total}})}})
                 << "\n";
}

void print_list(CliText title, const std::vector<std::string>& lines, const Streams& streams) {
  if (lines.empty()) return;
  streams.output << "\n" << tr(title) << "\n";
  for (const std::string& line : lines) streams.output << "  " << line << "\n";
}

void print_scores(const Referential& referential, const Scores& scores, const Streams& streams) {
  print_score(std::string(tr(Text::results_overall)), scores.overall, streams);
  streams.output << "\n";
  for (Index i = 0; i < referential.domains.size(); ++i)
    print_score(referential.domains[i].title, scores.domains[i], streams);
  streams.output << "\n";
  for (Index i = 0; i < referential.principles.size(); ++i) {
    print_score(referential.principles[i].id + " " + referential.principles[i].title, scores.principles[i], streams);
  }
  const auto ids = [&](const std::vector<Index>& criteria) {
    std::vector<std::string> lines;
    lines.reserve(criteria.size());
    for (const Index index : criteria) lines.push_back(referential.criteria[index].id);
    return lines;
  };
  std::vector<std::string> priorities;
  for (const Priority& priority : scores.priorities) {
    if (priority.priority > 0) {
      priorities.push_back(std::to_string(priority.priority) + "  " + referential.criteria[priority.criterion].id);
    }
  }
  print_list(CliText::cli_priorities, priorities, streams);
  print_list(CliText::cli_to_document, ids(scores.to_document), streams);
  print_list(CliText::cli_not_concerned, ids(scores.not_concerned), streams);
}

int score(const Arguments& arguments, const Streams& streams) {
  if (arguments.files.empty()) return usage_error(tr(CliText::cli_no_file), CliText::cli_usage_score, streams);
  if (arguments.files.size() > 1) return usage_error(tr(CliText::cli_one_file), CliText::cli_usage_score, streams);
  const std::string& file = arguments.files[0];
  const Result<Diagnostic> read = read_answers(file, streams);
  if (!read) {
    tell_faults(file, read.faults(), streams);
    return kExitBadInput;
  }
  const Referential& referential = built_in_referential();
  const Scores scores = compute_scores(referential, read.value());
  if (arguments.json)
    streams.output << scores_as_json(referential, scores);
  else
    print_scores(referential, scores, streams);
  return finish(streams);
}

struct Command {
  std::string_view name;
  CliText usage;
  int (*run)(const Arguments&, const Streams&);
};

constexpr std::array<Command, 3> kCommands = {{
    {"referentiel", CliText::cli_usage_referentiel, list_criteria},
    {"verifier", CliText::cli_usage_verifier, verify},
    {"score", CliText::cli_usage_score, score},
}};

// Commands that read their own options.
struct OwnCommand {
  std::string_view name;
  int (*run)(std::span<const std::string>, const Streams&);
};

constexpr std::array<OwnCommand, 9> kOwnCommands = {{{"atelier", workshop_command},
                                                     {"cartes", cards_command},
                                                     {"chiffrer", seal_command},
                                                     {"code", code_command},
                                                     {"comparer", compare_command},
                                                     {"dechiffrer", unseal_command},
                                                     {"decoder", decode_command},
                                                     {"migrer", rewrite_command},
                                                     {"rapport", report_command}}};

int run_command(const Command& command, std::span<const std::string> rest, const Streams& streams) {
  Arguments arguments;
  for (const std::string& argument : rest) {
    if (argument == "--help") {
      streams.output << tr(command.usage);
      return finish(streams);
    }
    if (argument == "--json")
      arguments.json = true;
    else if (argument == "--verifier" && command.run == list_criteria)
      arguments.verify = true;
    else if (argument.size() > 1 && argument[0] == '-') {
      return usage_error(tr(CliText::cli_unknown_option, {{"option", argument}}), command.usage, streams);
    } else {
      arguments.files.push_back(argument);
    }
  }
  return command.run(arguments, streams);
}

}  // namespace

int run_cli(std::span<const std::string> arguments, std::istream& input, std::ostream& output, std::ostream& errors) {
  const Streams streams{input, output, errors};
  if (arguments.empty()) {
    errors << tr(CliText::cli_usage);
    return kExitBadUsage;
  }
  if (arguments[0] == "--help" || arguments[0] == "--version") {
    if (arguments[0] == "--help")
      output << tr(CliText::cli_usage);
    else
      output << kVersion << "\n";
    return finish(streams);
  }
  for (const OwnCommand& own : kOwnCommands) {
    if (own.name == arguments[0]) return own.run(arguments.subspan(1), streams);
  }
  const auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                    [&](const Command& known) { return known.name == arguments[0]; });
  if (command == kCommands.end()) {
    return usage_error(tr(CliText::cli_unknown_command, {{"command", arguments[0]}}), CliText::cli_usage, streams);
  }
  return run_command(*command, arguments.subspan(1), streams);
}

}  // namespace boussole
