#include "core/base/object_writer.h"

namespace boussole {

std::string json_file(const MutableJsonDocument& document, yyjson_mut_val* root) {
  yyjson_mut_doc_set_root(document.get(), root);
  std::size_t length = 0;
  const JsonText text(yyjson_mut_write(document.get(), YYJSON_WRITE_PRETTY_TWO_SPACES, &length));
  return text ? std::string(text.get(), length) + "\n" : std::string();
}

}  // namespace boussole
