package assayer.reports;

import assayer.core.manifest.Manifest;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Interval;
import assayer.core.reading.Outlay;
import assayer.core.reading.RankRange;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Results like those of a real run: three boards, controls, gaps, gates of every verdict. */
public final class SampleResults {
  private static final ScoringPolicy HALF = new ScoringPolicy(TiePolicy.HALF, Unscored.EXCLUDE);
  private static final String DIGEST =
      "sha256:5f2b1f0e9a7d3c4b8e6f1a2d3c4b5a69788796a5b4c3d2e1f00112233445566a";

  private SampleResults() {}

  /** The run. */
  public static Results typical() {
    List<SuiteResult> results = new ArrayList<>();
    results.addAll(bestOfN());
    results.addAll(preference());
    results.addAll(steps());
    return new Results("rm-nightly", manifest(), true, results, gates());
  }

  /** A run without a single result. */
  public static Results empty() {
    return new Results("nothing-yet", manifest(), false, List.of(), List.of());
  }

  /** A board of one result. */
  public static Results of(SuiteResult... results) {
    return new Results("few", manifest(), true, List.of(results), List.of());
  }

  /**
   * The run of models that are reached by requests: one that failed a question, one that was not
   * asked, one of whose noise something is known.
   */
  public static Results probed() {
    Results typical = typical();
    return new Results(
        typical.run(),
        typical.manifest().withProbes(probes("scores of eight texts lie within 0 and 1")),
        true,
        typical.results(),
        typical.gates());
  }

  /** What asking a model took: 100 asks of so much money and time each. */
  public static Outlay outlay(double cost, long unpriced, double seconds) {
    Interval interval = new Interval(seconds * 0.8, seconds * 1.25, 0.95);
    return new Outlay(
        100,
        100,
        2,
        OptionalLong.of(40_000),
        OptionalLong.of(9_000),
        cost,
        unpriced < 100 ? "USD" : "",
        unpriced < 100 ? "2026-01-02" : "",
        unpriced,
        Estimate.of(seconds, interval, "order-statistics", 100));
  }

  /** What conformance questions showed of three models of the sample. */
  public static Map<String, List<ProbeFinding>> probes(String sentence) {
    Map<String, List<ProbeFinding>> probes = new LinkedHashMap<>();
    probes.put(
        "mine as reward model",
        List.of(
            new ProbeFinding("scores-are-raw", Status.FAIL, sentence, Map.of("highest", "0.98")),
            new ProbeFinding(
                "batch-changes-nothing",
                Status.WARNING,
                "a score moved by 0.00312 in a batch of 8",
                Map.of("noise-floor", "0.00312", "noise-unit", "score")),
            new ProbeFinding(
                "truncation-is-told", Status.NOT_SUPPORTED, "it does not say", Map.of()),
            new ProbeFinding("order-changes-nothing", Status.PASS, "as it should be", Map.of())));
    probes.put(
        "a-fine-tuned-judge-with-a-remarkably-long-name-2026-07-31 as judge",
        List.of(
            new ProbeFinding(
                "repeats",
                Status.PASS,
                "one of 25 verdicts was another",
                Map.of("noise-floor", "0.04", "noise-unit", "share of answers"))));
    probes.put("internlm2-7b-reward as reward model", List.of());
    return probes;
  }

  /** Boards of which less is better, and of which neither end is; some numbers are flagged. */
  public static Results directed() {
    return of(
        errors("sturdy", flagged(0.03), 1, 1),
        errors("shaky", share(0.21, 240), 2, 3),
        asControl(errors("random", share(0.24, 240), 2, 3)),
        asControl(
            errors(
                "constant",
                Estimate.bare(0, 240).withStandardError(0).with(Flag.DEGENERATE),
                4,
                4)),
        bias("left-handed", share(0.62, 400)),
        bias("even", share(0.5, 400)),
        asControl(bias("always-second", flagged(0.1))));
  }

  private static Estimate flagged(double value) {
    return share(value, 240).withClusters(12).with(Flag.FEW_CLUSTERS).with(Flag.CLIPPED);
  }

  private static SuiteResult errors(String model, Estimate rate, int best, int worst) {
    SectionReading detected = overall("detection-rate", share(0.7, 240));
    return directed("reward-robustness", "flip-rate", model, rate, detected, Direction.LOWER)
        .apply(Optional.of(new RankRange(best, worst)));
  }

  private static SuiteResult bias(String model, Estimate rate) {
    SectionReading brier = overall("brier", share(0.2, 400));
    return directed("judge-position", "position-bias", model, rate, brier, Direction.NONE)
        .apply(Optional.empty());
  }

  private static Function<Optional<RankRange>, SuiteResult> directed(
      String suite,
      String headline,
      String model,
      Estimate value,
      SectionReading other,
      Direction direction) {
    return rank ->
        new SuiteResult(
            suite,
            "1",
            headline,
            "pairs",
            DIGEST,
            model,
            false,
            "judge",
            ScoringPolicy.STRICT,
            Map.of(),
            new Tally(400, 0, 400, 400, 400, 0, 0, 0),
            List.of(overall(headline, value), other),
            rank,
            Map.of(headline, direction, "brier", Direction.LOWER));
  }

  private static List<SuiteResult> bestOfN() {
    return List.of(
        best("skywork-reward-llama-3.1-8b", "reward model", 0.7142, 483, 1, 2),
        best("internlm2-7b-reward", "reward model", 0.6977, 483, 1, 2),
        best("math-shepherd-mistral-7b-prm", "process reward model", 0.5631, 483, 3, 5),
        best("mine", "reward model", 0.5507, 483, 3, 5),
        best(
            "a-fine-tuned-judge-with-a-remarkably-long-name-2026-07-31",
            "judge",
            0.5321,
            471,
            3,
            5),
        best("overlap", "reward model", 0.1429, 483, 6, 8),
        control("longest", "reward model", 0.1718, 483, 6, 7),
        control("random", "reward model", 0.1056, 483, 7, 8),
        control("constant", "reward model", 0, 483, 9, 9));
  }

  private static SuiteResult best(
      String model, String role, double value, long n, int best, int worst) {
    List<SectionReading> readings = new ArrayList<>();
    readings.add(overall("accuracy", share(value, n)));
    readings.add(overall("mrr", bootstrap(0.2 + value * 0.8, 0.031, n)));
    long[] sizes = {124, 96, 82, 69, 58, 38, 16};
    String[] names = {
      "algebra", "geometry", "number theory", "precalculus", "probability", "prealgebra", "other"
    };
    for (int i = 0; i < names.length; i++) {
      double shifted = Math.max(0, Math.min(1, value + (i - 3) * 0.021));
      readings.add(new SectionReading(names[i], "accuracy", share(shifted, sizes[i])));
    }
    Tally tally = tally(n == 483 ? 0 : 12);
    return result("best-of-n", "accuracy", "rewardmath", model, role, tally, readings, best, worst);
  }

  private static SuiteResult control(
      String model, String role, double value, long n, int best, int worst) {
    return asControl(best(model, role, value, n, best, worst));
  }

  private static List<SuiteResult> preference() {
    List<SuiteResult> results = new ArrayList<>();
    String[] models = {"skywork-reward-llama-3.1-8b", "internlm2-7b-reward", "mine", "overlap"};
    double[] values = {0.9302, 0.8791, 0.8513, 0.5231};
    for (int i = 0; i < models.length; i++) {
      results.add(pairs(models[i], values[i], i + 1, i + 1));
    }
    results.add(asControl(pairs("longest", 0.4121, 6, 6)));
    results.add(asControl(pairs("random", 0.4983, 4, 5)));
    return results;
  }

  private static SuiteResult pairs(String model, double value, int best, int worst) {
    List<SectionReading> readings = new ArrayList<>();
    readings.add(overall("accuracy", share(value, 2985)));
    readings.add(overall("tie-rate", share(0.004, 2985)));
    String[] names = {"Chat", "Chat Hard", "Safety", "Reasoning"};
    for (int i = 0; i < names.length; i++) {
      readings.add(
          new SectionReading(names[i], "accuracy", share(Math.min(1, value + 0.01 * i), 700)));
    }
    Tally tally = new Tally(2985, 0, 2985, 5970, 5970, 0, 0, 0);
    SuiteResult result =
        result(
            "preference-accuracy",
            "accuracy",
            "rewardbench",
            model,
            "reward model",
            tally,
            readings,
            best,
            worst);
    return withPolicy(result, HALF, Map.of());
  }

  private static List<SuiteResult> steps() {
    List<SuiteResult> results = new ArrayList<>();
    results.add(step("math-shepherd-mistral-7b-prm", share(0.4795, 400), 1, 1));
    results.add(step("arithmetic", share(0.2514, 400), 2, 2));
    results.add(
        asControl(step("never-an-error", new Undefined(Undefined.Reason.SINGLE_CLASS, 400), 3, 3)));
    return results;
  }

  private static SuiteResult step(String model, Reading reading, int best, int worst) {
    List<SectionReading> readings =
        List.of(
            overall("process-f1", reading),
            overall("accuracy-error", share(0.3329, 207)),
            overall("accuracy-clean", share(0.9171, 193)),
            new SectionReading("gsm8k", "process-f1", reading),
            new SectionReading("olympiad", "process-f1", new Undefined(Undefined.Reason.EMPTY, 0)));
    Tally tally = new Tally(400, 0, 400, 400, 391, 0, 7, 2);
    SuiteResult result =
        result(
            "step-errors",
            "process-f1",
            "processbench",
            model,
            "critic",
            tally,
            readings,
            best,
            worst);
    return withPolicy(result, ScoringPolicy.STRICT, Map.of("threshold", "0.5"));
  }

  private static SuiteResult result(
      String suite,
      String headline,
      String dataset,
      String model,
      String role,
      Tally tally,
      List<SectionReading> readings,
      int best,
      int worst) {
    return new SuiteResult(
        suite,
        "1",
        headline,
        dataset,
        DIGEST,
        model,
        false,
        role,
        ScoringPolicy.STRICT,
        Map.of("fold", "prod"),
        tally,
        readings,
        Optional.of(new RankRange(best, worst)));
  }

  private static SuiteResult withPolicy(
      SuiteResult r, ScoringPolicy policy, Map<String, String> options) {
    return new SuiteResult(
        r.suite(),
        r.suiteVersion(),
        r.headline(),
        r.dataset(),
        r.datasetDigest(),
        r.model(),
        r.control(),
        r.role(),
        policy,
        options,
        r.tally(),
        r.readings(),
        r.rank());
  }

  /** The same result with other options of the suite. */
  public static SuiteResult withOptions(SuiteResult r, Map<String, String> options) {
    return withPolicy(r, r.policy(), options);
  }

  /** The same run with other facts about its datasets. */
  public static Results withDatasets(Results r, Map<String, Map<String, String>> datasets) {
    Manifest m = r.manifest();
    Manifest other =
        new Manifest(
            m.digest(),
            m.tool(),
            m.run(),
            m.seed(),
            datasets,
            m.models(),
            m.plan(),
            m.skipped(),
            m.environment());
    return new Results(r.run(), other, r.complete(), r.results(), r.gates());
  }

  /** The same result, of a model that knows nothing. */
  public static SuiteResult asControl(SuiteResult r) {
    return new SuiteResult(
        r.suite(),
        r.suiteVersion(),
        r.headline(),
        r.dataset(),
        r.datasetDigest(),
        r.model(),
        true,
        r.role(),
        r.policy(),
        r.options(),
        r.tally(),
        r.readings(),
        r.rank(),
        r.directions());
  }

  /** A result with one reading, of a model with any name. */
  public static SuiteResult single(String model, Reading reading, Optional<RankRange> rank) {
    return new SuiteResult(
        "best-of-n",
        "1",
        "accuracy",
        "rewardmath",
        DIGEST,
        model,
        false,
        "reward model",
        ScoringPolicy.STRICT,
        Map.of(),
        new Tally(100, 0, 100, 100, 100, 0, 0, 0),
        List.of(overall("accuracy", reading)),
        rank);
  }

  private static SectionReading overall(String metric, Reading reading) {
    return new SectionReading(SectionReading.OVERALL, metric, reading);
  }

  /** A share with Wilson's interval for 95 %. */
  public static Estimate share(double value, long n) {
    double z = 1.959963984540054;
    double centre = (value + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(value * (1 - value) / n + z * z / (4.0 * n * n));
    Interval interval =
        new Interval(
            Math.min(value, Math.max(0, centre - half)),
            Math.max(value, Math.min(1, centre + half)),
            0.95);
    return Estimate.of(value, interval, "wilson", n);
  }

  private static Estimate bootstrap(double value, double half, long n) {
    Interval interval = new Interval(value - half, value + half * 1.1, 0.95);
    return Estimate.of(value, interval, "bootstrap-bca", n);
  }

  private static Tally tally(long missing) {
    return new Tally(483, 0, 483, 4830, 4830 - missing, missing / 2, missing - missing / 2, 0);
  }

  /** With a gate that holds a model against a base on the same items. */
  public static Results based() {
    Results typical = typical();
    GateVerdict gate =
        new GateVerdict(
            "best-of-n/mine not-worse-than base by 0.01",
            Decision.FAIL,
            "accuracy of mine less that of base is -0.0166, below -0.01.",
            Optional.of(share(0.0166, 483)),
            OptionalDouble.of(-0.01),
            OptionalDouble.of(0.01),
            OptionalLong.empty(),
            Optional.of(new Flips(14, 1, List.of("algebra|7", "@all"), List.of("<b>4"))));
    return new Results(
        typical.run(), typical.manifest(), typical.complete(), typical.results(), List.of(gate));
  }

  private static List<GateVerdict> gates() {
    return List.of(
        new GateVerdict(
            "preference-accuracy/accuracy/overall/mine",
            Decision.PASS,
            "mine's accuracy is at least 0.80: its interval begins at 0.838.",
            Optional.of(share(0.8513, 2985)),
            OptionalDouble.of(0.80)),
        new GateVerdict(
            "best-of-n/accuracy/overall/mine",
            Decision.FAIL,
            "mine's accuracy is below the 0.60 asked for: its interval ends at 0.594.",
            Optional.of(share(0.5507, 483)),
            OptionalDouble.of(0.60)),
        new GateVerdict(
            "step-errors/process-f1/overall/arithmetic",
            Decision.INCONCLUSIVE,
            "arithmetic's process-f1 may be above or below 0.25: the interval holds the bound.",
            Optional.of(share(0.2514, 400)),
            OptionalDouble.of(0.25)));
  }

  /** The provenance of the sample. */
  public static Manifest manifest() {
    return new Manifest(
        DIGEST,
        "assayer 0.1.0",
        "rm-nightly",
        7,
        Map.of(
            "rewardmath",
            Map.of(
                "licence",
                "Apache-2.0",
                "revision",
                "4c1a9f2",
                "digest",
                DIGEST,
                "source",
                "https://huggingface.co/datasets/RewardMATH/RewardMATH"),
            "rewardbench",
            Map.of("licence", "ODC-By-1.0", "revision", "168a2e0", "digest", DIGEST)),
        Map.of(
            "mine", Map.of("adapter", "recorded", "recording", DIGEST),
            "longest", Map.of("adapter", "control", "kind", "longest")),
        List.of(
            Map.of("suite", "best-of-n", "version", "1", "dataset", "rewardmath"),
            Map.of("suite", "step-errors", "version", "1", "dataset", "processbench")),
        List.of("longest on processbench: reads completions, and this suite asks for steps"),
        Map.of(
            "java",
            "17.0.15 (Eclipse Adoptium)",
            "system",
            "Linux 6.1 amd64",
            "started",
            "2026-03-01T02:00:00Z"));
  }
}
