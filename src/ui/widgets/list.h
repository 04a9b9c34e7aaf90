// A list whose items hold other nodes (links, other lists), for those who hear how many there are and go from one to
// the next. It draws nothing: the column goes through both.
#pragma once

#include <string>
#include <utility>

#include "ui/frame.h"

namespace boussole {

// A node of this role in the column, as high as what is drawn while it lives.
class Enclosure {
 public:
  Enclosure(Frame& frame, Role role, const std::string& id, std::string name = {})
      : frame_(frame), top_(frame.column.y) {
    frame.open_node(role, id, std::move(name), {frame.column.x, top_, frame.column.width, 0});
  }
  Enclosure(const Enclosure&) = delete;
  Enclosure& operator=(const Enclosure&) = delete;
  ~Enclosure() {
    frame_.set_open_height(frame_.column.y - top_);
    frame_.close_node();
  }

 private:
  Frame& frame_;
  float top_;
};

// Holds items only.
class List : public Enclosure {
 public:
  List(Frame& frame, const std::string& id) : Enclosure(frame, Role::list, id) {}
};

// Named after what it holds: « navigation.home.item ».
class ListItem : public Enclosure {
 public:
  ListItem(Frame& frame, const std::string& held) : Enclosure(frame, Role::item, held + ".item") {}
};

}  // namespace boussole
