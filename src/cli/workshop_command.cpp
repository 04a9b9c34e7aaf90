#include "cli/workshop_command.h"

#include <map>
#include <ostream>
#include <vector>

#include "core/content/referential.h"
#include "core/group/respondents.h"
#include "core/group/respondents_output.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

struct Read {
  std::vector<Diagnostic> diagnostics;  // one a person: of several of one id, the latest
  bool all_fine = true;
};

// A file that is refused is told, and the others count.
Read read_all(const std::vector<std::string>& files, const Streams& streams) {
  Read read;
  std::map<std::string, std::size_t> places;
  for (const std::string& file : files) {
    Result<Diagnostic> one = read_answers(file, streams);
    if (!one) {
      tell_faults(file, one.faults(), streams);
      read.all_fine = false;
      continue;
    }
    const auto [place, is_new] = places.try_emplace(one.value().id, read.diagnostics.size());
    if (is_new) {
      read.diagnostics.push_back(std::move(one.value()));
      continue;
    }
    streams.errors << tr(CliText::cli_same_person, {{"file", file}}) << "\n";
    Diagnostic& kept = read.diagnostics[place->second];
    if (one.value().modified_at > kept.modified_at) kept = std::move(one.value());
  }
  return read;
}

void tell_profiles(const std::vector<Diagnostic>& diagnostics, const Streams& streams) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.profile == diagnostics.front().profile) continue;
    streams.errors << tr(CliText::cli_profiles_differ) << "\n";
    return;
  }
}

std::string shown(const std::optional<double>& number) { return number ? french_number(*number, 2) : "-"; }

void print_tallies(const Referential& referential, std::span<const CriterionVotes> tallies, const Streams& streams) {
  for (const CriterionVotes& one : tallies) {
    if (all_votes(one.votes) == 0) continue;
    const std::optional<Median> median = median_vote(one.votes);
    std::string levels;
    for (const int level : one.votes.levels) levels += (levels.empty() ? "" : " ") + std::to_string(level);
    streams.output << tr(CliText::cli_votes, {{"criterion", referential.criteria[one.criterion].id},
                                              {"n", std::to_string(rated_votes(one.votes))},
                                              {"levels", levels},
                                              {"na", std::to_string(one.votes.not_applicable)},
                                              {"unknown", std::to_string(one.votes.unknown)},
                                              {"low", median ? std::to_string(median->low) : "-"},
                                              {"high", median ? std::to_string(median->high) : "-"},
                                              {"mean", shown(mean_vote(one.votes))},
                                              {"agreement", shown(agreement(one.votes))}})
                   << "\n";
  }
  streams.output << "\n" << tr(CliText::cli_discuss_first) << "\n";
  for (const Index index : discuss_first(tallies)) streams.output << "  " << referential.criteria[index].id << "\n";
}

}  // namespace

int workshop_command(std::span<const std::string> arguments, const Streams& streams) {
  std::vector<std::string> files;
  bool json = false;
  for (const std::string& argument : arguments) {
    if (argument == "--help") {
      streams.output << tr(CliText::cli_usage_atelier);
      return finish(streams);
    }
    if (argument == "--json")
      json = true;
    else if (argument.size() > 1 && argument[0] == '-')
      return usage_error(tr(CliText::cli_unknown_option, {{"option", argument}}), CliText::cli_usage_atelier, streams);
    else
      files.push_back(argument);
  }
  if (files.empty()) return usage_error(tr(CliText::cli_no_file), CliText::cli_usage_atelier, streams);
  const Read read = read_all(files, streams);
  const Referential& referential = built_in_referential();
  if (!read.diagnostics.empty()) {
    tell_profiles(read.diagnostics, streams);
    std::vector<const Diagnostic*> all;
    for (const Diagnostic& diagnostic : read.diagnostics) all.push_back(&diagnostic);
    const std::vector<CriterionVotes> tallies = tally(referential, all);
    if (json)
      streams.output << tallies_as_json(referential, tallies);
    else
      print_tallies(referential, tallies, streams);
  }
  const int written = finish(streams);
  return written != kExitFine ? written : read.all_fine ? kExitFine : kExitBadInput;
}

}  // namespace boussole
