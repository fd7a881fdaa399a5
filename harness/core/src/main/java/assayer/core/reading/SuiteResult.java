package assayer.core.reading;

import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one suite found of one model on one dataset.
 *
 * @param suite the suite's id
 * @param suiteVersion its version; results of different versions are not compared
 * @param headline the metric that ranks
 * @param dataset the dataset's name
 * @param datasetDigest digest of its unpacked bytes
 * @param model the model's id in the run file
 * @param control whether the model knows nothing
 * @param role what the model was asked as, for people
 * @param policy the rules credit was given by
 * @param options the suite's options as they were used, sorted by key
 * @param tally where every row and ask went
 * @param readings in the order they are to be shown
 * @param rank the places it may hold among the models of the same board; empty when alone
 */
public record SuiteResult(
    String suite,
    String suiteVersion,
    String headline,
    String dataset,
    String datasetDigest,
    String model,
    boolean control,
    String role,
    ScoringPolicy policy,
    Map<String, String> options,
    Tally tally,
    List<SectionReading> readings,
    Optional<RankRange> rank) {

  /** Copies the list and sorts the map. */
  public SuiteResult {
    readings = List.copyOf(readings);
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /** The reading of a metric in a section. */
  public Optional<Reading> reading(String section, String metric) {
    return readings.stream()
        .filter(r -> r.section().equals(section) && r.metric().equals(metric))
        .map(SectionReading::reading)
        .findFirst();
  }

  /** Two results may stand in one table only if they agree in this. */
  public Board board() {
    return new Board(suite, suiteVersion, headline, dataset, datasetDigest, policy, options);
  }

  /**
   * What results must share to be compared.
   *
   * @param suite the suite's id
   * @param suiteVersion its version
   * @param headline the metric that ranks
   * @param dataset the dataset's name
   * @param datasetDigest digest of its bytes
   * @param policy the rules credit was given by
   * @param options the suite's options
   */
  public record Board(
      String suite,
      String suiteVersion,
      String headline,
      String dataset,
      String datasetDigest,
      ScoringPolicy policy,
      Map<String, String> options) {}
}
