// One frame of the interface: where widgets draw, what they record, what the person did since the last frame.
// Widgets (ui/widgets) take a Frame&; screens call widgets and emit commands. Coordinates are points of the page
// (CSS pixels), y downwards. Lengths named in theme.h are multiplied by scale() (the person's text size).
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "imgui.h"
#include "ui/draw_trace.h"
#include "ui/motion.h"
#include "ui/semantics.h"
#include "ui/term_index.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

namespace boussole {

struct SearchSeen;
struct SeenComparison;
struct SeenOverTime;

// What the mirror or a test asks of a node.
struct NodeEvent {
  enum class Kind {
    activate,
    set_value,
    focus,  // it has the focus; "" when nothing has
  };
  Kind kind = Kind::activate;
  std::string id;
  std::string text;            // of set_value
  bool focus_visible = false;  // of focus
};

// What a person typed in a number field, until it can be written as the number it means.
struct TypedText {
  std::string text;
  std::optional<double> meant;  // the number that the diagnostic holds meanwhile
};

// What a person typed in a date field, until it can be written as the day it means.
struct TypedDate {
  std::string text;
  std::string meant;  // the ISO date that the diagnostic holds meanwhile
};

// A day that the browser's own calendar is asked for.
struct AskedDay {
  std::string field;  // the date field that it goes to
  std::string iso;    // where the calendar opens, "" for today
};

// Actions of the plan that are shown together, by their ids.
struct ShownActions {
  std::string heading;  // "" for none
  std::vector<std::string> ids;
};

// What must come into sight.
struct Reveal {
  enum class Kind {
    part,   // a node, by the shortest way
    start,  // what a node has just unfolded: its beginning
  };
  std::string id;
  Kind kind = Kind::part;
};

// How a screen was left.
struct Place {
  float top = 0;        // how far it was scrolled
  std::string focused;  // the node that had the focus
};

// Proposals of the plan that keep their places, whatever is decided about them, until one leaves them.
struct ShownDrafts {
  std::uint64_t navigation = 0;  // AppState::navigation when they were first shown
  std::vector<PlannedAction> actions;
};

// A part of a long list as it was drawn last (Frame::part).
struct KeptPart {
  std::string version;  // what it showed, and in which room
  float top = 0;        // in the content
  float height = 0;
  std::vector<Node> nodes;
  std::set<Index> mentioned_before;  // words explained above it, and then in it
  std::set<Index> mentioned_after;
};

// What lasts from one frame to the next and belongs to the screen, not to the application.
struct UiMemory {
  std::map<std::string, float, std::less<>> scroll;          // by scroll node: distance from the top, in points
  std::map<std::string, Place, std::less<>> places;          // by address: where one comes back to
  std::string focused;                                       // node that has the real focus
  bool focus_visible = false;                                // reached by keyboard: the ring is drawn
  std::set<std::string, std::less<>> unfolded;               // nodes that show their details
  std::map<std::string, TypedText, std::less<>> typed;       // by number field (widgets/number_field.h)
  std::string landing;                                       // heading that the next screen opens at, "" for its title
  std::map<std::string, std::string, std::less<>> searches;  // what is typed in fields that choose what is shown
  std::map<std::string, std::size_t, std::less<>> choices;   // the same for radios: position by group, 0 at first
  TermIndex terms;                                           // of the referential's glossary
  std::map<std::string, KeptPart, std::less<>> parts;        // by id
  std::string open_term;                                     // node of the word whose meaning is open, "" for none
  std::string open_menu;                                     // button whose menu is open (widgets/menu.h), "" for none
  Rect menu_rect;                                            // where it was drawn last, on the page
  std::string quiet_term;  // node of the word that has the focus and whose meaning was closed with Escape
  std::map<std::string, TypedDate, std::less<>> typed_dates;  // by date field (widgets/date_field.h)
  std::vector<ShownActions> shown_actions;  // of the plan, in their places while one is typing in one of them
  ShownDrafts drafts;
  std::string focus_next;                            // node that gets the focus as soon as it is there, "" for none
  std::optional<Reveal> reveal;                      // asked for, once the layout has settled
  std::optional<AskedDay> asked_day;                 // in this frame
  std::vector<NodeEvent> events;                     // that this frame is to take (Interface gives one at a time)
  std::string query;                                 // of the search
  std::shared_ptr<SearchSeen> search;                // while the search is open (screens/shell/search.h)
  std::shared_ptr<const SeenOverTime> over_time;     // screens/comparison/over_time.cpp
  std::shared_ptr<const SeenComparison> comparison;  // screens/comparison/comparison_parts.h
  float dialog_height = 0;                           // of the last frame, in points of the page
  float news_height = 0;                             // the same
  float workshop_actions_height = 0;                 // the same
  Motions motions;
  DrawTrace* trace = nullptr;  // set by tests only
};

// The room a column of widgets has left; widgets take their height from the top.
struct Column {
  float x = 0;
  float y = 0;
  float width = 0;
};

class Frame {
 public:
  Frame(const App& app, UiMemory& memory, Tree& tree, float width, float height);

  // --- What to show
  [[nodiscard]] const AppState& state() const { return app_.state(); }
  [[nodiscard]] const App& app() const { return app_; }
  [[nodiscard]] const Referential& referential() const { return *app_.state().referential; }
  // Precondition: a diagnostic is open.
  [[nodiscard]] const Diagnostic& diagnostic() const { return *app_.state().diagnostic(); }
  [[nodiscard]] Wording wording() const { return app_.state().settings.wording; }
  // Words in the wording that the person chose.
  template <TextKey Key>
  [[nodiscard]] std::string_view words(Key key) const {
    return tr(key, wording());
  }
  template <TextKey Key>
  [[nodiscard]] std::string words(Key key, std::initializer_list<TextArgument> arguments) const {
    return tr(key, arguments, wording());
  }
  // For a count (tr_count).
  template <TextKey Key>
  [[nodiscard]] std::string counted(Key key, std::size_t n, std::initializer_list<TextArgument> arguments = {}) const {
    return tr_count(key, n, arguments, wording());
  }

  // --- Geometry
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] float height() const { return height_; }
  [[nodiscard]] float scale() const { return scale_; }
  [[nodiscard]] float px(float points) const { return points * scale_; }
  // A margin beside something: as px(), but never much of the page's width, whatever the text size.
  [[nodiscard]] float inset(float points) const { return std::min(px(points), width_ * 0.045F); }
  // The width as the text size makes it feel: breakpoints compare with this.
  [[nodiscard]] float felt_width() const { return width_ / scale_; }
  [[nodiscard]] bool wide() const { return felt_width() >= size::kWideLayout; }
  [[nodiscard]] bool narrow() const { return felt_width() < size::kMediumLayout; }
  Column column;
  void skip(float points) { column.y += px(points); }
  // The full width of the column and this height, taken from it.
  [[nodiscard]] Rect take(float height);

  // --- Drawing
  [[nodiscard]] ImDrawList& draw() const;
  [[nodiscard]] ImU32 color(Color color, float seen = 1.0F) const;
  [[nodiscard]] TextStyle style(float size, Font font = Font::regular, Color color = Color::text) const;
  void draw_text(const TextStyle& style, const TextLayout& layout, float x, float y) const;
  // One line, its box's top left corner at this place.
  void draw_line(const TextStyle& style, std::string_view text, float x, float y) const;
  void draw_icon(const char* icon, float size, float x, float y, Color color) const;
  // Whether any of it can be seen where one draws now; what can't need not be drawn (its node is still recorded).
  [[nodiscard]] bool in_sight(const Rect& rect) const;
  void fill(const Rect& rect, Color color, float corner = 0) const;
  void outline(const Rect& rect, Color color, float thickness, float corner = 0) const;
  // As fill, the colour going from what it was at this node's place to this one; none lets what is behind be seen.
  void fill_moving(std::string_view id, const Rect& rect, std::optional<Color> color, float corner = 0);
  // A number of this node on its way to `target`; starts from `first` when the node was not there before.
  [[nodiscard]] float moving(std::string_view id, float target, float first);
  // What is being read aloud in the texts that follow: marked.
  std::optional<TextRange> spoken;
  // How much of what follows is seen, 0 to 1.
  float opacity = 1;
  // The ring around the node that has the focus, when it was reached by keyboard.
  void focus_ring(std::string_view id, const Rect& rect, float corner = radius::kSmall) const;

  // What a text's words mean is told where they appear (widgets/terms.h), except where it is the text itself.
  bool explain_terms = true;
  [[nodiscard]] const TermIndex& terms();
  // Whether a term (index in the glossary) appears for the first time in this frame.
  [[nodiscard]] bool first_mention(Index term) { return mentioned_.insert(term).second; }

  // Words above a small target while the mouse is over it (assistive technology has them as the node's name).
  void show_tip(std::string title, std::string detail, const Rect& target);
  // Drawn last, over everything.
  void draw_tip();
  // Draws once all the rest of the page is drawn, over it, cut where it would be cut here.
  void later(std::function<void()> draw);
  void draw_later();
  // What follows is drawn over everything so far.
  void open_layer() const;

  // --- Meaning
  // Records a node under the current parent. `rect` is where it is drawn on the page.
  Node& record(Role role, std::string id, std::string name, const Rect& rect);
  // The reference holds until the next node is recorded.
  Node& open_node(Role role, std::string id, std::string name, const Rect& rect);
  void close_node() { parents_.pop_back(); }
  // A part of a list that may be very long. Where it can't be seen it is neither measured nor drawn again: its nodes
  // are recorded as they were. `id` begins the ids of all its nodes. `version` says everything that it shows and that
  // may change, except the wording, the text size and the column, which are watched here.
  template <typename Draw>
  void part(const std::string& id, std::string version, Draw draw) {
    if (replay(id, version)) return;
    const std::size_t first = tree_.nodes().size();
    const Column top = column;
    std::set<Index> before = mentioned_;
    draw();
    keep(id, std::move(version), first, top, std::move(before));
  }
  // Names the open node by a title drawn in it, and describes it by a text drawn in it, if there is one.
  void name_open(std::string_view title_id, std::string_view text_id);
  // Sets the height of the open node once its content is drawn.
  void set_open_height(float height);

  // --- What the person did
  [[nodiscard]] bool take_activation(std::string_view id);
  [[nodiscard]] std::optional<std::string> take_value(std::string_view id);
  [[nodiscard]] bool is_focused(std::string_view id) const { return memory_.focused == id; }
  [[nodiscard]] UiMemory& memory() { return memory_; }
  [[nodiscard]] const UiMemory& memory() const { return memory_; }
  // While inert (behind a dialog), nothing reacts to the mouse.
  bool inert = false;
  // While one draws what is in an open menu, which has the mouse to itself.
  bool in_menu = false;
  // Whether the mouse is over an open menu that what one draws is under.
  [[nodiscard]] bool covered() const;
  // While frozen (answers of a locked diagnostic), fields and choices show what they hold and take nothing.
  bool frozen = false;
  void emit(Command command) { commands_.push_back(std::move(command)); }
  [[nodiscard]] const std::vector<Command>& commands() const { return commands_; }
  // Asks for one more frame at once (something folded or unfolded).
  void again() { again_ = true; }
  [[nodiscard]] bool wants_another() const { return again_ || !commands_.empty() || memory_.motions.under_way(); }

  // Says something that has just happened and that no focus tells.
  void tell(std::string words) { told_.push_back(std::move(words)); }
  [[nodiscard]] const std::vector<std::string>& told() const { return told_; }

  // --- Scrolling
  // Everything until end_scroll is drawn in `rect`, moved up by the node's scroll. The column is set to the
  // content, inset by `padding`, at most `widest` wide, in the middle.
  struct ScrollOptions {
    float padding = space::kXl;
    float widest = 0;                   // 0: no limit
    Color background = Color::surface;  // what the content fades into where it goes on below
  };
  void begin_scroll(const std::string& id, const Rect& rect, const ScrollOptions& options);
  void end_scroll();
  // What can be seen of the page here: the scroll node that one draws in, or the whole page.
  [[nodiscard]] Rect room() const;
  // The content goes at least to this ordinate of the page, wherever the column ends.
  void reach(float y);
  // Where begin_scroll puts the content: its column at the top of `rect`.
  [[nodiscard]] Column content_column(const Rect& rect, const ScrollOptions& options) const;

 private:
  [[nodiscard]] bool replay(const std::string& id, std::string& version);
  void keep(const std::string& id, std::string version, std::size_t first, const Column& top, std::set<Index> before);
  // The part of a line that is being read aloud. `from`: where the line begins in its text.
  void mark_spoken(const TextStyle& style, std::string_view line, std::size_t from, float x, float y) const;
  struct Region {
    std::string id;
    Rect rect;
    float offset = 0;  // how far the content is moved up
    float bottom = 0;  // padding under the content
    Color background = Color::surface;
    float reach = 0;  // ordinate that the content goes to at least
    Column outer;
  };
  void draw_fade(const Region& region) const;
  [[nodiscard]] Rect to_content(const Rect& rect) const;

  const App& app_;
  UiMemory& memory_;
  Tree& tree_;
  const Palette& palette_;
  float width_;
  float height_;
  float scale_;
  std::vector<std::string> parents_;
  std::vector<Region> regions_;
  std::vector<Command> commands_;
  std::vector<std::string> told_;
  bool again_ = false;
  std::set<Index> mentioned_;
  struct Tip {
    std::string title;
    std::string detail;
    Rect target;
  };
  std::optional<Tip> tip_;
  std::vector<std::function<void()>> later_;
};

}  // namespace boussole
