package assayer.tests.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Prints what each benchmark computes, so that the table shows that both sides did the same. */
final class MetricsValues {
  private static final Map<String, ToDoubleFunction<MetricsBench>> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "auroc", MetricsBench::auroc,
              "kendall", MetricsBench::kendall,
              "alpha", MetricsBench::alpha,
              "bradleyTerry", MetricsBench::bradleyTerry,
              "bcaOfAccuracy", MetricsBench::bcaOfAccuracy,
              "bcaOfMean", MetricsBench::bcaOfMean,
              "lengthControl", MetricsBench::lengthControl));

  private MetricsValues() {}

  public static void main(String[] unused) throws IOException {
    for (int rows : List.of(1_000, 100_000, 1_000_000)) {
      MetricsBench bench = new MetricsBench();
      bench.rows = rows;
      bench.read();
      BENCHMARKS.forEach(
          (name, run) ->
              System.out.printf(
                  Locale.ROOT,
                  "{\"name\": \"%s\", \"rows\": %d, \"value\": %s}%n",
                  name,
                  rows,
                  run.applyAsDouble(bench)));
    }
  }
}
