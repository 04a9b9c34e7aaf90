// What the search shows, made once for each query: while one types nothing else is searched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/content/excerpt.h"
#include "core/content/search.h"
#include "ui/frame.h"
#include "ui/screens/shell/search_places.h"

namespace boussole {

// One thing found, as it is shown. Its words are those of the hit.
struct SearchRow {
  std::string id;
  SearchHit hit;
  const char* icon = nullptr;
  Excerpt title;
  Excerpt detail;
};

struct SearchGroup {
  std::size_t group = 0;  // its place among those that search_group_name() names
  std::vector<SearchRow> rows;
  std::size_t found = 0;  // rows, and those that there is no room for
};

// UiMemory::search, while the search is open.
struct SearchSeen {
  SearchIndex index;
  std::vector<SearchPlace> places;
  std::string sources;  // what both were made of
  std::string query = {};
  Wording wording = Wording::standard;
  std::vector<SearchGroup> groups = {};  // none empty; that of the best hit first
  std::size_t found = 0;
  std::size_t lit = 0;  // the row that Enter opens, among all of them
};

// What is found now.
SearchSeen& search_seen(Frame& frame);
[[nodiscard]] std::string_view search_group_name(const Frame& frame, std::size_t group);
// The row that is lit, or null when nothing is found.
[[nodiscard]] const SearchRow* lit_row(const SearchSeen& seen);
// Goes where a row leads.
void open_search_row(Frame& frame, const SearchSeen& seen, const SearchRow& row);

enum class RowMove { next, previous, first, last };
// Lights another row, around the ends. False when the search is not open or has none.
bool light_row(UiMemory& memory, RowMove move);

// The bar at the bottom of the dialog.
void draw_search_foot(Frame& frame, const Rect& bar);

}  // namespace boussole
