#include "core/content/ladder.h"

#include <algorithm>
#include <string_view>

#include "core/language/sentences.h"

namespace boussole {

namespace {

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

// Words, as a reader counts them: « l’équipe » is one, and so is « encadrant·e ».
std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    // No-break spaces stand between words too, and what they keep together are signs: « : », « ? ».
    const std::string_view word = text.substr(at, end - at);
    if (std::any_of(word.begin(), word.end(), is_letter) && word != "\u00a0") ++words;
    at = end + 1;
  }
  return words;
}

void check_sign(const Sign& sign, const std::string& pointer, Faults& faults) {
  const std::size_t words = count_words(sign.text);
  if (words > kMostSignWords) {
    faults.push_back({pointer + "/text", reason_of(Text::fault_sign_long, {{"n", std::to_string(words)},
                                                                           {"most", std::to_string(kMostSignWords)}})});
  }
  if (split_sentences(sign.text).size() > 1 || sign.text.find("ou bien") != std::string::npos)
    faults.push_back({pointer + "/text", reason_of(Text::fault_sign_two_facts)});
  for (const TextRange& sentence : split_sentences(sign.plain)) {
    const std::size_t plain_words =
        count_words(std::string_view(sign.plain).substr(sentence.begin, sentence.end - sentence.begin));
    if (plain_words <= kMostPlainSignWords) continue;
    faults.push_back({pointer + "/plain",
                      reason_of(Text::fault_sign_long,
                                {{"n", std::to_string(plain_words)}, {"most", std::to_string(kMostPlainSignWords)}})});
  }
}

}  // namespace

int ladder_level(const Criterion& criterion, const std::function<bool(const Sign&)>& seen) {
  int level = 0;
  for (int step = 1; step < static_cast<int>(kLevelCount); ++step) {
    bool any = false;
    for (const Sign& sign : criterion.signs) {
      if (sign.level != step) continue;
      any = true;
      if (!seen(sign)) return level;
    }
    if (!any) return level;
    level = step;
  }
  return level;
}

std::vector<bool> signs_seen(const Criterion& criterion, const Answer& answer) {
  std::vector<bool> seen;
  seen.reserve(criterion.signs.size());
  const bool rated = answer.state == AnswerState::rated;
  for (const Sign& sign : criterion.signs) {
    const auto tick = answer.signs.find(sign.id);
    const bool ticked = tick != answer.signs.end() && tick->second;
    seen.push_back(rated && (answer.signs.empty() ? sign.level <= answer.level : ticked));
  }
  return seen;
}

MissingSigns missing_signs(const Criterion& criterion, const Answer& answer) {
  MissingSigns missing;
  if (answer.state != AnswerState::rated || answer.level + 1 >= static_cast<int>(kLevelCount)) return missing;
  const std::vector<bool> seen = signs_seen(criterion, answer);
  for (std::size_t at = 0; at < criterion.signs.size(); ++at) {
    if (criterion.signs[at].level == answer.level + 1 && !seen[at]) missing.signs.push_back(at);
  }
  if (missing.signs.empty()) return missing;
  missing.step = answer.level + 1;
  missing.certain = !answer.signs.empty() || missing.signs.size() == 1;
  return missing;
}

const std::string& sign_in(const Sign& sign, Wording wording) {
  return wording == Wording::plain && !sign.plain.empty() ? sign.plain : sign.text;
}

Faults sign_contradictions(const Referential& referential, const Diagnostic& diagnostic) {
  Faults faults;
  if (diagnostic.referential.id != referential.id || diagnostic.referential.version != referential.version)
    return faults;
  for (const Criterion& criterion : referential.criteria) {
    const Answer& answer = answer_to(diagnostic, criterion.id);
    if (answer.signs.empty() || answer.state != AnswerState::rated) continue;
    const int given = ladder_level(criterion, [&](const Sign& sign) {
      const auto tick = answer.signs.find(sign.id);
      return tick != answer.signs.end() && tick->second;
    });
    if (given == answer.level) continue;
    faults.push_back({"/answers/" + criterion.id + "/signs",
                      reason_of(Text::fault_signs_contradict,
                                {{"given", std::to_string(given)}, {"level", std::to_string(answer.level)}})});
  }
  return faults;
}

Faults ladder_faults(const Referential& referential) {
  Faults faults;
  for (std::size_t i = 0; i < referential.criteria.size(); ++i) {
    const std::vector<Sign>& signs = referential.criteria[i].signs;
    for (std::size_t at = 0; at < signs.size(); ++at) {
      check_sign(signs[at], "/criteria/" + std::to_string(i) + "/signs/" + std::to_string(at), faults);
    }
  }
  return faults;
}

}  // namespace boussole
