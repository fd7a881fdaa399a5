package assayer.tests.bench;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.metrics.discrimination.Auroc;
import assayer.metrics.discrimination.BinnedAuroc;
import assayer.metrics.discrimination.ScoreScale;
import assayer.metrics.mean.Share;
import assayer.metrics.probability.Brier;
import assayer.metrics.probability.EqualWidthBins;
import assayer.metrics.probability.LogLoss;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Many generated rows through summaries of constant memory, in shards that are combined at the end.
 * A row states a probability u, uniform, of an event whose probability is 0.1 + 0.8 u, so every
 * number has a closed form to be checked against.
 */
final class Stream {
  private static final int SHARDS = 8;
  private static final int BINS = 1 << 16;
  private static final int SAMPLE = 250_000; // ranks of more do not fit beside the rest
  private static final double LEVEL = 0.999999;

  private final Share accuracy = new Share();
  private final BinnedAuroc area = BinnedAuroc.over(ScoreScale.UNIT, BINS);
  private final EqualWidthBins bins = EqualWidthBins.of(20);
  private final Brier brier = new Brier();
  private final LogLoss logLoss = LogLoss.withDefaults();

  private Stream() {}

  public static void main(String[] args) {
    long rows = args.length == 0 ? 100_000_000 : Long.parseLong(args[0]);
    long begin = System.nanoTime();
    Stream all =
        IntStream.range(0, SHARDS)
            .parallel()
            .mapToObj(shard -> shard(shard, rows * (shard + 1) / SHARDS - rows * shard / SHARDS))
            .reduce(Stream::combine)
            .orElseThrow();
    double seconds = (System.nanoTime() - begin) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d rows in %.1f s: %.1f million a second; heap at most %d MB%n",
        rows,
        seconds,
        rows / seconds / 1e6,
        runtime.maxMemory() >> 20);
    boolean right = all.isRight();
    boolean within = isWithinBound();
    System.exit(right && within ? 0 : 1);
  }

  private static Stream shard(int shard, long rows) {
    Stream stream = new Stream();
    SplittableRandom random = new SplittableRandom(shard);
    for (long i = 0; i < rows; i++) {
      double stated = random.nextDouble();
      stream.add(stated, happens(random, stated));
    }
    return stream;
  }

  private static boolean happens(SplittableRandom random, double stated) {
    return random.nextDouble() < 0.1 + 0.8 * stated;
  }

  private void add(double stated, boolean happened) {
    accuracy.add(stated > 0.5 == happened);
    area.add(stated, happened);
    bins.add(stated, happened);
    brier.add(stated, happened);
    logLoss.add(stated, happened);
  }

  private Stream combine(Stream other) {
    accuracy.combine(other.accuracy);
    area.combine(other.area);
    bins.combine(other.bins);
    brier.combine(other.brier);
    logLoss.combine(other.logLoss);
    return this;
  }

  /** Each number against its closed form. */
  private boolean isRight() {
    double noise = 5 / Math.sqrt((double) accuracy.n());
    return !List.of(
            covers("accuracy", 0.7, accuracy.reading(LEVEL)),
            covers("brier", 0.2, brier.reading(LEVEL)),
            covers("log loss", 0.6, logLoss.reading(LEVEL)),
            isNear("ece", 0.05, bins.error().expected(), noise),
            isNear("auroc", 23.0 / 30, area.area(), noise + value(area.errorBound())))
        .contains(false);
  }

  private static boolean covers(String name, double truth, Reading reading) {
    Estimate found = (Estimate) reading;
    double half = found.interval().map(i -> (i.high() - i.low()) / 2).orElseThrow();
    return isNear(name, truth, reading, half);
  }

  private static boolean isNear(String name, double truth, Reading reading, double slack) {
    double gap = Math.abs(value(reading) - truth);
    System.out.printf(
        Locale.ROOT,
        "%-8s %.7f, closed form %.7f, allowed %.1e: %s%n",
        name,
        value(reading),
        truth,
        slack,
        gap <= slack ? "right" : "WRONG");
    return gap <= slack;
  }

  /** The binned area against the exact one, on rows few enough to sort. */
  private static boolean isWithinBound() {
    SplittableRandom random = new SplittableRandom(0);
    double[] scores = new double[SAMPLE];
    boolean[] labels = new boolean[SAMPLE];
    BinnedAuroc binned = BinnedAuroc.over(ScoreScale.UNIT, BINS);
    for (int i = 0; i < SAMPLE; i++) {
      scores[i] = random.nextDouble();
      labels[i] = happens(random, scores[i]);
      binned.add(scores[i], labels[i]);
    }
    double exact = value(Auroc.withDefaults().of(scores, labels).area());
    System.out.printf(Locale.ROOT, "of %d rows, exact auroc %.9f%n", SAMPLE, exact);
    return isNear("binned", exact, binned.area(), value(binned.errorBound()));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
