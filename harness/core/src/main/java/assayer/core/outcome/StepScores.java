package assayer.core.outcome;

import java.util.Arrays;

/** A process reward model's numbers, one for each step it scored; higher is better. */
public final class StepScores implements Answer {
  private final double[] values;

  private StepScores(double[] values) {
    this.values = values;
  }

  /** Copies the numbers and refuses NaN and infinities. */
  public static StepScores of(double... values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      copy[i] = new Score(values[i]).value();
    }
    return new StepScores(copy);
  }

  /** How many steps were scored. */
  public int size() {
    return values.length;
  }

  /** The score of a step, zero-based. */
  public double get(int step) {
    return values[step];
  }

  /** A copy of all of them. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StepScores that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
