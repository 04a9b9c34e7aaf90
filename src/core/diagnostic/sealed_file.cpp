#include "core/diagnostic/sealed_file.h"

#include <optional>
#include <utility>

#include "core/base/base64.h"
#include "core/diagnostic/codec_parts.h"
#include "core/language/encoding.h"
#include "generated/protection_texts.h"

namespace boussole {

namespace {

constexpr std::string_view kSealedFormat = "boussole/chiffre";
constexpr std::string_view kDerivation = "PBKDF2-SHA-256";
constexpr std::string_view kCipher = "AES-256-GCM";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The text of a required value that may be long; none and a fault otherwise.
std::optional<std::string_view> read_letters(ObjectReader& reader, std::string_view key) {
  yyjson_val* value = reader.value(key, Need::required);
  if (!value) return std::nullopt;
  if (yyjson_is_str(value)) return json_text(value);
  reader.fault(key, reason_of(Text::fault_not_text));
  return std::nullopt;
}

// As many bytes in base 64.
std::string read_bytes_of(ObjectReader& reader, std::string_view key, std::size_t length) {
  const std::optional<std::string_view> letters = read_letters(reader, key);
  if (!letters) return {};
  std::optional<std::string> bytes;
  if (letters->size() == base64_length(length)) bytes = bytes_of_base64(*letters);
  if (bytes && bytes->size() == length) return std::move(*bytes);
  reader.fault(key, reason_of(ProtectionText::fault_not_encoded, {{"n", std::to_string(length)}}));
  return {};
}

std::string read_data(ObjectReader& file) {
  constexpr std::size_t kLeast = 1 + kTagBytes;
  constexpr std::size_t kMost = kMaxFileBytes + kTagBytes;
  const std::optional<std::string_view> letters = read_letters(file, "data");
  if (!letters) return {};
  std::optional<std::string> bytes;
  if (letters->size() <= base64_length(kMost)) bytes = bytes_of_base64(*letters);
  if (bytes && bytes->size() >= kLeast && bytes->size() <= kMost) return std::move(*bytes);
  file.fault("data", reason_of(ProtectionText::fault_sealed_data,
                               {{"least", std::to_string(kLeast)}, {"most", std::to_string(kMost)}}));
  return {};
}

// The only word that a key may have.
void read_name(ObjectReader& reader, std::string_view key, std::string_view name) {
  if (reader.value(key, Need::required)) reader.choice(key, {name}, 0);
}

void read_derivation(ObjectReader& file, SealedFile& sealed, FaultCollector& faults) {
  yyjson_val* value = file.value("kdf", Need::required);
  if (!value) return;
  ObjectReader reader(value, "/kdf", faults);
  if (!yyjson_is_obj(value)) return;
  read_name(reader, "name", kDerivation);
  sealed.iterations = reader.integer("iterations", kLeastIterations, kMostIterations, kIterations, Need::required);
  sealed.salt = read_bytes_of(reader, "salt", kSaltBytes);
  reader.refuse_unknown();
}

bool check_format(ObjectReader& file, FaultCollector& faults) {
  const std::string given = file.text("format", Need::required);
  if (faults.empty() && given != kSealedFormat)
    file.fault("format", reason_of(ProtectionText::fault_not_sealed, {{"format", given.substr(0, 60)}}));
  return check_version(file, kSealedFormatVersion, faults);
}

}  // namespace

bool is_sealed_file(std::string_view bytes) {
  constexpr std::string_view kBeginning = "{\n  \"format\": \"boussole/chiffre\"";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.starts_with(kBeginning)) return true;
  const bool named = bytes.find(kSealedFormat) != std::string_view::npos;
  if (bytes.size() > kMaxSealedFileBytes || (!named && !looks_like_utf16(bytes))) return false;
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return false;
  yyjson_val* format = yyjson_obj_get(yyjson_doc_get_root(read.value().get()), "format");
  return yyjson_is_str(format) && json_text(format) == kSealedFormat;
}

Result<SealedFile> decode_sealed_file(std::string_view bytes) {
  if (bytes.size() > kMaxSealedFileBytes) return Faults{{"", reason_of(ProtectionText::fault_sealed_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  if (!faults.empty() || !check_format(file, faults)) return faults.take();
  SealedFile sealed;
  read_derivation(file, sealed, faults);
  read_name(file, "cipher", kCipher);
  sealed.iv = read_bytes_of(file, "iv", kIvBytes);
  sealed.check = read_bytes_of(file, "check", kCheckBytes);
  sealed.sum = read_bytes_of(file, "sum", kSumBytes);
  sealed.data = read_data(file);
  sealed.unknown_keys = file.unknown_keys();
  if (!faults.empty()) return faults.take();
  return sealed;
}

std::string encode_sealed_file(const SealedFile& sealed) {
  const std::string salt = base64_of(sealed.salt);
  const std::string iv = base64_of(sealed.iv);
  const std::string check = base64_of(sealed.check);
  const std::string sum = base64_of(sealed.sum);
  const std::string data = base64_of(sealed.data);
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter derivation(document.get());
  derivation.text("name", kDerivation);
  derivation.integer("iterations", sealed.iterations);
  derivation.text("salt", salt);
  ObjectWriter file(document.get());
  file.text("format", kSealedFormat);
  file.integer("formatVersion", kSealedFormatVersion);
  file.value("kdf", derivation.object());
  file.text("cipher", kCipher);
  file.text("iv", iv);
  file.text("check", check);
  file.text("sum", sum);
  file.text("data", data);
  file.unknown(sealed.unknown_keys);
  return json_file(document, file.object());
}

std::string sealed_header(const SealedFile& sealed) {
  std::string header;
  for (const std::string& line : {std::string(kSealedFormat), std::to_string(kSealedFormatVersion),
                                  std::string(kDerivation), std::to_string(sealed.iterations), base64_of(sealed.salt),
                                  std::string(kCipher), base64_of(sealed.iv), base64_of(sealed.check)}) {
    header += line + "\n";
  }
  return header;
}

}  // namespace boussole
