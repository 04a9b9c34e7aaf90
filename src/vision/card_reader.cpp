#include "vision/card_reader.h"

#include <apriltag.h>
#include <tag36h11.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace boussole {

namespace {

struct Point {
  double x = 0;
  double y = 0;
};

// The corners of a tag come from its bottom left one, then right, top, left, as it is printed.
Point corner(const apriltag_detection_t& tag, std::size_t index) { return {tag.p[index][0], tag.p[index][1]}; }

double area_of(const apriltag_detection_t& tag) {
  double twice = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point from = corner(tag, i);
    const Point to = corner(tag, (i + 1) % 4);
    twice += from.x * to.y - to.x * from.y;
  }
  return std::abs(twice) / 2;
}

// Degrees, clockwise as one sees it, by which the printed top is turned away from up.
double turn_of(const apriltag_detection_t& tag) {
  const Point bottom{corner(tag, 0).x + corner(tag, 1).x, corner(tag, 0).y + corner(tag, 1).y};
  const Point top{corner(tag, 2).x + corner(tag, 3).x, corner(tag, 2).y + corner(tag, 3).y};
  return std::atan2(top.x - bottom.x, bottom.y - top.y) * 180 / std::numbers::pi;
}

SeenCard reading_of(const apriltag_detection_t& tag) {
  SeenCard reading;
  reading.number = tag.id;
  const double turn = turn_of(tag);
  // Side 1 is the right one of the card as the camera sees it: it is up when the card is turned to the left.
  const double quarters = std::round(-turn / 90);
  reading.side = (static_cast<int>(quarters) + 4) % 4;
  reading.angle = turn + quarters * 90;
  reading.size = std::sqrt(area_of(tag));
  reading.margin = static_cast<double>(tag.decision_margin);
  reading.corrected_bits = tag.hamming;
  reading.x = tag.c[0];
  reading.y = tag.c[1];
  return reading;
}

bool is_sure(const SeenCard& reading) {
  return reading.number >= 1 && reading.number <= kMostCardNumber && reading.corrected_bits <= kMostCorrectedBits &&
         reading.margin >= kLeastMargin && reading.size >= kLeastSize;
}

bool is_a_picture(const GreyPicture& picture) {
  constexpr int kLeastSide = 16;  // pixels: the library looks at squares of them
  return picture.width >= kLeastSide && picture.height >= kLeastSide && picture.stride >= picture.width &&
         picture.pixels.size() / static_cast<std::size_t>(picture.stride) >= static_cast<std::size_t>(picture.height);
}

}  // namespace

bool is_to_straighten(const SeenCard& reading) { return std::abs(reading.angle) > kMostAngle; }

struct CardReader::Detector {
  apriltag_family_t* family = tag36h11_create();
  apriltag_detector_t* detector = apriltag_detector_create();

  Detector() {
    // Only the tags that we print: the fewer there are, the farther from one a thing of the room is.
    family->ncodes = kMostCardNumber + 1;
    apriltag_detector_add_family_bits(detector, family, kMostCorrectedBits);
    detector->nthreads = 1;
    detector->quad_decimate = 1;  // every pixel counts at seven metres
  }
  ~Detector() {
    apriltag_detector_destroy(detector);
    tag36h11_destroy(family);
  }
  Detector(const Detector&) = delete;
  Detector& operator=(const Detector&) = delete;
};

CardReader::CardReader() : detector_(std::make_unique<Detector>()) {}
CardReader::~CardReader() = default;

std::vector<SeenCard> CardReader::read(const GreyPicture& picture) {
  std::vector<SeenCard> readings;
  if (!is_a_picture(picture)) return readings;
  image_u8_t image{picture.width, picture.height, picture.stride, picture.pixels.data()};
  zarray_t* tags = apriltag_detector_detect(detector_->detector, &image);
  for (int i = 0; i < zarray_size(tags); ++i) {
    apriltag_detection_t* tag = nullptr;
    zarray_get(tags, i, static_cast<void*>(&tag));
    if (const SeenCard reading = reading_of(*tag); is_sure(reading)) readings.push_back(reading);
  }
  apriltag_detections_destroy(tags);
  std::sort(readings.begin(), readings.end(), [](const SeenCard& a, const SeenCard& b) {
    return a.number != b.number ? a.number < b.number : a.y < b.y;
  });
  return readings;
}

}  // namespace boussole
