// The command line as its users meet it: run in this process, on files of a folder that goes with the test.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/cli.h"
#include "cli/whole_file.h"

namespace boussole::test {

// A folder of its own for each test, removed at its end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("boussole-" + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directory(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }
  // Where a file of this name is, or would be.
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  // The folders on its way are made. Its path.
  std::string write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    REQUIRE(write_whole_file(file(name), bytes));
    return file(name);
  }
  [[nodiscard]] bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }
  [[nodiscard]] std::size_t count() const {
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) found += entry.exists() ? 1U : 0U;
    return found;
  }

 private:
  std::filesystem::path path_;
};

struct Run {
  int code = 0;
  std::string output;
  std::string errors;
};

inline Run run(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run_cli(arguments, in, out, err);
  return {code, out.str(), err.str()};
}

// The same of one command, whose name goes before its arguments.
inline Run run_command(const std::string& command, std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), command);
  return run(arguments, input);
}

inline std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace boussole::test
