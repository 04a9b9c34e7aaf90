// A thin line across the column, between two parts.
#pragma once

#include "ui/frame.h"

namespace boussole {

inline void rule(Frame& frame, Color color = Color::border) {
  const Column& column = frame.column;
  frame.draw().AddLine({column.x, column.y}, {column.x + column.width, column.y}, frame.color(color), 1);
}

}  // namespace boussole
