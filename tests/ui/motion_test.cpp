// Movement: how far things are on their way, that they arrive, and that a computer which asks for less motion sees
// none.
#include "ui/motion.h"

#include <doctest/doctest.h>

#include "support/ui_driver.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

constexpr float kStep = 1.0F / 60;

float follow(Motions& motions, float target, float first) { return motions.follow("a", {target}, 0.15F, {first})[0]; }

}  // namespace

TEST_CASE("a value goes from where it was to its target, and rests there") {
  Motions motions;
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 1, 1) == 1);
  CHECK_FALSE(motions.under_way());
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 3, 1) == 1);
  CHECK(motions.under_way());
  float last = 1;
  int frames = 0;
  while (motions.under_way() && frames < 100) {
    motions.begin_frame(kStep, false);
    const float now = follow(motions, 3, 1);
    CHECK(now > last);
    last = now;
    ++frames;
  }
  CHECK(last == 3);
  CHECK(frames == 9);  // 0.15 s
}

TEST_CASE("a target that changes on the way does not make the value jump") {
  Motions motions;
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 1, 0) == 0);
  for (int i = 0; i < 4; ++i) {
    motions.begin_frame(kStep, false);
    CHECK(follow(motions, 1, 0) > 0);
  }
  const float before = follow(motions, 1, 0);
  CHECK(follow(motions, 0, 0) == doctest::Approx(static_cast<double>(before)));
}

TEST_CASE("a long rest between two frames is one short step") {
  Motions motions;
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 0, 0) == 0);
  motions.begin_frame(60, false);
  CHECK(follow(motions, 1, 0) == 0);
  motions.begin_frame(60, false);
  CHECK(follow(motions, 1, 0) < 1);
}

TEST_CASE("what was out of sight starts afresh") {
  Motions motions;
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 1, 0) == 0);
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 1, 0) > 0);
  motions.begin_frame(kStep, false);
  motions.begin_frame(kStep, false);
  CHECK(follow(motions, 1, 0) == 0);
}

TEST_CASE("with less motion everything is at its target at once") {
  Motions motions;
  motions.begin_frame(kStep, true);
  CHECK(follow(motions, 5, 0) == 5);
  CHECK_FALSE(motions.under_way());
}

TEST_CASE("another screen comes in within a fifth of a second, and at once with less motion") {
  UiDriver driver;
  driver.activate(Role::link, "Aide");
  const int still = driver.frames;
  driver.app.on_system_preferences(false, false, false);
  driver.activate(Role::link, "Réglages");
  CHECK(driver.look(Role::heading, "Réglages") != nullptr);
  CHECK(driver.frames > still + 8);
  CHECK(driver.frames < 18);
}
