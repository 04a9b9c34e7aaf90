#include "core/scores/audience.h"

namespace boussole {

bool is_share(double number) { return number >= 0 && number <= 100; }

std::vector<AudienceLine> audience_lines(const Referential& referential, const Diagnostic& diagnostic) {
  std::vector<AudienceLine> lines;
  for (Index index = 0; index < referential.key_figures.size(); ++index) {
    const KeyFigure& figure = referential.key_figures[index];
    if (figure.about != FigureAbout::people || figure.unit != "%") continue;
    AudienceLine line;
    line.figure = index;
    const auto entered = diagnostic.audience.find(figure.id);
    if (entered != diagnostic.audience.end()) {
      line.impossible = !is_share(entered->second);
      if (!line.impossible) {
        line.share = entered->second;
        line.gap = entered->second - figure.value;
      }
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace boussole
