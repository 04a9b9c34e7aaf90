// The difference of any two trees, applied as the mirror applies it (web/semantics.js), gives the second tree. With
// BOUSSOLE_MIRROR_TREES the differences are written there too, for the mirror itself (tests/mirror).
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/seed.h"
#include "ui/semantics.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr int kTrees = 400;

struct Element {
  Node node;
  std::vector<std::string> children;
};

// A mirror without a page. Each step is refused when what it needs is not there.
class Model {
 public:
  void apply(const TreeDiff& diff, const Tree& after) {
    if (diff.whole) elements_ = {{"", {}}};
    for (const std::string& id : diff.removed) remove(id);
    for (const Node* node : diff.changed) change(*node);
    for (const std::string& parent : diff.reordered) order(parent, after);
  }

  void check(const Tree& tree) const {
    CHECK(elements_.size() == tree.nodes().size() + 1);
    for (const Node& node : tree.nodes()) {
      const auto found = elements_.find(node.id);
      REQUIRE(found != elements_.end());
      CHECK(found->second.node == node);
      CHECK(found->second.children == children_of(tree, node.id));
    }
    CHECK(elements_.at("").children == children_of(tree, ""));
  }

 private:
  static std::vector<std::string> children_of(const Tree& tree, const std::string& parent) {
    std::vector<std::string> children;
    for (const Node& node : tree.nodes()) {
      if (node.parent == parent) children.push_back(node.id);
    }
    return children;
  }

  void remove(const std::string& id) {
    REQUIRE(elements_.contains(id));
    for (const std::string& child : std::vector<std::string>(elements_[id].children)) remove(child);
    std::erase(elements_[elements_[id].node.parent].children, id);
    elements_.erase(id);
  }

  void change(const Node& node) {
    const auto found = elements_.find(node.id);
    if (found != elements_.end()) {  // its element stays what and where it is
      CHECK(found->second.node.parent == node.parent);
      CHECK(found->second.node.role == node.role);
      CHECK(found->second.node.level == node.level);
      found->second.node = node;
      return;
    }
    REQUIRE(elements_.contains(node.parent));
    elements_[node.parent].children.push_back(node.id);
    elements_[node.id] = {node, {}};
  }

  void order(const std::string& parent, const Tree& after) {
    std::vector<std::string> wanted = children_of(after, parent);
    std::vector<std::string>& now = elements_.at(parent).children;
    CHECK(std::is_permutation(now.begin(), now.end(), wanted.begin(), wanted.end()));
    now = std::move(wanted);
  }

  std::map<std::string, Element> elements_ = {{"", {}}};
};

constexpr std::array kContainers = {Role::main,   Role::region,   Role::group,      Role::list,
                                    Role::scroll, Role::list_box, Role::radio_group};
constexpr std::array kLeaves = {Role::heading,   Role::text,       Role::button,    Role::radio,
                                Role::checkbox,  Role::text_field, Role::text_area, Role::progress,
                                Role::list_item, Role::table,      Role::status,    Role::option};

bool holds_others(Role role) { return std::find(kContainers.begin(), kContainers.end(), role) != kContainers.end(); }

// What a node says about itself.
void describe(Node& node, Random& random) {
  node.role =
      one_in(random, 2) ? kContainers[below(random, kContainers.size())] : kLeaves[below(random, kLeaves.size())];
  node.level = node.role == Role::heading ? 1 + static_cast<int>(below(random, 3)) : 0;
  node.name = "Nom " + std::to_string(below(random, 3));
  if (one_in(random, 3)) node.description = "Aide " + std::to_string(below(random, 2));
  if (one_in(random, 4)) node.lead = "Nom";
  if (one_in(random, 4)) node.look = one_in(random, 2) ? "primary" : "card";
  if (node.role == Role::radio || node.role == Role::checkbox) node.checked = one_in(random, 2);
  if (node.role == Role::text_field || node.role == Role::text_area)
    node.value = "mot " + std::to_string(below(random, 3));
  if (node.role == Role::text_field && one_in(random, 3)) node.error = "Il manque la fin.";
  if (node.role == Role::progress) node.maximum = 3;
  if (node.role == Role::table) node.rows = {{"a", "b", "c"}, {"1", "2", std::to_string(below(random, 3))}};
  if (node.role == Role::table && one_in(random, 2)) node.rows = {{"a", "b"}, {"1", "2"}};
  if (one_in(random, 5)) node.disabled = true;
  node.rect = {static_cast<float>(below(random, 3)) * 10, static_cast<float>(below(random, 3)) * 10, 100, 44};
}

// Up to sixteen nodes of twenty names, some as they were in the tree before.
Tree random_tree(const Tree& before, Random& random) {
  Tree tree;
  std::vector<std::string> parents = {""};
  std::set<std::string> chosen_in;
  std::vector<std::string> names;
  for (char name = 'a'; name < 'u'; ++name) names.emplace_back(1, name);
  for (std::size_t count = below(random, 17); count > 0; --count) {
    const std::size_t chosen = below(random, names.size());
    Node node;
    node.id = names[chosen];
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(chosen));
    const Node* old = before.find(node.id);
    if (old && one_in(random, 2))
      node = *old;
    else
      describe(node, random);
    const bool stays =
        std::find(parents.begin(), parents.end(), node.parent) != parents.end() && old && !one_in(random, 3);
    if (!stays) node.parent = parents[below(random, parents.size())];
    // As in any tree of ours, one radio of a group at most is chosen.
    if (node.role == Role::radio && node.checked == true) node.checked = chosen_in.insert(node.parent).second;
    if (holds_others(node.role)) parents.push_back(node.id);
    tree.add(std::move(node));
  }
  return tree;
}

}  // namespace

TEST_CASE("any tree after any other: the difference gives the second") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  const char* path = std::getenv("BOUSSOLE_MIRROR_TREES");
  std::ofstream file(path ? path : "", std::ios::binary);
  Model model;
  Tree before;
  for (int step = 0; step < kTrees; ++step) {
    CAPTURE(step);
    Tree after = random_tree(before, random);
    const TreeDiff diff = diff_trees(before, after);
    model.apply(diff, after);
    model.check(after);
    const Tree nothing;
    TreeDiff whole = diff_trees(nothing, after);
    whole.whole = true;
    Model anew;
    anew.apply(whole, after);
    anew.check(after);
    if (path)
      file << "{\"seed\":\"" << seed << "\",\"diff\":" << encode_diff(diff, after)
           << ",\"whole\":" << encode_diff(whole, after) << "}\n";
    before = std::move(after);
  }
}

TEST_CASE("a message that goes from one place to another is removed there and made here") {
  Node panel;
  panel.role = Role::region;
  panel.id = "news";
  Node notice;
  notice.role = Role::status;
  notice.id = "notice";
  notice.parent = "news";
  Tree before;
  before.add(panel);
  before.add(notice);
  panel.id = notice.parent = "main";
  Tree after;
  after.add(panel);
  after.add(notice);
  const TreeDiff diff = diff_trees(before, after);
  CHECK(diff.removed == std::vector<std::string>{"news"});
  CHECK(diff.changed.size() == 2);
}

TEST_CASE("two nodes of one id: both are in the tree, and it is told") {
  Node node;
  node.id = "same";
  Tree tree;
  tree.add(node);
  tree.add(node);
  CHECK(tree.nodes().size() == 2);
  CHECK(tree.nodes()[1].id != "same");
  CHECK(tree.repeated() == std::vector<std::string>{"same"});
}
