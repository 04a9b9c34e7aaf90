#include "core/diagnostic/file_kind.h"
#include "core/base/limits.h"

#include "core/base/json.h"

namespace boussole {

FileKind kind_of_file(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return FileKind::other;
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return FileKind::other;
  yyjson_val* root = yyjson_doc_get_root(read.value().get());
  yyjson_val* format = yyjson_obj_get(root, "format");
  if (yyjson_is_str(format) && json_text(format) == "boussole/atelier") return FileKind::workshop;
  if (yyjson_is_str(format) && json_text(format) == "boussole/comparaison") return FileKind::comparison;
  if (format) return FileKind::diagnostic;
  return yyjson_obj_get(root, "domains") ? FileKind::referential : FileKind::other;
}

}  // namespace boussole
