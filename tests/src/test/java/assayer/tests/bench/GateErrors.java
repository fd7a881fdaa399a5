package assayer.tests.bench;

import assayer.core.reading.GateVerdict.Decision;
import assayer.metrics.gate.GateBounds;
import assayer.metrics.leaderboard.HolmFamily;
import assayer.run.gate.Decided;
import assayer.run.gate.Evidence;
import assayer.run.gate.Gate;
import assayer.run.gate.GateKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often gates pass that should not: runs simulated so that the truth is just what a gate asks
 * for, decided by the same class as real ones. Same seed, same table.
 */
final class GateErrors {
  static final int[] ITEMS = {30, 100, 1000};
  static final double[] SHARES = {0.1, 0.5, 0.95};
  private static final int RUNS = 10_000;
  static final double[] ALPHAS = {0.05, 0.025};
  private static final GateKeeper KEEPER = new GateKeeper(new GateBounds(), new HolmFamily());

  private static final String HEAD =
      """
      # How often a gate passes that should not

      Made by `tests/bench/gates`: in %% of %,d simulated runs each, how often a gate passes although
      the true value is just what it must exceed; for a family, how often any of its gates does. Bold
      where that is over the gate's alpha by more than three standard errors of counting (%.2f and
      %.2f %%). Columns: n items, p the share of right answers. A gate without an alpha of its own has
      0.025, one end of a 95 %% interval. With fewer than 30 items nothing is decided.

      """;

  private GateErrors() {}

  /** Gates that should not pass, with a run. */
  record Trial(Evidence run, List<Gate> gates) {}

  /** Makes a run of n items with a share p of right answers. */
  interface Maker {
    Trial make(SplittableRandom draws, double p, int items);
  }

  public static void main(String[] args) throws IOException {
    List<StringBuilder> tables = new ArrayList<>();
    for (double alpha : ALPHAS) {
      tables.add(new StringBuilder("## Alpha " + alpha + "\n\n" + columns()));
    }
    for (Map.Entry<String, Maker> trial : GateTrials.all().entrySet()) {
      double[][] rates =
          cells()
              .map(c -> rates(trial.getValue(), c.share(), c.items(), RUNS))
              .toArray(double[][]::new);
      for (int i = 0; i < ALPHAS.length; i++) {
        tables.get(i).append(row(trial.getKey(), rates, i));
      }
    }
    String head = HEAD.formatted(RUNS, 100 * limit(0.05, RUNS), 100 * limit(0.025, RUNS));
    Files.writeString(Path.of(args[0]), head + String.join("\n", tables));
  }

  /** Above this a rate is more than its alpha, by three standard errors of counting. */
  static double limit(double alpha, int runs) {
    return alpha + 3 * Math.sqrt(alpha * (1 - alpha) / runs);
  }

  private static String columns() {
    String columns =
        cells()
            .map(c -> "n %d, p %s".formatted(c.items(), c.share()))
            .collect(Collectors.joining(" | "));
    String lines = cells().map(c -> "---:").collect(Collectors.joining("|"));
    return "| gate | " + columns + " |\n|---|" + lines + "|\n";
  }

  private record Cell(int items, double share) {}

  private static Stream<Cell> cells() {
    return IntStream.of(ITEMS)
        .boxed()
        .flatMap(n -> Arrays.stream(SHARES).mapToObj(p -> new Cell(n, p)));
  }

  private static String row(String name, double[][] rates, int alpha) {
    String cells =
        Arrays.stream(rates)
            .map(cell -> percent(cell[alpha], ALPHAS[alpha]))
            .collect(Collectors.joining(" | "));
    return "| " + name + " | " + cells + " |\n";
  }

  /** For each alpha, the share of runs in which any of the gates passes. */
  static double[] rates(Maker maker, double p, int items, int runs) {
    boolean[][] passed =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(run -> passes(maker.make(new SplittableRandom(run * 31L + items), p, items)))
            .toArray(boolean[][]::new);
    double[] rates = new double[ALPHAS.length];
    for (boolean[] run : passed) {
      for (int i = 0; i < rates.length; i++) {
        rates[i] += run[i] ? 1.0 / runs : 0;
      }
    }
    return rates;
  }

  private static boolean[] passes(Trial trial) {
    boolean[] passes = new boolean[ALPHAS.length];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = passes(trial, ALPHAS[i]);
    }
    return passes;
  }

  private static boolean passes(Trial trial, double alpha) {
    List<Gate> gates = trial.gates().stream().map(gate -> gate.alpha(alpha)).toList();
    for (Decided decided : KEEPER.decide(gates, trial.run())) {
      if (decided.verdicts().stream().anyMatch(v -> v.decision() == Decision.PASS)) {
        return true;
      }
    }
    return false;
  }

  private static String percent(double rate, double alpha) {
    String number = String.format(Locale.ROOT, "%.1f", 100 * rate);
    return rate > limit(alpha, RUNS) ? "**" + number + "**" : number;
  }
}
