#include "core/content/output_referential.h"

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/content/referential.h"
#include "generated/assets.h"

namespace boussole {

namespace {

// Each criterion's "examples": the ids of the illustrations that name it.
void add_examples(yyjson_mut_doc* document, yyjson_mut_val* criteria, const Referential& referential) {
  Index index = 0;
  yyjson_mut_arr_iter iterator = yyjson_mut_arr_iter_with(criteria);
  while (yyjson_mut_val* criterion = yyjson_mut_arr_iter_next(&iterator)) {
    yyjson_mut_val* examples = yyjson_mut_arr(document);
    for (const Index illustration : illustrations_of(referential, index++)) {
      yyjson_mut_arr_add_str(document, examples, referential.illustrations[illustration].id.c_str());
    }
    yyjson_mut_obj_add_val(document, criterion, "examples", examples);
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
  add_examples(document.get(), criteria, built_in_referential());
  std::size_t length = 0;
  const JsonText text(yyjson_mut_write(document.get(), YYJSON_WRITE_PRETTY_TWO_SPACES, &length));
  return text ? std::string(text.get(), length) + "\n" : std::string();
}

}  // namespace boussole
