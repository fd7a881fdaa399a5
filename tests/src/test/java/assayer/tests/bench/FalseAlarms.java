package assayer.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often tests find something where there is nothing: simulated data sets under each test's
 * hypothesis, and the share of them that it rejects. Same seed, same table.
 */
final class FalseAlarms {
  static final int[] ROWS = {20, 100, 1000};
  static final double[] SHARES = {0.05, 0.5, 0.9, 0.99};
  private static final int DATA_SETS = 10_000;

  /** Every test here is run at this error rate. */
  static final double ALPHA = 0.05;

  /** Above this a rate is over the nominal one by more than three standard errors of counting. */
  private static final double OVER = ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / DATA_SETS);

  private static final String HEAD =
      """
      # False alarms

      Made by `tests/bench/false-alarms`: how often a test at 5 %% rejects what is true, in %% of
      %,d simulated data sets; bold above %.2f %%, which is three standard errors of counting over
      5 %%. Columns: n rows, p the share of right answers. A test that is looked at after every row
      sees the first n of the same 1000. A gate looks at one end of a 95 %% interval, where 2.5 %% is
      nominal: how often it decides although p is exactly what it asks for.

      The asymptotic sequence holds its rate only in the limit, which is far off where p is near 0
      or 1; an ordinary interval never does when it is looked at again and again.

      """;

  private FalseAlarms() {}

  /** A test under its hypothesis. */
  interface Trial {
    /** Makes a data set with share p, and says for each of {@link #ROWS} whether it rejects. */
    boolean[] alarms(SplittableRandom draws, double p);
  }

  public static void main(String[] args) throws IOException {
    StringBuilder page = new StringBuilder(HEAD.formatted(DATA_SETS, 100 * OVER));
    page.append("## Looked at once\n\n").append(table(OneLook.trials()));
    page.append("\n## Looked at after every row\n\n").append(table(EveryLook.trials()));
    Files.writeString(Path.of(args[0]), page);
  }

  private static String table(Map<String, Trial> trials) {
    String columns =
        cells().map(c -> "n %d, p %s".formatted(ROWS[c[0]], SHARES[c[1]])).collect(joined());
    String lines = cells().map(c -> "---:").collect(joined());
    return "| test | " + columns + " |\n|---|" + lines.replace(" ", "") + "|\n" + rows(trials);
  }

  private static String rows(Map<String, Trial> trials) {
    return trials.entrySet().stream()
        .map(trial -> "| " + trial.getKey() + " | " + row(trial.getValue()) + " |\n")
        .collect(Collectors.joining());
  }

  private static String row(Trial trial) {
    double[][] rates =
        IntStream.range(0, SHARES.length)
            .mapToObj(share -> rates(trial, share))
            .toArray(double[][]::new);
    return cells().map(c -> percent(rates[c[1]][c[0]])).collect(joined());
  }

  private static double[] rates(Trial trial, int share) {
    boolean[][] alarms =
        IntStream.range(0, DATA_SETS)
            .parallel()
            .mapToObj(set -> trial.alarms(new SplittableRandom(set * 31L + share), SHARES[share]))
            .toArray(boolean[][]::new);
    double[] rates = new double[ROWS.length];
    for (boolean[] set : alarms) {
      for (int n = 0; n < rates.length; n++) {
        rates[n] += set[n] ? 1.0 / DATA_SETS : 0;
      }
    }
    return rates;
  }

  private static String percent(double rate) {
    String number = String.format(Locale.ROOT, "%.1f", 100 * rate);
    return rate > OVER ? "**" + number + "**" : number;
  }

  private static Stream<int[]> cells() {
    return IntStream.range(0, ROWS.length * SHARES.length)
        .mapToObj(i -> new int[] {i / SHARES.length, i % SHARES.length});
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" | ");
  }
}
