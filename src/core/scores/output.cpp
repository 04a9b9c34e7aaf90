#include "core/scores/output.h"

#include <array>

#include "core/base/object_writer.h"
#include "core/language/texts.h"
#include "core/scores/score_json.h"

namespace boussole {

namespace {

void add_number(yyjson_mut_doc* document, yyjson_mut_val* object, const char* key, std::optional<double> number) {
  if (number)
    yyjson_mut_obj_add_real(document, object, key, *number);
  else
    yyjson_mut_obj_add_null(document, object, key);
}

template <typename Group>
yyjson_mut_val* group_values(yyjson_mut_doc* document, const std::vector<Group>& groups,
                             const std::vector<Score>& scores) {
  yyjson_mut_val* object = yyjson_mut_obj(document);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    yyjson_mut_obj_add_val(document, object, groups[i].id.c_str(), score_json(document, scores[i]));
  }
  return object;
}

yyjson_mut_val* id_list(yyjson_mut_doc* document, const Referential& referential, const std::vector<Index>& criteria) {
  yyjson_mut_val* list = yyjson_mut_arr(document);
  for (const Index index : criteria) yyjson_mut_arr_add_str(document, list, referential.criteria[index].id.c_str());
  return list;
}

}  // namespace

std::string stage_name(std::optional<Stage> stage) {
  constexpr std::array<Text, kLevelCount> kNames = {Text::level_0, Text::level_1, Text::level_2, Text::level_3};
  return stage ? std::string(tr(kNames[static_cast<std::size_t>(*stage)])) : std::string();
}

yyjson_mut_val* score_json(yyjson_mut_doc* document, const Score& score) {
  yyjson_mut_val* object = yyjson_mut_obj(document);
  add_number(document, object, "score", score.score);
  add_number(document, object, "coverage", score.coverage);
  add_number(document, object, "low", score.low);
  add_number(document, object, "high", score.high);
  yyjson_mut_obj_add_int(document, object, "rated", score.rated);
  yyjson_mut_obj_add_int(document, object, "na", score.na);
  yyjson_mut_obj_add_int(document, object, "unknown", score.unknown);
  yyjson_mut_obj_add_int(document, object, "unanswered", score.unanswered);
  const std::string stage = stage_name(score.stage);
  if (stage.empty())
    yyjson_mut_obj_add_null(document, object, "stage");
  else
    yyjson_mut_obj_add_strcpy(document, object, "stage", stage.c_str());
  return object;
}

std::string scores_as_json(const Referential& referential, const Scores& scores) {
  const MutableJsonDocument owner(yyjson_mut_doc_new(nullptr));
  yyjson_mut_doc* document = owner.get();
  yyjson_mut_val* root = yyjson_mut_obj(document);
  yyjson_mut_obj_add_val(document, root, "overall", score_json(document, scores.overall));
  yyjson_mut_obj_add_val(document, root, "domains", group_values(document, referential.domains, scores.domains));
  yyjson_mut_obj_add_val(document, root, "themes", group_values(document, referential.themes, scores.themes));
  yyjson_mut_obj_add_val(document, root, "principles",
                         group_values(document, referential.principles, scores.principles));
  yyjson_mut_obj_add_val(document, root, "to_document", id_list(document, referential, scores.to_document));
  yyjson_mut_obj_add_val(document, root, "not_concerned", id_list(document, referential, scores.not_concerned));
  yyjson_mut_val* priorities = yyjson_mut_arr(document);
  for (const Priority& priority : scores.priorities) {
    yyjson_mut_val* object = yyjson_mut_arr_add_obj(document, priorities);
    yyjson_mut_obj_add_str(document, object, "criterion", referential.criteria[priority.criterion].id.c_str());
    yyjson_mut_obj_add_int(document, object, "priority", priority.priority);
  }
  yyjson_mut_obj_add_val(document, root, "priorities", priorities);
  return json_file(owner, root);
}

}  // namespace boussole
