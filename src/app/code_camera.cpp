#include "app/code_camera.h"

#include <string>
#include <utility>

#include "app/comparison_steps.h"
#include "app/messages.h"
#include "app/state.h"
#include "app/workshop_steps.h"

namespace boussole {

CodeCamera::CodeCamera(AppState& state, Platform& platform, Messages& messages, WorkshopSteps& workshop,
                       ComparisonSteps& comparison)
    : slice_(state), platform_(platform), messages_(messages), workshop_(workshop), comparison_(comparison) {}

void CodeCamera::apply(const OpenCodeCamera&) {
  if (slice_.code_camera_open || (!workshop_.collects() && !comparison_.collects())) return;
  slice_.code_camera_open = true;
  platform_.open_code_camera();
}

void CodeCamera::apply(const CloseCodeCamera&) {
  if (!std::exchange(slice_.code_camera_open, false)) return;
  platform_.close_camera();
}

void CodeCamera::follow() {
  if (!workshop_.collects() && !comparison_.collects()) apply(CloseCodeCamera{});
}

void CodeCamera::on_code_seen(std::string_view text) {
  if (!slice_.code_camera_open) return;
  if (workshop_.collects())
    workshop_.apply(ReceiveCodes{std::string(text)});
  else
    comparison_.apply(ReadCodes{std::string(text)});
  messages_.tell(messages_.words(Text::code_camera_seen));
}

void CodeCamera::on_camera_end(CameraEnd reason) {
  if (std::exchange(slice_.code_camera_open, false))
    messages_.tell_camera_end(reason, messages_.words(Text::code_camera_kept));
}

}  // namespace boussole
