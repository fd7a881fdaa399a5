package assayer.metrics.aggregate;

import assayer.metrics.significance.McNemar;
import assayer.metrics.significance.PairedCounts;
import java.util.List;

/** Summaries that tests are made from. */
final class TestTrials {
  static final List<Trial<?>> ALL =
      List.of(
          new Trial<>(
              PairedCounts.class,
              PairedCounts::empty,
              (counts, draws) -> counts.add(draws.nextInt(4) > 0, draws.nextBoolean()),
              counts ->
                  List.of(
                      counts.both(),
                      counts.onlyFirst(),
                      counts.onlySecond(),
                      counts.neither(),
                      counts.rows(),
                      McNemar.test(counts, 0.95).pValue(),
                      McNemar.test(counts, 0.95).effect())));

  private TestTrials() {}
}
