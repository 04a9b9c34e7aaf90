// Response codes shown to the camera as QR: asked for by hand where codes are received (a workshop that is prepared,
// comparisons), read one after the other, and the camera is out as soon as that screen is left. What is read is
// received as a pasted code is (received_codes.h).
#pragma once

#include <string_view>
#include <variant>

#include "platform/platform.h"

namespace boussole {

struct AppState;
class ComparisonSteps;
class Messages;
class WorkshopSteps;

struct CodeCameraState {
  bool code_camera_open = false;
};

struct OpenCodeCamera {};
struct CloseCodeCamera {};
using CodeCameraCommand = std::variant<OpenCodeCamera, CloseCodeCamera>;

class CodeCamera {
 public:
  CodeCamera(AppState& state, Platform& platform, Messages& messages, WorkshopSteps& workshop,
             ComparisonSteps& comparison);

  void apply(const OpenCodeCamera&);
  void apply(const CloseCodeCamera&);

  // The text of a QR code that the camera has not shown before.
  void on_code_seen(std::string_view text);
  void on_camera_end(CameraEnd reason);

  // Anything may have changed: the camera goes out where no code is received.
  void follow();

 private:
  CodeCameraState& slice_;
  Platform& platform_;
  Messages& messages_;
  WorkshopSteps& workshop_;
  ComparisonSteps& comparison_;
};

}  // namespace boussole
