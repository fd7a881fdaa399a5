package assayer.metrics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.holdout.FixedLadder;
import assayer.metrics.holdout.HoldoutNoise;
import assayer.metrics.holdout.Ladder;
import assayer.metrics.holdout.LaplaceNoise;
import assayer.metrics.holdout.Release;
import assayer.metrics.holdout.Thresholdout;
import assayer.metrics.sequential.AsymptoticSequence;
import assayer.metrics.sequential.BettingInterval;
import assayer.metrics.sequential.BettingTest;
import assayer.metrics.sequential.ConfidenceSequence;
import assayer.metrics.sequential.Decision;
import assayer.metrics.sequential.EmpiricalBernstein;
import assayer.metrics.sequential.HoeffdingMixture;
import assayer.metrics.sequential.Sprt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What goes on row by row or submission by submission; the order is part of the definition. */
final class SequentialOperations {
  static final List<Operation> ALL =
      List.of(
          Operation.of("reusable-holdout", "thresholdout", SequentialOperations::thresholdout),
          Operation.of("reusable-holdout", "ladderFixed", SequentialOperations::fixedLadder),
          Operation.of("reusable-holdout", "ladderParameterFree", SequentialOperations::ladder),
          Operation.of("sequential", "sprtBernoulli", SequentialOperations::sprt),
          Operation.of("sequential", "empiricalBernstein", SequentialOperations::bernstein),
          Operation.of("sequential", "bettingTest", SequentialOperations::bettingTest),
          Operation.of("sequential", "bettingInterval", SequentialOperations::bettingInterval),
          Operation.of(
              "sequential",
              "bettingIntervalWithoutReplacement",
              SequentialOperations::bettingWithoutReplacement),
          Operation.of("sequential", "hoeffdingMixture", SequentialOperations::hoeffding),
          Operation.of("sequential", "asymptoticSequence", SequentialOperations::asymptotic));

  /** Noise the data gives; lists are read as they are needed. */
  private record Given(Iterator<Double> gamma, Iterator<Double> eta, Iterator<Double> xi)
      implements HoldoutNoise {

    static Given of(Input in) {
      return new Given(list(in, "gamma"), list(in, "eta"), list(in, "xi"));
    }

    private static Iterator<Double> list(Input in, String name) {
      return Arrays.stream(Input.numbers(in.node(name))).boxed().iterator();
    }

    @Override
    public double threshold() {
      return gamma.next();
    }

    @Override
    public double query() {
      return eta.next();
    }

    @Override
    public double answer() {
      return xi.next();
    }
  }

  private SequentialOperations() {}

  private static Found thresholdout(Input in) {
    double[] open = in.numbers("train");
    double[] hidden = in.numbers("holdout");
    HoldoutNoise drawn = LaplaceNoise.of(in.number("sigma"), 0); // refuses what is no rate
    assertEquals(in.number("sigma") == 0, drawn.answer() == 0);
    Thresholdout thresholdout =
        Thresholdout.of(in.number("threshold"), in.large("budget"), Given.of(in));
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      answers.add(answer(thresholdout.answer(open[i], hidden[i])));
    }
    return Found.parts().with("answers", answers).with("budgetLeft", thresholdout.budgetLeft());
  }

  private static Map<String, Object> answer(Thresholdout.Answer answer) {
    return answer.value().isEmpty()
        ? Map.of("exhausted", true)
        : Map.of("value", answer.value().getAsDouble(), "fromHoldout", answer.fromHoldout());
  }

  private static Found fixedLadder(Input in) {
    FixedLadder ladder = FixedLadder.of(in.number("stepSize"));
    return releases(
        Arrays.stream(in.numbers("losses")).mapToObj(ladder::submit).toList(), ladder.released());
  }

  private static Found ladder(Input in) {
    Ladder ladder = Ladder.empty();
    List<Release> releases = new ArrayList<>();
    for (double[] losses : in.matrix("lossVectors")) {
      releases.add(ladder.submit(losses));
    }
    return releases(releases, ladder.released());
  }

  private static Found releases(List<Release> releases, Reading last) {
    return Found.of("last", last)
        .with("released", releases.stream().map(Release::value).toList())
        .with("accepted", releases.stream().map(Release::accepted).toList());
  }

  private static Found sprt(Input in) {
    Sprt test = Sprt.of(in.number("p0"), in.number("p1"), in.number("alpha"), in.number("beta"));
    for (boolean right : in.flags("outcomes")) {
      test.add(right);
    }
    Map<Decision, String> names = Map.of(Decision.PASS, "ACCEPT_H1", Decision.FAIL, "ACCEPT_H0");
    return Found.parts()
        .with("decision", names.getOrDefault(test.decision(), test.decision().name()))
        .with("stoppedAfter", orNull(test.stoppedAfter()))
        .with("logLikelihoodRatio", test.logLikelihoodRatio())
        .with("upperBoundary", test.upperBoundary())
        .with("lowerBoundary", test.lowerBoundary());
  }

  private static Found bernstein(Input in) {
    double[] values = in.numbers("values");
    EmpiricalBernstein sequence =
        EmpiricalBernstein.of(in.number("alpha"), in.number("truncation"));
    double[] low = new double[values.length];
    double[] high = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sequence.add(values[i]);
      low[i] = sequence.interval().low();
      high[i] = sequence.interval().high();
    }
    return Found.parts().with("lower", low).with("upper", high);
  }

  private static Found bettingTest(Input in) {
    double[] values = in.numbers("values");
    BettingTest test =
        BettingTest.withDefaults()
            .withAlpha(in.number("alpha"))
            .withCap(in.number("truncation"))
            .start(in.number("mean"));
    double[] up = new double[values.length];
    double[] down = new double[values.length];
    double[] evidence = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      test.add(values[i]);
      up[i] = test.logCapitalUp();
      down[i] = test.logCapitalDown();
      evidence[i] = test.logEvidence();
    }
    return Found.parts()
        .with("logCapitalUp", up)
        .with("logCapitalDown", down)
        .with("logEValue", evidence)
        .with("firstRejection", orNull(test.stoppedAfter()));
  }

  private static Found bettingInterval(Input in) {
    return ends(betting(in).interval(in.numbers("values")));
  }

  private static Found bettingWithoutReplacement(Input in) {
    BettingInterval betting = betting(in).withPopulation(in.large("populationSize"));
    double[] values = in.numbers("values");
    Interval possible = betting.possible(values);
    return ends(betting.interval(values))
        .with("logicalLower", possible.low())
        .with("logicalUpper", possible.high());
  }

  private static BettingInterval betting(Input in) {
    return BettingInterval.withDefaults()
        .withAlpha(in.number("alpha"))
        .withCap(in.number("truncation"));
  }

  private static Found ends(Interval interval) {
    return Found.parts().with("lower", interval.low()).with("upper", interval.high());
  }

  private static Found hoeffding(Input in) {
    return looks(in, HoeffdingMixture.of(in.number("alpha"), in.number("rho")));
  }

  private static Found asymptotic(Input in) {
    return looks(in, AsymptoticSequence.of(in.number("alpha"), in.number("rhoSquared")));
  }

  /** The interval after each of some numbers of rows. */
  private static Found looks(Input in, ConfidenceSequence sequence) {
    List<Integer> at = in.rows("at").stream().map(JsonNode::asInt).toList();
    double[] values = in.numbers("values");
    List<Object> intervals = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      sequence.add(values[i]);
      if (at.contains(i + 1)) {
        intervals.add(ends(sequence.reading()));
      }
    }
    return Found.parts().with("intervals", intervals);
  }

  private static Object ends(Reading reading) {
    if (reading instanceof Undefined why) {
      return why;
    }
    Estimate estimate = reading.estimate().orElseThrow();
    return estimate
        .interval()
        .map(interval -> new double[] {interval.low(), interval.high()})
        .orElse(new double[] {estimate.value(), estimate.value()}); // no spread
  }

  private static Object orNull(OptionalLong rows) {
    return rows.isPresent() ? rows.getAsLong() : null;
  }
}
