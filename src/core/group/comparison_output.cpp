#include <array>

#include "core/base/object_writer.h"
#include "core/diagnostic/codec_parts.h"
#include "core/group/comparison_json.h"
#include "core/group/comparison_words.h"
#include "core/group/shown_comparison.h"
#include "core/scores/score_json.h"

namespace boussole {

namespace {

void number_or_null(ObjectWriter& writer, std::string_view key, const std::optional<double>& number) {
  if (number)
    writer.number(key, *number);
  else
    writer.value(key, yyjson_mut_null(writer.document()));
}

void withheld_or_null(ObjectWriter& writer, const std::optional<Withheld>& withheld) {
  if (withheld)
    writer.text("withheld", word(kWithheldWords, *withheld));
  else
    writer.value("withheld", yyjson_mut_null(writer.document()));
}

// The number of those that a withheld figure rests on is withheld with it.
void count_or_null(ObjectWriter& writer, std::string_view key, int count, const std::optional<Withheld>& withheld) {
  number_or_null(writer, key, withheld ? std::nullopt : std::optional<double>(count));
}

yyjson_mut_val* figures_value(yyjson_mut_doc* document, const Figures& figures) {
  ObjectWriter writer(document);
  count_or_null(writer, "n", figures.n, figures.withheld);
  number_or_null(writer, "median", figures.median);
  number_or_null(writer, "q1", figures.q1);
  number_or_null(writer, "q3", figures.q3);
  withheld_or_null(writer, figures.withheld);
  return writer.object();
}

yyjson_mut_val* criterion_value(yyjson_mut_doc* document, const CriterionFigures& figures) {
  ObjectWriter writer(document);
  count_or_null(writer, "n", figures.n, figures.withheld);
  writer.value("counts", figures.withheld ? yyjson_mut_null(document) : write_levels(document, figures.counts));
  count_or_null(writer, "na", figures.na, figures.withheld);
  count_or_null(writer, "unknown", figures.unknown, figures.withheld);
  number_or_null(writer, "median", figures.median);
  withheld_or_null(writer, figures.withheld);
  return writer.object();
}

// An object by id, in the order of the referential.
template <typename Item, typename Value, typename Write>
yyjson_mut_val* by_id(yyjson_mut_doc* document, const std::vector<Item>& items, const std::vector<Value>& values,
                      Write write) {
  ObjectWriter writer(document);
  for (std::size_t i = 0; i < items.size(); ++i) writer.value(items[i].id, write(document, values[i]));
  return writer.object();
}

yyjson_mut_val* member_value(yyjson_mut_doc* document, const Referential& referential, const ShownComparison& shown,
                             const ShownMember& member) {
  ObjectWriter writer(document);
  writer.text(shown.display == GroupDisplay::names ? "name" : "letter", member.label);
  writer.value("overall", score_json(document, member.scores.overall));
  writer.value("domains", by_id(document, referential.domains, member.scores.domains, score_json));
  writer.value("principles", by_id(document, referential.principles, member.scores.principles, score_json));
  return writer.object();
}

}  // namespace

yyjson_mut_val* group_json(yyjson_mut_doc* document, const Referential& referential, const GroupFigures& figures) {
  ObjectWriter group(document);
  group.value("overall", figures_value(document, figures.overall));
  group.value("domains", by_id(document, referential.domains, figures.domains, figures_value));
  group.value("principles", by_id(document, referential.principles, figures.principles, figures_value));
  group.value("criteria", by_id(document, referential.criteria, figures.criteria, criterion_value));
  return group.object();
}

std::string comparison_as_json(const Referential& referential, const ShownComparison& shown) {
  const MutableJsonDocument owner(yyjson_mut_doc_new(nullptr));
  yyjson_mut_doc* document = owner.get();
  ObjectWriter file(document);
  file.text("display", word(kDisplayWords, shown.display));
  file.integer("minimum", shown.minimum);
  file.integer("n", static_cast<int>(shown.n));
  if (shown.display != GroupDisplay::group) {
    yyjson_mut_val* members = yyjson_mut_arr(document);
    for (const ShownMember& member : shown.members) {
      yyjson_mut_arr_append(members, member_value(document, referential, shown, member));
    }
    file.value("members", members);
  }
  file.value("group", group_json(document, referential, shown.group));
  yyjson_mut_val* refused = yyjson_mut_arr(document);
  for (const RefusedFile& one : shown.refused) {
    ObjectWriter writer(document);
    writer.text("file", one.file);
    writer.text("reason", one.reason);
    yyjson_mut_arr_append(refused, writer.object());
  }
  file.value("refused", refused);
  return json_file(owner, file.object());
}

}  // namespace boussole
