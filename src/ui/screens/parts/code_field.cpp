#include "ui/screens/parts/code_field.h"

#include <algorithm>
#include <utility>

#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// The same codes as QR, before the camera.
void draw_code_camera(Frame& frame, const std::string& id) {
  const bool open = frame.state().code_camera_open;
  frame.skip(space::kS);
  if (open) {
    paragraph(frame, id + ".camera.hint", frame.words(Text::code_camera_hint), type::kSmall, Color::text_muted);
    frame.skip(space::kS);
    const float width = std::min(frame.px(320), frame.column.width);
    const Rect video{frame.column.x, frame.column.y, width, width * 9 / 16};
    frame.fill(video, Color::chart_track, radius::kSmall);
    frame.record(Role::camera, kCodeCameraNode, std::string(frame.words(Text::code_camera_video)), video);
    frame.column.y += video.height;
    frame.skip(space::kS);
  }
  const ButtonSpec spec{.id = id + ".camera",
                        .label = std::string(frame.words(open ? Text::code_camera_stop : Text::code_camera)),
                        .icon = open ? icon::kX : icon::kEye,
                        .kind = ButtonKind::quiet};
  if (!button(frame, spec)) return;
  if (open)
    frame.emit(CloseCodeCamera{});
  else
    frame.emit(OpenCodeCamera{});
}

}  // namespace

std::optional<std::string> code_field(Frame& frame, const CodeFieldSpec& spec) {
  constexpr int kLines = 2;
  std::string& pasted = frame.memory().searches[spec.id];
  if (auto typed = text_area(frame, {.id = spec.id, .label = spec.label, .hint = spec.hint, .value = pasted}, kLines)) {
    pasted = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kS);
  const bool pressed =
      button(frame, {.id = spec.id + ".read", .label = spec.read, .icon = icon::kCheck, .disabled = pasted.empty()});
  draw_code_camera(frame, spec.id);
  if (!pressed) return std::nullopt;
  return std::exchange(pasted, std::string());
}

}  // namespace boussole
