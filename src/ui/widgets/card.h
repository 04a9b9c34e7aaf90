// A rounded panel behind whatever is drawn while it lives.
#pragma once

#include <string>

#include "imgui_internal.h"
#include "ui/frame.h"

namespace boussole {

struct CardLook {
  Color background = Color::surface;
  Color border = Color::border;
  float padding = space::kXl;
  float border_width = 1.0F;
};

// The column is inset by the padding while the card lives; afterwards it is below the card.
class Card {
 public:
  // With an id, the card is a node of this role that its content belongs to.
  explicit Card(Frame& frame, const CardLook& look = {});
  Card(Frame& frame, Role role, const std::string& id, const std::string& name, const CardLook& look = {});
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  ~Card();

 private:
  void begin();

  Frame& frame_;
  CardLook look_;
  Column outer_;
  ImDrawListSplitter layers_;  // the background is drawn once the height is known
  bool is_node_ = false;
};

}  // namespace boussole
