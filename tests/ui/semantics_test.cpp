#include "ui/semantics.h"

#include <doctest/doctest.h>

using namespace boussole;

namespace {

Node node(std::string id, std::string parent = {}, Role role = Role::group) {
  Node made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.role = role;
  return made;
}

Tree sample() {
  Tree tree;
  tree.add(node("main"));
  tree.add(node("a", "main", Role::button)).name = "Suivante";
  tree.add(node("b", "main", Role::button));
  return tree;
}

}  // namespace

TEST_CASE("the same tree twice: nothing crosses to the mirror") {
  const Tree before = sample();
  const Tree after = sample();
  CHECK(diff_trees(before, after).empty());
}

TEST_CASE("only what changed crosses") {
  const Tree before = sample();
  Tree after;
  after.add(node("main"));
  after.add(node("a", "main", Role::button)).name = "Précédente";
  after.add(node("c", "main", Role::button));
  const TreeDiff diff = diff_trees(before, after);
  CHECK(diff.removed == std::vector<std::string>{"b"});
  REQUIRE(diff.changed.size() == 2);
  CHECK(diff.changed[0]->name == "Précédente");
  CHECK(diff.changed[1]->id == "c");
  CHECK(diff.reordered == std::vector<std::string>{"main"});
}

TEST_CASE("a removed parent takes its children along in one removal") {
  const TreeDiff diff = diff_trees(sample(), Tree{});
  CHECK(diff.removed == std::vector<std::string>{"main"});
}

TEST_CASE("moving a container does not touch the children inside it") {
  Tree before = sample();
  Tree after;
  Node main = node("main");
  main.rect.x = 10;
  after.add(main);
  Node a = node("a", "main", Role::button);
  a.name = "Suivante";
  a.rect.x = 10;
  after.add(a);
  Node b = node("b", "main", Role::button);
  b.rect.x = 10;
  after.add(b);
  const TreeDiff diff = diff_trees(before, after);
  REQUIRE(diff.changed.size() == 1);
  CHECK(diff.changed[0]->id == "main");
}

TEST_CASE("any text crosses as JSON") {
  Tree after;
  Node text = node("t", {}, Role::text);
  text.name = "« l’été »\n\"\\\t\u0001 😀";
  after.add(text);
  const std::string json = encode_diff(diff_trees(Tree{}, after), after);
  CHECK(json.find(R"(« l’été »\u000a\"\\\u0009\u0001 😀)") != std::string::npos);
}

TEST_CASE("what is wrong with a field crosses, and goes when it is mended") {
  Tree wrong;
  wrong.add(node("f", {}, Role::text_field)).error = "Il manque la fin de ce nombre.";
  CHECK(encode_diff(diff_trees(Tree{}, wrong), wrong).find(R"("error":"Il manque)") != std::string::npos);
  Tree mended;
  mended.add(node("f", {}, Role::text_field));
  const TreeDiff diff = diff_trees(wrong, mended);
  REQUIRE(diff.changed.size() == 1);
  CHECK(encode_diff(diff, mended).find("error") == std::string::npos);
}
