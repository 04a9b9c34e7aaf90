// Runs the interface without a screen and acts on it by what it means: find(Role::radio, "2 En place").activate().
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "support/fake_platform.h"
#include "ui/interface.h"

namespace boussole::test {

class UiDriver {
 public:
  explicit UiDriver(float width = 1280, float height = 800);
  ~UiDriver();
  UiDriver(const UiDriver&) = delete;
  UiDriver& operator=(const UiDriver&) = delete;

  FakePlatform platform;
  App app;
  // What the last frames asked the mirror to do.
  std::optional<std::string> focus;
  std::vector<std::string> announcements;
  std::optional<Reveal> revealed;
  std::optional<AskedDay> asked_day;

  void resize(float width, float height);
  // Draws until the layout settles.
  void settle();
  // The number of frames the last settle() took; more than a few means a loop.
  int frames = 0;

  [[nodiscard]] const Tree& tree() const { return interface_->tree(); }
  [[nodiscard]] Interface& interface() { return *interface_; }
  // The first node of this role whose name begins with `name`; fails the test when there is none.
  [[nodiscard]] const Node& find(Role role, std::string_view name) const;
  [[nodiscard]] const Node* look(Role role, std::string_view name) const;
  [[nodiscard]] bool has(Role role, std::string_view name) const { return look(role, name) != nullptr; }

  void activate(Role role, std::string_view name);
  void type(Role role, std::string_view name, std::string_view text);
  void reveal(const Node& node);
  // Presses in the middle of a node, as a person would: what is activated is what the browser would find there.
  void click(const Node& node);
  void press(Key key);

 private:
  std::unique_ptr<Interface> interface_;
  float width_;
  float height_;
};

}  // namespace boussole::test
