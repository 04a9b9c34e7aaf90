#include "core/group/respondents_output.h"

#include "core/base/object_writer.h"
#include "core/diagnostic/codec_parts.h"

namespace boussole {

namespace {

void number_or_null(ObjectWriter& writer, std::string_view key, const std::optional<double>& number) {
  if (number)
    writer.number(key, *number);
  else
    writer.value(key, yyjson_mut_null(writer.document()));
}

yyjson_mut_val* tally_value(yyjson_mut_doc* document, const Criterion& criterion, const VoteCounts& votes) {
  ObjectWriter writer(document);
  writer.text("criterion", criterion.id);
  writer.integer("n", rated_votes(votes));
  writer.value("counts", write_levels(document, votes.levels));
  writer.integer("na", votes.not_applicable);
  writer.integer("unknown", votes.unknown);
  const std::optional<Median> median = median_vote(votes);
  number_or_null(writer, "median_low", median ? std::optional<double>(median->low) : std::nullopt);
  number_or_null(writer, "median_high", median ? std::optional<double>(median->high) : std::nullopt);
  number_or_null(writer, "mean", mean_vote(votes));
  number_or_null(writer, "agreement", agreement(votes));
  return writer.object();
}

}  // namespace

std::string tallies_as_json(const Referential& referential, std::span<const CriterionVotes> tallies) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter root(document.get());
  yyjson_mut_val* criteria = yyjson_mut_arr(document.get());
  for (const CriterionVotes& one : tallies)
    yyjson_mut_arr_append(criteria, tally_value(document.get(), referential.criteria[one.criterion], one.votes));
  root.value("criteria", criteria);
  yyjson_mut_val* order = yyjson_mut_arr(document.get());
  for (const Index index : discuss_first(tallies)) {
    const std::string& id = referential.criteria[index].id;
    yyjson_mut_arr_add_strn(document.get(), order, id.data(), id.size());
  }
  root.value("discuss_first", order);
  return json_file(document, root.object());
}

}  // namespace boussole
