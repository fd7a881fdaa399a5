package assayer.reports.html;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Caution;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the rows of a page come from, and where their own pages lie. */
@FunctionalInterface
public interface Origins {

  /** The origin of a row. */
  Origin of(SuiteResult row);

  /** Of a page about one run that stands alone. */
  static Origins alone(Results run) {
    return row -> new Origin(run, row.model(), "");
  }

  /**
   * The origin of a row.
   *
   * @param run the run it is of
   * @param model what its model is called there
   * @param page the address of its model's page, "" if there is none
   * @param samples its pages of single items
   */
  record Origin(Results run, String model, String page, ItemPages samples) {

    /** Without pages of single items. */
    public Origin(Results run, String model, String page) {
      this(run, model, page, ItemPages.NONE);
    }

    /** What the run's manifest says of the model. */
    public Map<String, String> facts() {
      Map<String, String> facts =
          new TreeMap<>(run.manifest().models().getOrDefault(model, Map.of()));
      Optional.ofNullable(run.manifest().environment().get("trained-on." + model))
          .ifPresent(data -> facts.put(Caution.TRAINED_ON, data));
      return facts;
    }

    /** What the run's manifest says of a row's dataset. */
    public Map<String, String> dataset(SuiteResult row) {
      return new TreeMap<>(run.manifest().datasets())
          .values().stream()
              .filter(facts -> row.datasetDigest().equals(facts.get("digest")))
              .findFirst()
              .orElse(Map.of());
    }

    /** When the run began, as it was recorded. */
    public Optional<String> started() {
      return Optional.ofNullable(run.manifest().environment().get("started"));
    }
  }
}
