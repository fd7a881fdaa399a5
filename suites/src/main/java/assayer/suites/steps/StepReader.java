package assayer.suites.steps;

import assayer.core.option.Options;
import assayer.core.outcome.StepScores;
import assayer.metrics.steps.StepScale;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a process reward model's scores become verdicts on steps.
 *
 * @param scale what is read off the scores
 * @param threshold what is compared with
 * @param cut on which side equality lies
 * @param lengths what to do with too many or too few scores
 */
record StepReader(StepScale scale, double threshold, Cut cut, Lengths lengths) {
  /** A step is good when its score is above 0.5, and there are as many scores as steps. */
  static final StepReader DEFAULT = new StepReader(StepScale.PLAIN, 0.5, Cut.AT_MOST, Lengths.FAIL);

  private static final String SCALE = "scores";
  private static final String THRESHOLD = "threshold";
  private static final String CUT = "bad-when";
  private static final String LENGTHS = "lengths";

  /** The same but for what the options say. */
  StepReader configured(Options options) {
    return new StepReader(
        options.oneOf(SCALE, StepScale.words()).orElse(scale),
        options.real(THRESHOLD, -Double.MAX_VALUE, Double.MAX_VALUE).orElse(threshold),
        options.oneOf(CUT, Cut.words()).orElse(cut),
        options.oneOf(LENGTHS, Lengths.words()).orElse(lengths));
  }

  /** The options as they are used. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put(SCALE, scale.id());
    options.put(THRESHOLD, Double.toString(threshold));
    options.put(CUT, cut.id());
    options.put(LENGTHS, lengths.id());
    return options;
  }

  StepReader withThreshold(double other) {
    return new StepReader(scale, other, cut, lengths);
  }

  StepReader with(Lengths other) {
    return new StepReader(scale, threshold, cut, other);
  }

  StepReader with(StepScale other) {
    return new StepReader(other, threshold, cut, lengths);
  }

  /** What is read off the scores that are looked at; none where the solution is unscored. */
  double[] read(StepScores scores, int steps) {
    return Arrays.copyOf(scale.of(scores.toArray()), lengths.scored(scores.size(), steps));
  }

  /** Whether a step is bad of which this was read. */
  boolean isBad(double read) {
    return cut.isBad(read, threshold);
  }
}
