#include "cli/sealing.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace boussole {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::string_view kKeyPurpose = "boussole/chiffre 1 key";
constexpr std::string_view kCheckPurpose = "boussole/chiffre 1 check";

struct Freeing {
  void operator()(EVP_KDF* derivation) const { EVP_KDF_free(derivation); }
  void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }  // NOLINT: utf8proc allocates with malloc
};

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
int length(std::string_view bytes) { return static_cast<int>(bytes.size()); }

// Bytes that are wiped when they are no longer of use.
template <std::size_t Size>
struct Secret {
  std::array<unsigned char, Size> bytes{};

  Secret() = default;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

struct Derived {
  Secret<kKeyBytes> key;
  std::string check;
};

// Unicode's NFC: the same password, whichever keyboard typed it. None when it is no UTF-8, or memory is short.
std::optional<std::string> normalized(std::string_view password) {
  utf8proc_uint8_t* text = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(raw(password), static_cast<utf8proc_ssize_t>(password.size()), &text,
                                             static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, Freeing> owner(text);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
}

// HKDF-SHA-256 without salt: what is made for one purpose says nothing of the other.
bool expand(const Secret<kKeyBytes>& from, std::string_view purpose, unsigned char* into, std::size_t size) {
  const std::unique_ptr<EVP_KDF, Freeing> derivation(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
  const std::unique_ptr<EVP_KDF_CTX, Freeing> context(derivation ? EVP_KDF_CTX_new(derivation.get()) : nullptr);
  if (!context) return false;
  std::string digest = "SHA256";
  std::string info(purpose);
  Secret<kKeyBytes> key;
  key.bytes = from.bytes;  // OpenSSL wants to be given what it only reads as if it wrote there
  const std::array<OSSL_PARAM, 4> parameters = {
      OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), digest.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, key.bytes.data(), key.bytes.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()), OSSL_PARAM_construct_end()};
  return EVP_KDF_derive(context.get(), into, size, parameters.data()) == 1;
}

// The key and the check value: to have either costs all the rounds of PBKDF2.
bool derive(std::string_view password, std::string_view salt, int iterations, Derived& derived) {
  std::optional<std::string> text = normalized(password);
  if (!text) return false;
  Secret<kKeyBytes> root;
  const bool made = PKCS5_PBKDF2_HMAC(text->data(), length(*text), raw(salt), length(salt), iterations, EVP_sha256(),
                                      static_cast<int>(root.bytes.size()), root.bytes.data()) == 1;
  OPENSSL_cleanse(text->data(), text->size());
  derived.check.resize(kCheckBytes);
  return made && expand(root, kKeyPurpose, derived.key.bytes.data(), derived.key.bytes.size()) &&
         expand(root, kCheckPurpose, raw(derived.check), derived.check.size());
}

std::optional<std::string> sum_of(const SealedFile& file) {
  const std::string text = sealed_header(file) + file.data;
  std::string sum(kSumBytes, '\0');
  if (EVP_Digest(text.data(), text.size(), raw(sum), nullptr, EVP_sha256(), nullptr) != 1) return std::nullopt;
  return sum;
}

// The text ciphered, then its tag; none when OpenSSL refuses.
std::optional<std::string> cipher(std::string_view bytes, const Derived& derived, const SealedFile& file) {
  const std::unique_ptr<EVP_CIPHER_CTX, Freeing> context(EVP_CIPHER_CTX_new());
  const std::string header = sealed_header(file);
  std::string data(bytes.size() + kTagBytes, '\0');
  int written = 0;
  int ended = 0;
  const bool done =
      context &&
      EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, derived.key.bytes.data(), raw(file.iv)) == 1 &&
      EVP_EncryptUpdate(context.get(), nullptr, &written, raw(header), length(header)) == 1 &&
      EVP_EncryptUpdate(context.get(), raw(data), &written, raw(bytes), length(bytes)) == 1 &&
      EVP_EncryptFinal_ex(context.get(), raw(data) + written, &ended) == 1 &&
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(kTagBytes), raw(data) + bytes.size()) ==
          1;
  if (!done) return std::nullopt;
  return data;
}

// None when OpenSSL refuses; "" when the tag is another.
std::optional<std::string> decipher(const Derived& derived, const SealedFile& file) {
  const std::unique_ptr<EVP_CIPHER_CTX, Freeing> context(EVP_CIPHER_CTX_new());
  const std::string header = sealed_header(file);
  std::string tag = file.data.substr(file.data.size() - kTagBytes);
  const std::string_view ciphered = std::string_view(file.data).substr(0, file.data.size() - kTagBytes);
  std::string bytes(ciphered.size(), '\0');
  int written = 0;
  int ended = 0;
  const bool done =
      context &&
      EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, derived.key.bytes.data(), raw(file.iv)) == 1 &&
      EVP_DecryptUpdate(context.get(), nullptr, &written, raw(header), length(header)) == 1 &&
      EVP_DecryptUpdate(context.get(), raw(bytes), &written, raw(ciphered), length(ciphered)) == 1 &&
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kTagBytes), tag.data()) == 1;
  if (!done) return std::nullopt;
  if (EVP_DecryptFinal_ex(context.get(), raw(bytes) + written, &ended) != 1) return std::string();
  return bytes;
}

}  // namespace

std::optional<SealingChance> draw_chance() {
  SealingChance chance{std::string(kSaltBytes, '\0'), std::string(kIvBytes, '\0')};
  const bool drawn =
      RAND_bytes(raw(chance.salt), length(chance.salt)) == 1 && RAND_bytes(raw(chance.iv), length(chance.iv)) == 1;
  return drawn ? std::optional(std::move(chance)) : std::nullopt;
}

std::optional<SealedFile> seal(std::string_view bytes, std::string_view password, const SealingChance& chance,
                               int iterations) {
  Derived derived;
  if (!derive(password, chance.salt, iterations, derived)) return std::nullopt;
  SealedFile file;
  file.iterations = iterations;
  file.salt = chance.salt;
  file.iv = chance.iv;
  file.check = derived.check;
  std::optional<std::string> data = cipher(bytes, derived, file);
  if (!data) return std::nullopt;
  file.data = std::move(*data);
  std::optional<std::string> sum = sum_of(file);
  if (!sum) return std::nullopt;
  file.sum = std::move(*sum);
  return file;
}

std::optional<Unsealed> unseal(const SealedFile& file, std::string_view password) {
  using Outcome = Unsealed::Outcome;
  const std::optional<std::string> sum = sum_of(file);
  if (!sum) return std::nullopt;
  if (*sum != file.sum) return Unsealed{Outcome::damaged};
  Derived derived;
  if (!derive(password, file.salt, file.iterations, derived)) return std::nullopt;
  if (CRYPTO_memcmp(derived.check.data(), file.check.data(), kCheckBytes) != 0)
    return Unsealed{Outcome::wrong_password};
  std::optional<std::string> bytes = decipher(derived, file);
  if (!bytes) return std::nullopt;
  if (bytes->empty()) return Unsealed{Outcome::damaged};
  return Unsealed{Outcome::opened, std::move(*bytes)};
}

}  // namespace boussole
