package assayer.metrics.reference;

import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.BootstrapKind;
import assayer.metrics.interval.CellStatistic;
import assayer.metrics.interval.StudentisedReplicates;
import assayer.metrics.resampling.ClusterSample;
import assayer.metrics.resampling.DrawnRows;
import assayer.metrics.resampling.MeanDistribution;
import assayer.metrics.resampling.PoissonBootstrap;
import assayer.metrics.resampling.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Median;

/** Bootstraps over draws that come with the data, so that no generator is part of the test. */
final class BootstrapOperations {
  static final List<Operation> ALL =
      List.of(
          of("percentile", input -> rows(input, BootstrapKind.PERCENTILE)),
          of("basic", input -> rows(input, BootstrapKind.BASIC)),
          of("bca", BootstrapOperations::bca),
          of("studentised", BootstrapOperations::studentised),
          of("clusterPercentile", BootstrapOperations::clusters),
          of("poissonPercentile", BootstrapOperations::poisson).shuffling("weights"),
          of("exactDistributionOfMean", BootstrapOperations::exact).shuffling("values"));

  private BootstrapOperations() {}

  /** Replicates in any order are the same. */
  private static Operation of(String name, Function<Input, Found> computation) {
    return Operation.of("bootstrap", name, computation).shuffling("resampleIndices");
  }

  private static Bootstrap bootstrap(Input input, BootstrapKind kind) {
    return Bootstrap.withDefaults().withLevel(1 - input.number("alpha")).withKind(kind);
  }

  private static List<long[]> draws(Input input, Sample sample) {
    return input.rows("resampleIndices").stream().map(Input::counts).map(sample::drawn).toList();
  }

  private static CellStatistic statistic(Input input, Sample sample) {
    return input.node("statistic").asText().equals("mean") ? sample.mean() : sample.quantile(0.5);
  }

  private static Found rows(Input input, BootstrapKind kind) {
    Sample sample = Sample.of(input.numbers("values"));
    Reading reading =
        bootstrap(input, kind)
            .reading(sample.cells(), statistic(input, sample), draws(input, sample));
    return Found.of("estimate", reading)
        .withError("standardError", reading)
        .withInterval("lower", "upper", reading);
  }

  /**
   * By rows, not cells: one recorded resample is all rows in another order, and the tool that made
   * the data found its mean a rounding below the mean of the rows.
   */
  private static Found bca(Input input) {
    DrawnRows drawn =
        DrawnRows.of(
            input.numbers("values"),
            input.rows("resampleIndices").stream().map(Input::counts).toList(),
            input.node("statistic").asText().equals("mean")
                ? BootstrapOperations::mean
                : BootstrapOperations::median);
    Reading reading = drawn.reading(BootstrapKind.BCA, 1 - input.number("alpha"));
    Found found =
        Found.of("estimate", reading)
            .withError("standardError", reading)
            .withInterval("lower", "upper", reading);
    return found.undefined().isPresent()
        ? found
        : found.with("z0", drawn.replicates().bias()).with("acceleration", drawn.acceleration());
  }

  /** Added in eight lanes, as that tool adds. */
  private static double mean(double[] rows) {
    int lanes = rows.length < 8 ? 1 : 8;
    double[] sums = Arrays.copyOf(rows, lanes);
    int row = lanes;
    for (int last = rows.length - rows.length % lanes; lanes > 1 && row < last; row++) {
      sums[row % lanes] += rows[row];
    }
    for (int width = 1; width < lanes; width *= 2) {
      for (int lane = 0; lane < lanes; lane += 2 * width) {
        sums[lane] += sums[lane + width];
      }
    }
    for (; row < rows.length; row++) {
      sums[0] += rows[row];
    }
    return sums[0] / rows.length;
  }

  private static double median(double[] rows) {
    return Median.withDefaults().evaluate(rows);
  }

  private static Found studentised(Input input) {
    Sample sample = Sample.of(input.numbers("values"));
    if (sample.cells().items() == 0) {
      return Found.of("estimate", sample.studentisedMean(Bootstrap.withDefaults()));
    }
    StudentisedReplicates replicates =
        Bootstrap.studentised(
            sample.cells(), sample.mean(), sample.meanError(), draws(input, sample));
    Reading reading = replicates.reading(1 - input.number("alpha"), sample.cells().items());
    return Found.of("estimate", reading)
        .with("usedReplicates", replicates.used())
        .withInterval("lower", "upper", reading);
  }

  private static Found clusters(Input input) {
    List<JsonNode> clusters = input.rows("clusters");
    ClusterSample sample =
        ClusterSample.of(
            clusters.stream().mapToLong(JsonNode::size).toArray(),
            clusters.stream().mapToDouble(c -> Arrays.stream(Input.numbers(c)).sum()).toArray());
    List<long[]> draws =
        input.rows("resampleIndices").stream().map(Input::counts).map(sample::drawn).toList();
    Reading reading = sample.mean(bootstrap(input, BootstrapKind.PERCENTILE), draws);
    return Found.of("estimate", reading)
        .withError("standardError", reading)
        .withInterval("lower", "upper", reading);
  }

  private static Found poisson(Input input) {
    PoissonBootstrap bootstrap =
        PoissonBootstrap.of(
            input.numbers("values"), input.rows("weights").stream().map(Input::counts).toList());
    Reading reading = bootstrap.mean(1 - input.number("alpha"));
    return Found.of("estimate", reading)
        .with("usedReplicates", bootstrap.used())
        .withError("standardError", reading)
        .withInterval("lower", "upper", reading);
  }

  private static Found exact(Input input) {
    MeanDistribution means = MeanDistribution.of(input.numbers("values"));
    Found found = Found.of("mean", means.reading(0.9));
    if (found.undefined().isPresent()) {
      return found;
    }
    return found
        .with("standardError", means.standardError())
        .with("p05", means.quantile(0.05))
        .with("p95", means.quantile(0.95))
        .with("distinctValues", means.distinct());
  }
}
