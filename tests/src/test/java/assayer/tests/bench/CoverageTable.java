package assayer.tests.bench;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.BootstrapKind;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.ClusterForm;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.resampling.ClusterSample;
import assayer.metrics.resampling.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How often intervals hold the truth: simulated 0/1 rows, alone or in clusters, and for each method
 * the share of data sets whose interval holds p, with the mean width. Same seed, same table.
 */
final class CoverageTable {
  private static final int DATA_SETS = 10_000;
  private static final double LEAST = 0.93;

  /**
   * Rows of a cluster copy the cluster's coin with this probability, so correlate by its square.
   */
  private static final double COPY = Math.sqrt(0.3);

  private static final int[] ROWS = {20, 100, 1000};
  private static final int[] SIZES = {1, 4, 16};
  private static final double[] SHARES = {0.05, 0.5, 0.9, 0.99};

  private CoverageTable() {}

  /** A data set: its rows alone, and in their clusters. */
  private record Data(int n, Sample rows, ClusteredMean mean) {

    long successes() {
      return Math.round(mean.rows().mean() * n);
    }
  }

  /**
   * Of one method: over how many data sets, how many intervals there were, held p, and how wide
   * they were together.
   */
  private record Count(int sets, int there, int held, double width) {

    Count plus(Count other) {
      return new Count(
          sets + other.sets, there + other.there, held + other.held, width + other.width);
    }

    static Count of(Reading reading, double p) {
      Optional<Interval> interval = reading.estimate().flatMap(Estimate::interval);
      return interval
          .map(i -> new Count(1, 1, i.low() <= p && p <= i.high() ? 1 : 0, i.high() - i.low()))
          .orElse(new Count(1, 0, 0, 0));
    }
  }

  public static void main(String[] args) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (int size : SIZES) {
      for (int rows : ROWS) {
        page.append(table(rows, size));
      }
    }
    for (int rows : ROWS) {
      page.append(metrics(rows));
    }
    Files.writeString(Path.of(args[0]), page);
  }

  private static String metrics(int rows) {
    StringBuilder table = new StringBuilder("\n## n = " + rows + ", other metrics\n\n| metric |");
    for (double p : SHARES) {
      table.append(" p = ").append(p).append(" |");
    }
    table.append("\n|---|---|---|---|---|\n");
    for (MetricCoverage.Trial trial : MetricCoverage.all()) {
      table.append("| ").append(trial.name()).append(" |");
      for (double p : SHARES) {
        table.append(cell(count(trial, p, rows)));
      }
      table.append("\n");
    }
    return table.toString();
  }

  private static Count count(MetricCoverage.Trial trial, double p, int rows) {
    double truth = trial.truth().applyAsDouble(p);
    return IntStream.range(0, trial.sets())
        .parallel()
        .mapToObj(set -> Count.of(trial.read(set * 31L + rows, p, rows), truth))
        .toList()
        .stream()
        .reduce(new Count(0, 0, 0, 0), Count::plus);
  }

  private static final String HEAD =
      """
      # How often a 95 % interval holds the truth

      Made by `tests/bench/coverage`, the same on every machine. Each cell: of 10,000 simulated data
      sets of n rows, 0 or 1 with mean p, the share whose interval holds p, and the mean width of the
      intervals. Where a method gives no interval for some data sets both are of the others, and "of"
      says how many these are. **Bold**: the share that holds is below 93 %, of data sets with an
      interval. Rows of a cluster correlate by 0.3; the last cluster may be smaller. Bootstraps here
      have 500 replicates.

      What it says. Of independent rows Wilson's is the narrowest that nearly holds, but for the
      known oscillation of any interval whose limits jump from one count to the next (Brown, Cai
      and DasGupta 2001): 92.4 % in the two cells where n p = 1, and between the cells 84 % at
      worst. So the default is Wilson's, and Clopper and Pearson's where the rarer outcome has
      15 rows or fewer; by exact sums that holds in 93.1 % or more of data sets, whatever p and
      n. Student's t of 0/1 rows, plain or over clusters, and every bootstrap of them fail near
      0 and 1. So the default over clusters is Wilson's with an effective number of trials: at
      most the rows, less with few clusters, and the clusters alone where the rarer outcome
      fills fewer than 5 of them. That is wide, because little is known.

      Other metrics stand below, each over 4,000 data sets, 1,000 by bootstrap, whose true value
      is known; p is the share of the positive class, of what is true, or of what is right at
      once, (1 + correlation)/2 for Pearson, Spearman and distances, a verifier's false positive
      rate, and the chance that the strongest of four systems beats the weakest. No default
      falls below 93 %. Intervals by a standard error or by resampling, which stand beside some
      of them, do where the rarer class has few rows: those have not shown yet how they vary. So
      the defaults take the limits of the shares a metric is made of, or the most that credits
      within [0, 1] can vary, or a few more items, or the variance at the limit, and become
      those by the standard error as rows come in. Where no row of a class came up there is no
      interval.
      """;

  private static String table(int rows, int size) {
    Clusters clusters = Clusters.of(IntStream.range(0, rows).map(row -> row / size).toArray());
    Map<String, Function<Data, Reading>> methods = size == 1 ? alone(rows) : clustered();
    List<Map<String, Count>> columns = new ArrayList<>();
    for (double p : SHARES) {
      columns.add(column(clusters, p, methods));
    }
    StringBuilder table = new StringBuilder("\n## n = " + rows);
    table.append(size == 1 ? ", independent" : ", " + clusters.count() + " clusters of " + size);
    table.append("\n\n| method |");
    for (double p : SHARES) {
      table.append(" p = ").append(p).append(" |");
    }
    table.append("\n|---|---|---|---|---|\n");
    for (String method : methods.keySet()) {
      table.append("| ").append(method).append(" |");
      columns.forEach(column -> table.append(cell(column.get(method))));
      table.append("\n");
    }
    return table.toString();
  }

  private static String cell(Count count) {
    if (count.there() == 0) {
      return " none |";
    }
    double share = (double) count.held() / count.there();
    String mark = share < LEAST ? "**" : "";
    String cell =
        String.format(
            Locale.ROOT,
            " %s%.1f %%%s, %.3f",
            mark,
            100 * share,
            mark,
            count.width() / count.there());
    return count.there() == count.sets()
        ? cell + " |"
        : cell + String.format(Locale.ROOT, " of %.1f %% |", 100.0 * count.there() / count.sets());
  }

  private static Map<String, Count> column(
      Clusters clusters, double p, Map<String, Function<Data, Reading>> methods) {
    long seed = clusters.rows() * 1_000_003L + clusters.count() * 1_009L + Math.round(p * 1000);
    SplittableRandom random = new SplittableRandom(seed);
    List<Data> sets = new ArrayList<>();
    for (int set = 0; set < DATA_SETS; set++) {
      sets.add(drawn(clusters, p, random));
    }
    Map<String, Count> column = new LinkedHashMap<>();
    methods.forEach(
        (name, method) ->
            column.put(
                name,
                sets.parallelStream().map(data -> Count.of(method.apply(data), p)).toList().stream()
                    .reduce(new Count(0, 0, 0, 0), Count::plus)));
    return column;
  }

  private static Data drawn(Clusters clusters, double p, SplittableRandom random) {
    double[] coins = new double[clusters.count()];
    Arrays.setAll(coins, cluster -> random.nextDouble() < p ? 1 : 0);
    double[] rows = new double[clusters.rows()];
    for (int row = 0; row < rows.length; row++) {
      boolean copies = random.nextDouble() < COPY;
      double own = random.nextDouble() < p ? 1 : 0;
      rows[row] = copies ? coins[clusters.label(row)] : own;
    }
    return new Data(rows.length, Sample.of(rows), ClusteredMean.of(rows, clusters));
  }

  private static Map<String, Function<Data, Reading>> alone(int n) {
    Map<String, Function<Data, Reading>> methods = new LinkedHashMap<>();
    methods.put("a share's (default)", data -> ShareInterval.share(data.successes(), n, 0.95));
    for (ShareInterval interval : ShareInterval.values()) {
      methods.put(interval.method(), data -> interval.reading(data.successes(), n));
    }
    methods.put("student-t", data -> data.mean().rows().measured().reading(MeanInterval.STUDENT_T));
    methods.put("normal", data -> data.mean().rows().measured().reading(MeanInterval.NORMAL));
    for (BootstrapKind kind : BootstrapKind.values()) {
      methods.put(kind.method(), data -> data.rows().mean(bootstrap().withKind(kind)));
    }
    methods.put("bootstrap-studentised", data -> data.rows().studentisedMean(bootstrap()));
    methods.replaceAll((name, method) -> remembered(method));
    return methods;
  }

  /** Rows alone differ by their number of ones and by nothing else. */
  private static Function<Data, Reading> remembered(Function<Data, Reading> method) {
    Map<Long, Reading> known = new ConcurrentHashMap<>();
    return data -> known.computeIfAbsent(data.successes(), unused -> method.apply(data));
  }

  private static Bootstrap bootstrap() {
    return Bootstrap.withDefaults().withReplicates(500);
  }

  private static Map<String, Function<Data, Reading>> clustered() {
    Map<String, Function<Data, Reading>> methods = new LinkedHashMap<>();
    for (MeanInterval how : MeanInterval.values()) {
      String mark = how == MeanInterval.ADJUSTED_WILSON ? " (default)" : "";
      methods.put("cr1-" + how.method() + mark, data -> data.mean().measured().reading(how));
    }
    for (ClusterForm form : List.of(ClusterForm.CR0, ClusterForm.MILLER)) {
      methods.put(
          form.name().toLowerCase(Locale.ROOT) + "-student-t",
          data -> data.mean().measured(form).reading(MeanInterval.STUDENT_T));
    }
    for (BootstrapKind kind : BootstrapKind.values()) {
      methods.put(
          "cluster " + kind.method(),
          data -> ClusterSample.of(data.mean()).mean(bootstrap().withKind(kind)));
    }
    methods.put(
        "wilson, clusters ignored",
        data -> ShareInterval.WILSON.reading(data.successes(), data.n()));
    return methods;
  }
}
