// The files of a comparison, read one after the other: of each, only what is compared stays in memory. A file that is
// refused is told with its place, and the others are read.
#pragma once

#include <string>
#include <vector>

#include "cli/streams.h"
#include "core/group/comparison.h"
#include "core/group/shown_comparison.h"

namespace boussole {

struct Received {
  std::vector<Member> members;       // one a diagnostic: of several of one id, the latest
  std::vector<RefusedFile> refused;  // in the order of the files; `file` as it was given, or found
  std::vector<std::size_t> places;   // of the refused: the position of the file, from 1
  bool all_fine = true;              // nothing had a fault; doubles are none
};

// Folders stand for the files *.json below them, in the order of their names. Tells faults on `errors`, and how far it
// is while it reads when that is a terminal.
[[nodiscard]] Received receive(const std::vector<std::string>& files, const Streams& streams);

}  // namespace boussole
