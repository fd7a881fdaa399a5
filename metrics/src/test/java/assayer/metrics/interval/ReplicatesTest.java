package assayer.metrics.interval;

import static assayer.metrics.Fixtures.assertNear;
import static assayer.metrics.Fixtures.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Interval;
import assayer.metrics.Fixtures;
import assayer.metrics.section.ValueCounts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Reference values come with their resamples, so that no generator is part of the test. */
class ReplicatesTest {
  @Test
  void percentile_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("bootstrap", "percentile")) {
      if (!Fixtures.expects(fixture, "undefined")) {
        assertInterval(fixture, replicates(fixture).percentile(level(fixture)));
      }
    }
  }

  @Test
  void basic_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("bootstrap", "basic")) {
      assertInterval(fixture, replicates(fixture).basic(level(fixture)));
    }
  }

  @Test
  void bca_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("bootstrap", "bca")) {
      Replicates replicates = replicates(fixture);
      double acceleration = acceleration(fixture);
      if (Fixtures.expects(fixture, "z0")) {
        assertNear(fixture, "z0", replicates.bias());
        assertNear(fixture, "acceleration", acceleration);
      }
      var found = replicates.bca(level(fixture), acceleration);
      assertEquals(Fixtures.expects(fixture, "flag"), found.isEmpty());
      assertInterval(fixture, found.orElseGet(() -> replicates.percentile(level(fixture))));
    }
  }

  @Test
  void degenerate_isKnown() {
    assertTrue(Replicates.of(1, new double[] {1, 1, 1}).degenerate());
  }

  @Test
  void percentile_ofClusters_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("bootstrap", "clusterPercentile")) {
      double[][] clusters = rows(input(fixture, "clusters"));
      ToDoubleFunction<double[]> mean =
          draw ->
              Arrays.stream(draw)
                  .mapToObj(c -> clusters[(int) c])
                  .flatMapToDouble(Arrays::stream)
                  .average()
                  .orElseThrow();
      double[] draws =
          Arrays.stream(rows(input(fixture, "resampleIndices"))).mapToDouble(mean).toArray();
      assertInterval(fixture, Replicates.of(0, draws).percentile(level(fixture)));
    }
  }

  private static Replicates replicates(JsonNode fixture) {
    double[] values = Fixtures.numbers(input(fixture, "values"));
    ToDoubleFunction<double[]> statistic =
        input(fixture, "statistic").asText().equals("mean")
            ? x -> Arrays.stream(x).sum() / x.length
            : ReplicatesTest::median;
    double[] draws =
        Arrays.stream(rows(input(fixture, "resampleIndices")))
            .map(draw -> Arrays.stream(draw).map(i -> values[(int) i]).toArray())
            .mapToDouble(statistic)
            .toArray();
    return Replicates.of(statistic.applyAsDouble(values), draws);
  }

  /** Of the mean or median of the values, with a cell for each distinct value. */
  private static double acceleration(JsonNode fixture) {
    ValueCounts values = ValueCounts.of(Fixtures.numbers(input(fixture, "values")));
    double[] sorted =
        Arrays.stream(Fixtures.numbers(input(fixture, "values"))).sorted().distinct().toArray();
    Cells cells = Cells.of(List.of(values.counts()));
    boolean mean = input(fixture, "statistic").asText().equals("mean");
    return Jackknife.acceleration(
        cells,
        counts ->
            mean
                ? values.mean(counts, 0)
                : median(
                    IntStream.range(0, counts.length)
                        .boxed()
                        .flatMapToDouble(
                            i -> IntStream.range(0, (int) counts[i]).mapToDouble(k -> sorted[i]))
                        .toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static double[][] rows(JsonNode lists) {
    return StreamSupport.stream(lists.spliterator(), false)
        .map(Fixtures::numbers)
        .toArray(double[][]::new);
  }

  private static double level(JsonNode fixture) {
    return 1 - input(fixture, "alpha").asDouble();
  }

  private static void assertInterval(JsonNode fixture, Interval found) {
    assertNear(fixture, "lower", found.low());
    assertNear(fixture, "upper", found.high());
  }
}
