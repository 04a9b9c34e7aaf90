#include "cli/received.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <system_error>
#include <utility>

#include "core/content/referential.h"
#include "report/escape.h"

namespace boussole {

namespace {

struct Listed {
  std::vector<std::string> files;
  std::vector<RefusedFile> unreadable;  // folders
};

void list_folder(const std::string& folder, Listed& listed) {
  std::error_code error;
  std::vector<std::string> found;
  std::filesystem::recursive_directory_iterator entry(
      folder, std::filesystem::directory_options::skip_permission_denied, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".json" && !entry->is_directory(error)) found.push_back(entry->path().string());
  }
  if (error) listed.unreadable.push_back({folder, std::string(tr(CliText::cli_unreadable))});
  if (!error && found.empty()) listed.unreadable.push_back({folder, std::string(tr(CliText::cli_no_json_there))});
  std::sort(found.begin(), found.end());
  listed.files.insert(listed.files.end(), found.begin(), found.end());
}

Listed list_files(const std::vector<std::string>& given) {
  Listed listed;
  for (const std::string& file : given) {
    std::error_code error;
    if (file != "-" && std::filesystem::is_directory(file, error))
      list_folder(file, listed);
    else
      listed.files.push_back(file);
  }
  return listed;
}

// One line that is written over, on a terminal only: a log keeps no trace of it.
class Progress {
 public:
  Progress(std::size_t total, const Streams& streams)
      : total_(std::to_string(total)), shown_(&streams.errors == &std::cerr && isatty(fileno(stderr)) != 0) {}
  void tell(std::size_t n) {
    constexpr std::size_t kEvery = 20;
    if (!shown_ || n % kEvery != 0) return;
    told_ = true;
    std::cerr << "\r" << tr(CliText::cli_progress, {{"n", std::to_string(n)}, {"total", total_}}) << std::flush;
  }
  void clear() {
    if (told_) std::cerr << "\r\x1b[K" << std::flush;
    told_ = false;
  }

 private:
  std::string total_;
  bool shown_;
  bool told_ = false;
};

std::string reason_of(const Faults& faults) {
  std::string reason;
  for (const Fault& fault : faults) {
    if (!reason.empty()) reason += " ";
    reason += fault.pointer.empty() ? fault.reason : fault.pointer + ": " + fault.reason;
  }
  return one_line(reason);
}

class Receiving {
 public:
  explicit Receiving(const Streams& streams) : streams_(streams) {}

  // The name of a file may be any bytes.
  void refuse(const std::string& file, std::string reason, std::size_t place) {
    received_.refused.push_back({report::clean_text(file), std::move(reason)});
    received_.places.push_back(place);
  }

  void take(const std::string& file, std::size_t place) {
    const Result<Diagnostic> read = read_compared(file, streams_);
    if (!read) {
      received_.all_fine = false;
      tell_faults(file, read.faults(), streams_);
      refuse(file, reason_of(read.faults()), place);
      return;
    }
    add(member_of(read.value()), file, place);
  }

  Received end() { return std::move(received_); }

 private:
  // Of two of one diagnostic, the latest stays; the other is told.
  void add(Member member, const std::string& file, std::size_t place) {
    const auto [known, added] = by_id_.try_emplace(member.id, received_.members.size());
    if (added) {
      received_.members.push_back(std::move(member));
      files_.emplace_back(file, place);
      return;
    }
    Member& kept = received_.members[known->second];
    std::pair<std::string, std::size_t> other(file, place);
    if (replaces(member, kept)) {
      kept = std::move(member);
      std::swap(other, files_[known->second]);
    }
    const std::string reason(tr(CliText::cli_doubled));
    streams_.errors << tr(CliText::cli_set_aside, {{"file", other.first}, {"reason", reason}}) << "\n";
    refuse(other.first, reason, other.second);
  }

  const Streams& streams_;
  Received received_;
  std::map<std::string, std::size_t> by_id_;
  std::vector<std::pair<std::string, std::size_t>> files_;  // of the members
};

}  // namespace

Received receive(const std::vector<std::string>& files, const Streams& streams) {
  const Listed listed = list_files(files);
  Receiving receiving(streams);
  Progress progress(listed.files.size(), streams);
  for (std::size_t i = 0; i < listed.files.size(); ++i) {
    receiving.take(listed.files[i], i + 1);
    progress.tell(i + 1);
  }
  progress.clear();
  for (const RefusedFile& folder : listed.unreadable) {
    tell_faults(folder.file, {{"", folder.reason}}, streams);
    receiving.refuse(folder.file, folder.reason, 0);
  }
  Received received = receiving.end();
  received.all_fine = received.all_fine && listed.unreadable.empty();
  return received;
}

}  // namespace boussole
