package assayer.reports.board;

import assayer.core.manifest.Conformance;
import assayer.core.manifest.Manifest;
import assayer.core.reading.Estimate;
import assayer.core.reading.RankRange;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.shown.Visible;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One model on a leaderboard.
 *
 * @param result what was found of it
 * @param headline the reading that ranks; undefined where the suite gave none
 * @param conformance what conformance questions showed of it, where it is reached by requests
 * @param facts what the manifest says of it
 * @param run what is recorded of the run it is of and may move a number: seed, program, machine
 */
public record Entry(
    SuiteResult result,
    Reading headline,
    Optional<Conformance> conformance,
    Map<String, String> facts,
    Map<String, String> run) {
  private static final List<String> MACHINE = List.of("java", "system", "processors");
  private static final int LONGEST_NAME_IN_A_SENTENCE = 60;

  /** Copies the maps. */
  public Entry {
    facts = Map.copyOf(facts);
    run = Map.copyOf(run);
  }

  /**
   * The place of a result on its board.
   *
   * @param manifest by which the result's model is known
   * @param run of the run it is of
   */
  static Entry of(SuiteResult result, Manifest manifest, Manifest run) {
    Reading headline =
        result
            .reading(SectionReading.OVERALL, result.headline())
            .orElseGet(() -> new Undefined(Undefined.Reason.EMPTY, 0));
    return new Entry(
        result,
        headline,
        manifest.conformance(result.model(), result.role()),
        manifest.models().getOrDefault(result.model(), Map.of()),
        circumstances(run));
  }

  private static Map<String, String> circumstances(Manifest run) {
    Map<String, String> facts = new HashMap<>(run.environment());
    facts.keySet().retainAll(MACHINE);
    facts.put("seed", Long.toString(run.seed()));
    facts.put("program", run.tool());
    return facts;
  }

  /** The model's name as it can stand in a sentence. */
  public String name() {
    return Visible.brief(result.model(), LONGEST_NAME_IN_A_SENTENCE);
  }

  /** Whether the model knows nothing. */
  public boolean control() {
    return result.control();
  }

  /** The places it may hold, {@code 1} or {@code 2–4}; a dash when it is not ranked. */
  public String rank() {
    return result.rank().map(Entry::written).orElse("—");
  }

  private static String written(RankRange rank) {
    return rank.best() == rank.worst()
        ? Integer.toString(rank.best())
        : rank.best() + "–" + rank.worst();
  }

  /** The headline's number, if there is one. */
  public Optional<Estimate> estimate() {
    return headline.estimate();
  }

  /** The best place it may hold; after all others when it is not ranked. */
  int bestRank() {
    return result.rank().map(RankRange::best).orElse(Integer.MAX_VALUE);
  }
}
