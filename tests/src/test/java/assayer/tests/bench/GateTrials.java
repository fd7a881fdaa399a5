package assayer.tests.bench;

import assayer.core.dataset.Sections;
import assayer.core.outcome.Tally;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.run.gate.Evidence;
import assayer.run.gate.Gate;
import assayer.tests.bench.GateErrors.Maker;
import assayer.tests.bench.GateErrors.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs in which the truth is just what the gates ask for. */
final class GateTrials {
  private static final Gate ON = Gate.on("s", "accuracy").model("m");
  private static final double MARGIN = 0.05;
  private static final int FAMILY = 10;
  private static final int SECTIONS = 4;
  private static final int ROWS_OF_A_CLUSTER = 4;
  private static final double SLOW = 0.95;

  private GateTrials() {}

  static Map<String, Maker> all() {
    Map<String, Maker> trials = new LinkedHashMap<>();
    trials.put("lower bound, share", GateTrials::low);
    trials.put("upper bound, share", GateTrials::high);
    trials.put("lower bound, mean of 4 answers an item", GateTrials::graded);
    trials.put("lower bound, share over clusters of 4 rows", GateTrials::clustered);
    trials.put("worst of 4 sections, all at the bound", GateTrials::worst);
    trials.put("every section, any of 4 at the bound", GateTrials::every);
    trials.put("not worse by 0.05, worse by that (Tango)", GateTrials::notWorse);
    trials.put("not worse by 0.05, items of 4 answers as clusters (t)", GateTrials::notWorseGraded);
    trials.put("better, and as good (McNemar)", GateTrials::better);
    trials.put("better, items of 4 answers as clusters (t)", GateTrials::betterGraded);
    trials.put("beats controls, as good as one of 3", GateTrials::controls);
    trials.put("invalid rate, both asks of an item go wrong together", GateTrials::invalid);
    trials.put("latency, 95th percentile", GateTrials::latency);
    trials.put("any of 10 lower bounds, Holm", GateTrials::holm);
    trials.put("any of 10 comparisons with one base, Holm", GateTrials::holmPaired);
    return trials;
  }

  private static Reading share(SplittableRandom draws, double p, int items) {
    long right = draws.doubles(items).filter(draw -> draw < p).count();
    return ShareInterval.share(right, items, 0.95);
  }

  private static Trial one(Evidence run, Gate gate) {
    return new Trial(run, List.of(gate));
  }

  private static Trial low(SplittableRandom draws, double p, int items) {
    return one(SimulatedRun.of(share(draws, p, items)), ON.lowerBoundAtLeast(p));
  }

  private static Trial high(SplittableRandom draws, double p, int items) {
    return one(SimulatedRun.of(share(draws, p, items)), ON.upperBoundAtMost(p));
  }

  private static double grade(SplittableRandom draws, double p) {
    return draws.doubles(ROWS_OF_A_CLUSTER).filter(draw -> draw < p).count()
        / (double) ROWS_OF_A_CLUSTER;
  }

  /** By the suites' own way: the bootstrap, or a share's interval where there is little to draw. */
  private static Trial graded(SplittableRandom draws, double p, int items) {
    ItemTable table = new ItemTable(1);
    IntStream.range(0, items).forEach(i -> table.add("", grade(draws, p)));
    Bootstrap bootstrap = Bootstrap.withDefaults().withSeed(draws.nextLong());
    Reading mean = SectionMean.of(table, 0, Sections.PLAIN).overall(bootstrap);
    return one(SimulatedRun.of(mean), ON.lowerBoundAtLeast(p));
  }

  /** Rows of a cluster are right together half the time. */
  private static Trial clustered(SplittableRandom draws, double p, int items) {
    double[] values = new double[items * ROWS_OF_A_CLUSTER];
    int[] clusters = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      clusters[row] = row / ROWS_OF_A_CLUSTER;
      boolean same = row % ROWS_OF_A_CLUSTER > 0 && draws.nextBoolean();
      values[row] = same ? values[row - 1] : draws.nextDouble() < p ? 1 : 0;
    }
    Reading mean = ClusteredMean.of(values, Clusters.of(clusters)).reading();
    return one(SimulatedRun.of(mean), ON.lowerBoundAtLeast(p));
  }

  private static SimulatedRun sections(SplittableRandom draws, double p, int items) {
    return SimulatedRun.of(
        SimulatedRun.answered(100),
        IntStream.range(0, SECTIONS)
            .mapToObj(i -> new SectionReading("section-" + i, "accuracy", share(draws, p, items)))
            .toArray(SectionReading[]::new));
  }

  private static Trial worst(SplittableRandom draws, double p, int items) {
    return one(sections(draws, p, items), ON.lowerBoundAtLeast(p).worstSection());
  }

  private static Trial every(SplittableRandom draws, double p, int items) {
    return one(sections(draws, p, items), ON.lowerBoundAtLeast(p).everySection());
  }

  private static double[] binary(SplittableRandom draws, double p, int items) {
    return draws.doubles(items).map(draw -> draw < p ? 1 : 0).toArray();
  }

  private static double[] grades(SplittableRandom draws, double p, int items) {
    return IntStream.range(0, items).mapToDouble(i -> grade(draws, p)).toArray();
  }

  private static SimulatedRun pair(double[] base, double[] model) {
    return SimulatedRun.empty().with("base", false, base, model);
  }

  private static Trial notWorse(SplittableRandom draws, double p, int items) {
    double[] base = binary(draws, p, items);
    double[] model = binary(draws, p - MARGIN, items);
    return one(pair(base, model), ON.notWorseThan("base", MARGIN));
  }

  private static Trial notWorseGraded(SplittableRandom draws, double p, int items) {
    double[] base = grades(draws, p, items);
    double[] model = grades(draws, p - MARGIN, items);
    return one(pair(base, model), ON.notWorseThan("base", MARGIN));
  }

  private static Trial better(SplittableRandom draws, double p, int items) {
    return one(pair(binary(draws, p, items), binary(draws, p, items)), ON.betterThan("base"));
  }

  private static Trial betterGraded(SplittableRandom draws, double p, int items) {
    return one(pair(grades(draws, p, items), grades(draws, p, items)), ON.betterThan("base"));
  }

  private static Trial controls(SplittableRandom draws, double p, int items) {
    double[] model = binary(draws, p, items);
    SimulatedRun run =
        SimulatedRun.empty()
            .with("best", true, binary(draws, p, items), model)
            .with("poor", true, binary(draws, p / 2, items), model)
            .with("none", true, new double[items], model);
    return one(run, ON.beatsControls());
  }

  /** Two asks an item, both without an answer or neither; p is the share that has one. */
  private static Trial invalid(SplittableRandom draws, double p, int items) {
    long gone = 2 * draws.doubles(items).filter(draw -> draw >= p).count();
    long asks = 2L * items;
    Tally tally = new Tally(items, 0, items, asks, asks - gone, 0, gone, 0);
    return one(SimulatedRun.of(tally), Gate.on("s").model("m").invalidRateAtMost(1 - p));
  }

  /** So many asks; exactly 95 % of all take no more than a second. */
  private static Trial latency(SplittableRandom draws, double p, int items) {
    List<Long> millis =
        draws
            .doubles(items)
            .mapToObj(
                draw ->
                    draw < SLOW
                        ? 1 + (long) (999 * draw / SLOW)
                        : 1001 + (long) (1e5 * (draw - SLOW)))
            .toList();
    return one(
        SimulatedRun.empty().with(millis),
        Gate.on("s").model("m").latencyAtMost(Duration.ofSeconds(1), SLOW));
  }

  /** Ten sections as ten gates. */
  private static Trial holm(SplittableRandom draws, double p, int items) {
    List<Gate> gates = new ArrayList<>();
    SectionReading[] readings = new SectionReading[FAMILY];
    for (int i = 0; i < FAMILY; i++) {
      readings[i] = new SectionReading("s" + i, "accuracy", share(draws, p, items));
      gates.add(ON.section("s" + i).lowerBoundAtLeast(p));
    }
    return new Trial(SimulatedRun.of(SimulatedRun.answered(100), readings), gates);
  }

  /** Ten bases that one model is better than, or not: what they have in common is the model. */
  private static Trial holmPaired(SplittableRandom draws, double p, int items) {
    double[] model = binary(draws, p - MARGIN, items);
    SimulatedRun run = SimulatedRun.empty();
    List<Gate> gates = new ArrayList<>();
    for (int i = 0; i < FAMILY; i++) {
      run = run.with("base-" + i, false, binary(draws, p, items), model);
      gates.add(ON.notWorseThan("base-" + i, MARGIN));
    }
    return new Trial(run, gates);
  }
}
