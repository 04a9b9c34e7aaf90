#include "core/content/output_referential.h"

#include "core/base/limits.h"
#include "core/base/object_writer.h"
#include "core/content/referential.h"
#include "generated/assets.h"

namespace boussole {

namespace {

yyjson_mut_val* text(yyjson_mut_doc* document, const std::string& words) {
  return yyjson_mut_strncpy(document, words.data(), words.size());
}

template <typename Texts>
yyjson_mut_val* texts(yyjson_mut_doc* document, const Texts& words) {
  yyjson_mut_val* array = yyjson_mut_arr(document);
  for (const std::string& word : words) yyjson_mut_arr_append(array, text(document, word));
  return array;
}

yyjson_mut_val* signs_of(yyjson_mut_doc* document, const Criterion& criterion) {
  yyjson_mut_val* array = yyjson_mut_arr(document);
  for (const Sign& sign : criterion.signs) {
    yyjson_mut_val* object = yyjson_mut_arr_add_obj(document, array);
    yyjson_mut_obj_add_val(document, object, "id", text(document, sign.id));
    yyjson_mut_obj_add_int(document, object, "level", sign.level);
    yyjson_mut_obj_add_val(document, object, "text", text(document, sign.text));
    yyjson_mut_obj_add_val(document, object, "plain", text(document, sign.plain));
  }
  return array;
}

yyjson_mut_val* actions_of(yyjson_mut_doc* document, const Criterion& criterion) {
  yyjson_mut_val* array = yyjson_mut_arr(document);
  for (const SuggestedAction& action : criterion.actions) {
    yyjson_mut_val* object = yyjson_mut_arr_add_obj(document, array);
    yyjson_mut_obj_add_val(document, object, "text", text(document, action.text));
    yyjson_mut_obj_add_val(document, object, "sign",
                           action.sign ? text(document, criterion.signs[*action.sign].id) : yyjson_mut_null(document));
    if (!action.plain.empty()) yyjson_mut_obj_add_val(document, object, "plain", text(document, action.plain));
  }
  return array;
}

yyjson_mut_val* examples_of(yyjson_mut_doc* document, const Referential& referential, Index index) {
  yyjson_mut_val* examples = yyjson_mut_arr(document);
  for (const Index illustration : illustrations_of(referential, index)) {
    yyjson_mut_arr_append(examples, text(document, referential.illustrations[illustration].id));
  }
  return examples;
}

// A key whose value is in place of what the source held.
void put(yyjson_mut_doc* document, yyjson_mut_val* object, const char* key, yyjson_mut_val* value) {
  if (!yyjson_mut_obj_replace(object, yyjson_mut_str(document, key), value))
    yyjson_mut_obj_add_val(document, object, key, value);
}

// What each criterion's own text leaves to be derived: the levels that its signs make, and the illustrations that name
// it.
void add_derived(yyjson_mut_doc* document, yyjson_mut_val* criteria, const Referential& referential) {
  Index index = 0;
  yyjson_mut_arr_iter iterator = yyjson_mut_arr_iter_with(criteria);
  while (yyjson_mut_val* object = yyjson_mut_arr_iter_next(&iterator)) {
    const Criterion& criterion = referential.criteria[index];
    yyjson_mut_obj_remove_key(object, "plain_signs");
    put(document, object, "levels", texts(document, criterion.levels));
    put(document, object, "plain_levels", texts(document, criterion.plain_levels));
    put(document, object, "signs", signs_of(document, criterion));
    put(document, object, "na_when",
        criterion.na_when.empty() ? yyjson_mut_null(document) : text(document, criterion.na_when));
    put(document, object, "actions", actions_of(document, criterion));
    put(document, object, "examples", examples_of(document, referential, index));
    ++index;
  }
}

// The keys of `from` that `to` does not have.
void add_keys(yyjson_mut_doc* document, yyjson_mut_val* to, yyjson_val* from) {
  yyjson_obj_iter iterator = yyjson_obj_iter_with(from);
  while (yyjson_val* key = yyjson_obj_iter_next(&iterator)) {
    const std::string name(json_text(key));
    if (yyjson_mut_obj_get(to, name.c_str())) continue;
    yyjson_mut_obj_add(to, yyjson_mut_strcpy(document, name.c_str()),
                       yyjson_val_mut_copy(document, yyjson_obj_iter_get_val(key)));
  }
}

}  // namespace

std::string referential_as_json() {
  const Result<std::shared_ptr<yyjson_doc>> core = read_json(referential_json(), kMaxDepth);
  const Result<std::shared_ptr<yyjson_doc>> companion = read_json(companion_json(), kMaxDepth);
  if (!core || !companion) return {};
  const MutableJsonDocument document(yyjson_doc_mut_copy(core.value().get(), nullptr));
  yyjson_mut_val* root = yyjson_mut_doc_get_root(document.get());
  yyjson_val* rest = yyjson_doc_get_root(companion.value().get());
  yyjson_mut_val* criteria = yyjson_mut_obj_get(root, "criteria");
  yyjson_val* helps = yyjson_obj_get(rest, "criteria");  // the same criteria, in the same order
  for (std::size_t i = 0; i < yyjson_arr_size(helps); ++i) {
    add_keys(document.get(), yyjson_mut_arr_get(criteria, i), yyjson_arr_get(helps, i));
  }
  add_keys(document.get(), root, rest);
  add_derived(document.get(), criteria, built_in_referential());
  return json_file(document, root);
}

}  // namespace boussole
