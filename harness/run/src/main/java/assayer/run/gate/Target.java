package assayer.run.gate;

import assayer.core.reading.SectionReading;
import java.util.Optional;

/**
 * What a gate is about.
 *
 * @param suite the suite's id
 * @param dataset the dataset's name, if several entries share the suite
 * @param metric the metric, "" for the suite's headline
 * @param section the section; which of several is said by {@code sections}
 * @param sections whether that one, each of its own, or the worst of all but "overall" is meant
 * @param model the model's id, "" where none was named yet
 */
record Target(
    String suite,
    Optional<String> dataset,
    String metric,
    String section,
    Sections sections,
    String model) {

  /** Which sections a demand is made of. */
  enum Sections {
    /** The one that is named. */
    ONE("one"),
    /** Each section but "overall" by itself: a verdict each. */
    EVERY("every"),
    /** The section but "overall" that speaks least for the model: one verdict. */
    WORST("worst");

    private final String id;

    Sections(String id) {
      this.id = id;
    }

    /** The word in a run file. */
    String id() {
      return id;
    }
  }

  /** A suite's metric in the section "overall", of a model to be named. */
  static Target of(String suite, String metric) {
    return new Target(suite, Optional.empty(), metric, SectionReading.OVERALL, Sections.ONE, "");
  }

  Target withModel(String id) {
    return new Target(suite, dataset, metric, section, sections, id);
  }

  Target withMetric(String name) {
    return new Target(suite, dataset, name, section, sections, model);
  }

  Target withDataset(String name) {
    return new Target(suite, Optional.of(name), metric, section, sections, model);
  }

  Target withSection(String name) {
    return new Target(suite, dataset, metric, name, Sections.ONE, model);
  }

  Target withSections(Sections which) {
    return new Target(suite, dataset, metric, section, which, model);
  }

  /** {@code suite/dataset/section/metric/model}, what is not said left out. */
  String id(String ofSection) {
    String where = dataset.map(d -> suite + "/" + d).orElse(suite);
    String what = metric.isEmpty() ? "" : ofSection + "/" + metric + "/";
    return where + "/" + what + model;
  }

  /** Whether all items are meant. */
  boolean isOverall() {
    return sections == Sections.ONE && section.equals(SectionReading.OVERALL);
  }

  /** The metric and its section, for a person. */
  String what() {
    return metric
        + (isOverall()
            ? ""
            : " in " + (sections == Sections.ONE ? section : sections.id() + " section"));
  }

  /** The same of the section that is meant. */
  String id() {
    return id(sections == Sections.ONE ? section : sections.id() + "-section");
  }
}
