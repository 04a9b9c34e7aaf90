#include "cli/whole_file.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace boussole {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

bool write_and_close(File file, std::string_view bytes) {
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  // Closing may be what fails, on a full disk.
  return std::fclose(file.release()) == 0 && written;
}

// A new file that nobody else has, in the target's folder: a rename does not cross file systems.
std::pair<File, std::string> open_beside(const std::string& target) {
  constexpr int kMostTries = 100;
  for (int i = 0; i < kMostTries; ++i) {
    std::string name = target + "." + std::to_string(i) + ".tmp";
    if (File file{std::fopen(name.c_str(), "wbx")}) return {std::move(file), std::move(name)};
  }
  return {};
}

}  // namespace

bool write_whole_file(const std::string& file, std::string_view bytes) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (std::filesystem::is_directory(status)) return false;
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    File target{std::fopen(file.c_str(), "wb")};
    return target && write_and_close(std::move(target), bytes);
  }
  auto [beside, name] = open_beside(file);
  if (!beside) return false;
  const bool written = write_and_close(std::move(beside), bytes);
  if (written) std::filesystem::rename(name, file, error);
  if (written && !error) return true;
  std::filesystem::remove(name, error);
  return false;
}

}  // namespace boussole
