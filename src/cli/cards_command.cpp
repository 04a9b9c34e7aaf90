#include "cli/cards_command.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "cli/whole_file.h"
#include "report/voting_cards.h"

namespace boussole {

namespace {

struct Options {
  std::string output;
  VotingCards cards;
};

// 0 when it is no number of cards.
int number_of_cards(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= 1 && number <= kMostCards ? number : 0;
}

// What is wrong with the command as typed; "" when it makes sense.
std::string read_options(std::span<const std::string> arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const std::string following = i + 1 < arguments.size() ? arguments[i + 1] : std::string();
    if (argument == "--html") {
      if (!options.output.empty() || following.empty()) return std::string(tr(CliText::cli_cards_output));
      options.output = following;
      ++i;
    } else if (argument == "--nombre") {
      options.cards.count = number_of_cards(following);
      if (options.cards.count == 0) return tr(CliText::cli_cards_number, {{"given", following}});
      ++i;
    } else if (argument == "--une-par-page") {
      options.cards.per_page = CardsPerPage::one;
    } else {
      return tr(CliText::cli_unknown_option, {{"option", argument}});
    }
  }
  return options.output.empty() ? std::string(tr(CliText::cli_cards_output)) : std::string();
}

}  // namespace

int cards_command(std::span<const std::string> arguments, const Streams& streams) {
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    streams.output << tr(CliText::cli_usage_cartes);
    return finish(streams);
  }
  Options options;
  const std::string wrong = read_options(arguments, options);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_cartes, streams);
  const std::string html = voting_cards_html(options.cards);
  if (options.output == "-") {
    streams.output << html;
    return finish(streams);
  }
  if (write_whole_file(options.output, html)) return kExitFine;
  streams.errors << tr(CliText::cli_not_written_to, {{"file", options.output}}) << "\n";
  return kExitNotWritten;
}

}  // namespace boussole
