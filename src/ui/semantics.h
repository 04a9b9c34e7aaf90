// The semantic tree: what each frame means, apart from how it is drawn. Every widget records a node; the browser
// mirrors the tree to native elements (web/semantics.js), tests act on it, screen readers read it.
// Invariant: ids are unique in a frame and come from the domain (« criterion.equipes.ratio-cip.level.2 »), never
// from a label or the order of drawing, so that a node keeps its identity (and the focus) across frames.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace boussole {

enum class Role {
  banner,
  navigation,
  main,
  complementary,
  region,   // a named section
  group,    // a named set of controls
  article,  // one of many cards, with its heading
  heading,  // level 1 to 6
  text,     // a paragraph
  label,    // words beside what has them as its name: seen, and said there
  button,
  link,
  radio_group,
  radio,
  checkbox,
  text_field,  // one line
  text_area,   // several lines
  progress,    // value between 0 and maximum
  list,
  list_item,        // words
  item,             // of a list, holding other nodes
  definition_list,  // terms, each followed by its definitions
  term,
  definition,
  table,   // `rows`, the first one being the header
  figure,  // a drawing with a text alternative
  camera,  // what a camera sees, shown by the page itself
  status,  // words that are said again when they change (ui/telling.h)
  dialog,  // modal: everything outside is inert
  scroll,  // scrolls vertically; children are placed in its content
  menu,    // over what is around it; its items alone take presses, any other press activates it, which closes it
  menu_item,
  menu_radio,  // an item of which one is chosen
  list_box,    // rows among which one chooses while the focus stays in the field that controls them
  option,      // one of them; `current` when Enter would take it
};

// In points of the page (CSS pixels). For children of a `scroll` node, relative to its content.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] bool contains(float px, float py) const {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
  bool operator==(const Rect&) const = default;
};

struct Node {
  std::string id;
  std::string parent;  // "" for the root
  Role role = Role::text;
  std::string name;
  std::string description;
  std::string value;       // what a text field holds
  std::string input_mode;  // the keyboard that a text field asks for: « numeric », « decimal »; "" for words
  bool secret = false;     // what a text field holds is not shown
  std::string error;       // what is wrong with what a text field holds; "" when nothing is
  std::string lead;        // the beginning of the name that stands out, where the drawing sets it apart
  std::string look;        // how it stands out: « primary », « muted »… (the page without drawing, web/plain.css)
  std::string told;        // of a status: what is said when it changes, "" for its own words
  std::string spoken;      // the sentence of it that is being read aloud, "" for none
  std::string controls;    // the list box that a text field chooses in, "" for none
  std::string active;      // the option of it that is current
  Rect rect;               // in the page, scrolling included; see Tree::relative_rect for the mirror's view
  std::optional<bool> checked;   // radio, checkbox, menu_radio
  std::optional<bool> expanded;  // a button that opens something
  std::optional<bool> pressed;   // a button that stays down
  bool opens_menu = false;       // what a button opens is a menu
  bool current = false;          // the navigation item of the screen that is shown
  bool disabled = false;
  int level = 0;             // of a heading
  double number = 0;         // progress
  double maximum = 0;        // progress
  float content_height = 0;  // scroll
  float font_size = 0;       // text fields: the native field must look like the drawn one
  std::vector<std::vector<std::string>> rows;

  bool operator==(const Node&) const = default;
};

// The tree of one frame, in reading (and Tab) order.
class Tree {
 public:
  // Precondition: the id is new in this tree and the parent, if any, was added before. An id that is not new gets
  // another one, so that the mirror still shows both, and is told by repeated(): tests refuse it.
  Node& add(Node node);
  // The ids that more than one node was given.
  [[nodiscard]] const std::vector<std::string>& repeated() const { return repeated_; }
  [[nodiscard]] const Node* find(std::string_view id) const;
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  // What is known only once the content is drawn. Precondition: the node exists.
  void set_height(std::string_view id, float height);
  void set_content_height(std::string_view id, float height);
  void set_words(std::string_view id, std::string name, std::string description);
  void clear();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::vector<Node> nodes_;
  std::vector<std::string> repeated_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_id_;
};

// What changed from one tree to the next. An element of the mirror is kept only where it is: a node that has another
// parent or another role than before is removed, with all that it holds, and made anew.
struct TreeDiff {
  bool whole = false;                  // the mirror begins anew, with nothing
  std::vector<std::string> removed;    // roots of removed subtrees, to be removed before anything is added
  std::vector<const Node*> changed;    // new nodes and those whose content differs, in reading order
  std::vector<std::string> reordered;  // parents whose children stand in another order; "" for the root

  [[nodiscard]] bool empty() const {
    if (whole) return false;
    return removed.empty() && changed.empty() && reordered.empty();
  }
};

// `after` must outlive the result.
[[nodiscard]] TreeDiff diff_trees(const Tree& before, const Tree& after);

// The difference as the JSON that web/semantics.js applies.
[[nodiscard]] std::string encode_diff(const TreeDiff& diff, const Tree& after);

}  // namespace boussole
