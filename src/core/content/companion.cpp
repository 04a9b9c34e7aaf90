// Reading what comes beside the criteria: guide.h.
#include <array>
#include <memory>

#include "core/base/limits.h"
#include "core/content/referential_reader.h"

namespace boussole {

namespace {

constexpr std::array<std::string_view, 3> kStatusNames = {"conforme", "vigilance", "ecart"};  // IndicatorStatus

int read_page(ObjectReader& reader) { return reader.integer("page", 1, kMostPages, 1, Need::required); }

// A required text that says something.
std::string read_words(ObjectReader& reader, std::string_view key) {
  std::string words = reader.text(key, Need::required);
  if (words.empty() && reader.value(key, Need::optional)) reader.fault(key, reason_of(Text::fault_empty_text));
  return words;
}

// A required word of a list.
std::size_t read_choice(ObjectReader& reader, std::string_view key, const std::vector<std::string_view>& words) {
  reader.value(key, Need::required);
  return reader.choice(key, words, 0);
}

void read_illustration(ObjectReader& reader, Referential& referential) {
  Illustration illustration;
  illustration.id = reader.text("id", Need::required);
  illustration.name = read_words(reader, "name");
  illustration.place = reader.text("place", Need::optional);
  illustration.page = read_page(reader);
  read_place(reader, referential, illustration);
  illustration.kind = static_cast<IllustrationKind>(read_choice(reader, "kind", {"example", "testimony", "pathway"}));
  illustration.title = read_words(reader, "title");
  illustration.criteria = read_references(reader, "criteria", referential.criteria);
  illustration.text = read_words(reader, "text");
  illustration.plain = reader.text("plain", Need::optional);
  add_item(referential.illustrations, reader, std::move(illustration));
}

void read_checklist(ObjectReader& reader, Referential& referential) {
  Checklist checklist;
  checklist.id = reader.text("id", Need::required);
  read_place(reader, referential, checklist);
  checklist.page = read_page(reader);
  checklist.title = read_words(reader, "title");
  checklist.shape = static_cast<ChecklistShape>(read_choice(reader, "shape", {"list", "path"}));
  checklist.introduction = reader.text("introduction", Need::optional);
  checklist.items = reader.texts("items");
  if (checklist.items.empty()) reader.fault("items", reason_of(Text::fault_empty_list));
  checklist.plain_introduction = reader.text("plain_introduction", Need::optional);
  checklist.plain_items = reader.texts("plain_items");
  if (!checklist.plain_items.empty() && checklist.plain_items.size() != checklist.items.size())
    reader.fault("plain_items", reason_of(Text::fault_plain_items));
  add_item(referential.checklists, reader, std::move(checklist));
}

// The band that a key holds; its bounds must leave something between them.
std::optional<Band> read_band(ObjectReader& parent, std::string_view key, FaultCollector& faults) {
  yyjson_val* value = parent.value(key, Need::optional);
  if (!value) return std::nullopt;
  ObjectReader reader(value, pointer_to(parent.pointer(), key), faults);
  const Band band{reader.number("min", Need::optional), reader.number("max", Need::optional),
                  reader.number("above", Need::optional), reader.number("below", Need::optional)};
  reader.refuse_unknown();
  const std::optional<double> low = band.min ? band.min : band.above;
  const std::optional<double> high = band.max ? band.max : band.below;
  const bool closed = band.min.has_value() && band.max.has_value();
  if (!low && !high) parent.fault(key, reason_of(Text::fault_band_unbounded));
  if ((band.min && band.above) || (band.max && band.below)) parent.fault(key, reason_of(Text::fault_band_twice));
  if (low && high && (closed ? *low > *high : *low >= *high)) parent.fault(key, reason_of(Text::fault_band_empty));
  return band;
}

void read_scale(ObjectReader& parent, Measure& measure, FaultCollector& faults) {
  yyjson_val* value = parent.value("scale", Need::required);
  if (!value) return;
  ObjectReader reader(value, pointer_to(parent.pointer(), std::string_view("scale")), faults);
  measure.scale_min = reader.number("min", Need::required).value_or(0);
  measure.scale_max = reader.number("max", Need::required).value_or(1);
  reader.refuse_unknown();
  if (measure.scale_min >= measure.scale_max) parent.fault("scale", reason_of(Text::fault_band_empty));
}

void read_measure(ObjectReader& reader, Indicator& indicator, FaultCollector& faults) {
  constexpr int kMostDecimals = 6;
  Measure measure;
  measure.id = reader.text("id", Need::required);
  measure.label = read_words(reader, "label");
  measure.formula = static_cast<Formula>(read_choice(reader, "formula", {"ratio", "percent", "value"}));
  measure.of = read_references(reader, "of", indicator.inputs);
  const std::size_t wanted = measure.formula == Formula::value ? 1 : 2;
  if (measure.of.size() != wanted) reader.fault("of", tr_count(Text::fault_measure_inputs, wanted));
  measure.unit = reader.text("unit", Need::optional);
  measure.decimals = reader.integer("decimals", 0, kMostDecimals, 0, Need::optional);
  reader.value("good", Need::required);
  measure.good = read_band(reader, "good", faults).value_or(Band{});
  measure.watch = read_band(reader, "watch", faults);
  read_scale(reader, measure, faults);
  add_item(indicator.measures, reader, std::move(measure));
}

void read_input(ObjectReader& reader, Indicator& indicator) {
  IndicatorInput input;
  input.id = reader.text("id", Need::required);
  input.label = read_words(reader, "label");
  input.unit = reader.text("unit", Need::optional);
  input.hint = reader.text("hint", Need::optional);
  input.plain_hint = reader.text("plain_hint", Need::optional);
  input.maximum = reader.number("maximum", Need::required).value_or(1);
  if (input.maximum <= 0) reader.fault("maximum", reason_of(Text::fault_not_positive));
  add_item(indicator.inputs, reader, std::move(input));
}

// Whether an indicator can ever be « vigilance »: then it needs words for it.
bool has_vigilance(const Indicator& indicator) {
  if (indicator.measures.size() > 1) return indicator.mixed == IndicatorStatus::vigilance;
  return !indicator.measures.empty() && indicator.measures[0].watch.has_value();
}

void read_outcomes(ObjectReader& parent, Indicator& indicator, FaultCollector& faults) {
  if (yyjson_val* value = parent.value("suggests", Need::optional)) {
    ObjectReader reader(value, pointer_to(parent.pointer(), std::string_view("suggests")), faults);
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
      if (reader.value(kStatusNames[i], Need::optional))
        indicator.suggests[i] = reader.integer(kStatusNames[i], 0, 3, 0, Need::required);
    }
    reader.refuse_unknown();
    if (!indicator.criterion) parent.fault("suggests", reason_of(Text::fault_suggests_nothing));
  }
  if (yyjson_val* value = parent.value("words", Need::required)) {
    ObjectReader reader(value, pointer_to(parent.pointer(), std::string_view("words")), faults);
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
      const bool needed = i != 1 || has_vigilance(indicator);
      indicator.words[i] = reader.text(kStatusNames[i], needed ? Need::required : Need::optional);
    }
    reader.refuse_unknown();
  }
  if (yyjson_val* value = parent.value("plain_words", Need::optional)) {
    ObjectReader reader(value, pointer_to(parent.pointer(), std::string_view("plain_words")), faults);
    for (std::size_t i = 0; i < kStatusNames.size(); ++i)
      indicator.plain_words[i] = reader.text(kStatusNames[i], Need::optional);
    reader.refuse_unknown();
  }
}

// Each input must serve: one that does not is a slip, and would be asked for nothing.
void check_inputs_used(const ObjectReader& reader, const Indicator& indicator, FaultCollector& faults) {
  for (Index input = 0; input < indicator.inputs.size(); ++input) {
    const bool used = std::any_of(indicator.measures.begin(), indicator.measures.end(), [&](const Measure& measure) {
      return std::find(measure.of.begin(), measure.of.end(), input) != measure.of.end();
    });
    if (used) continue;
    faults.add(pointer_to(pointer_to(reader.pointer(), std::string_view("inputs")), input),
               reason_of(Text::fault_input_unused, {{"id", indicator.inputs[input].id}}));
  }
}

void read_indicator(ObjectReader& reader, Referential& referential, FaultCollector& faults) {
  Indicator indicator;
  indicator.id = reader.text("id", Need::required);
  indicator.domain = read_reference(reader, "domain", referential.domains);
  indicator.page = read_page(reader);
  const std::string criterion = reader.text("criterion", Need::optional);
  if (!criterion.empty()) indicator.criterion = read_reference(reader, "criterion", referential.criteria);
  indicator.title = read_words(reader, "title");
  indicator.question = read_words(reader, "question");
  indicator.plain_question = reader.text("plain_question", Need::optional);
  read_items(reader, "inputs", faults, [&](ObjectReader& input) { read_input(input, indicator); });
  read_items(reader, "measures", faults, [&](ObjectReader& measure) { read_measure(measure, indicator, faults); });
  if (indicator.measures.empty()) reader.fault("measures", reason_of(Text::fault_empty_list));
  const bool vigilance = reader.choice("mixed", {"vigilance", "ecart"}, 1) == 0;
  indicator.mixed = vigilance ? IndicatorStatus::vigilance : IndicatorStatus::gap;
  read_outcomes(reader, indicator, faults);
  indicator.source = read_words(reader, "source");
  indicator.plain_source = reader.text("plain_source", Need::optional);
  check_inputs_used(reader, indicator, faults);
  add_item(referential.indicators, reader, std::move(indicator));
}

void read_key_figure(ObjectReader& reader, Referential& referential) {
  constexpr int kMostYears = 3'000;
  KeyFigure figure;
  figure.id = reader.text("id", Need::required);
  figure.page = read_page(reader);
  const int year = reader.integer("year", 0, kMostYears, 0, Need::optional);
  if (year > 0) figure.year = year;
  figure.value = reader.number("value", Need::required).value_or(0);
  figure.unit = read_words(reader, "unit");
  if (figure.unit == "%" && (figure.value < 0 || figure.value > 100))
    reader.fault("value", reason_of(Text::fault_not_percent));
  figure.about = static_cast<FigureAbout>(read_choice(reader, "about", {"public", "regies"}));
  figure.title = read_words(reader, "title");
  figure.question = reader.text("question", Need::optional);
  figure.note = reader.text("note", Need::optional);
  figure.plain_question = reader.text("plain_question", Need::optional);
  figure.plain_note = reader.text("plain_note", Need::optional);
  add_item(referential.key_figures, reader, std::move(figure));
}

void read_glossary_entry(ObjectReader& reader, Referential& referential) {
  GlossaryEntry entry;
  entry.term = reader.text("term", Need::required);
  entry.name = reader.text("name", Need::optional);
  entry.meaning = read_words(reader, "meaning");
  entry.plain = reader.text("plain", Need::optional);
  add_item(referential.glossary, reader, std::move(entry), "term");
}

void read_time(ObjectReader& reader, Referential& referential) {
  TimeKind time;
  time.id = reader.text("id", Need::required);
  time.title = read_words(reader, "title");
  time.hint = reader.text("hint", Need::optional);
  time.plain = reader.text("plain", Need::optional);
  time.typical_hours = reader.number("typical_hours", Need::optional);
  if (time.typical_hours.value_or(1) <= 0) reader.fault("typical_hours", reason_of(Text::fault_not_positive));
  add_item(referential.times, reader, std::move(time));
}

void read_help_of(ObjectReader& reader, Referential& referential, FaultCollector& faults) {
  const Index index = read_reference(reader, "id", referential.criteria);
  if (index < referential.criteria.size()) {
    Criterion& criterion = referential.criteria[index];
    std::vector<std::string> plain_signs = reader.texts("plain_signs");
    if (plain_signs.size() == criterion.signs.size()) {
      for (std::size_t i = 0; i < plain_signs.size(); ++i) criterion.signs[i].plain = std::move(plain_signs[i]);
    } else {
      reader.fault("plain_signs", reason_of(Text::fault_plain_signs));
    }
    read_help(reader, faults, criterion);
  }
  reader.refuse_unknown();
}

}  // namespace

void read_companion(ObjectReader& file, Referential& referential, FaultCollector& faults) {
  read_items(file, "illustrations", faults, [&](ObjectReader& reader) { read_illustration(reader, referential); });
  read_items(file, "checklists", faults, [&](ObjectReader& reader) { read_checklist(reader, referential); });
  read_items(file, "indicators", faults, [&](ObjectReader& reader) { read_indicator(reader, referential, faults); });
  read_items(file, "key_figures", faults, [&](ObjectReader& reader) { read_key_figure(reader, referential); });
  read_items(file, "glossary", faults, [&](ObjectReader& reader) { read_glossary_entry(reader, referential); });
  read_items(file, "times", faults, [&](ObjectReader& reader) { read_time(reader, referential); });
}

Result<Done> add_companion(Referential& referential, std::string_view json) {
  if (json.size() > kMaxFileBytes) return Faults{{"", reason_of(Text::fault_file_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(json, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  for (const auto& [key, wanted] : {std::pair("id", &referential.id), std::pair("version", &referential.version)}) {
    const std::string given = file.text(key, Need::required);
    if (faults.empty() && given != *wanted) {
      file.fault(key, reason_of(Text::fault_other_companion, {{"given", given}, {"wanted", *wanted}}));
    }
  }
  if (!faults.empty()) return faults.take();
  Referential whole = referential;
  whole.illustrations.clear();
  whole.checklists.clear();
  whole.indicators.clear();
  whole.key_figures.clear();
  whole.glossary.clear();
  whole.times.clear();
  read_items(file, "criteria", faults, [&](ObjectReader& reader) { read_help_of(reader, whole, faults); });
  read_companion(file, whole, faults);
  file.refuse_unknown();
  if (!faults.empty()) return faults.take();
  referential = std::move(whole);
  return Done{};
}

}  // namespace boussole
