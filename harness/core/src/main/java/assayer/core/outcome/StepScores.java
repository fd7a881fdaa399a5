package assayer.core.outcome;

import java.util.Arrays;

/**
 * A process reward model's numbers, one for each step it scored; higher is better. Beside them it
 * may say how superfluous each step is, which is another thing than being wrong.
 */
public final class StepScores implements Answer {
  private final double[] values;
  private final double[] redundancy;

  private StepScores(double[] values, double[] redundancy) {
    this.values = values;
    this.redundancy = redundancy;
  }

  /** Copies the numbers and refuses NaN and infinities. */
  public static StepScores of(double... values) {
    return new StepScores(checked(values), new double[0]);
  }

  /**
   * The same with how superfluous each step is.
   *
   * @param redundancy finite, higher is more superfluous; empty where nothing was said of it. As
   *     with scores there may be fewer or more of them than steps
   */
  public StepScores withRedundancy(double... redundancy) {
    return new StepScores(values, checked(redundancy));
  }

  private static double[] checked(double[] numbers) {
    double[] copy = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      copy[i] = new Score(numbers[i]).value();
    }
    return copy;
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

  /** A copy of how superfluous each step is; empty where nothing was said of it. */
  public double[] redundancy() {
    return redundancy.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StepScores that
        && Arrays.equals(values, that.values)
        && Arrays.equals(redundancy, that.redundancy);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(redundancy);
  }

  @Override
  public String toString() {
    return redundancy.length == 0
        ? Arrays.toString(values)
        : Arrays.toString(values) + ", redundancy " + Arrays.toString(redundancy);
  }
}
