package assayer.metrics.control;

import assayer.core.reading.Reading;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A win rate at equal lengths, beside the raw one.
 *
 * @param winRate in percent, flagged where it is more than ten points off the raw one
 * @param rawWinRate in percent
 * @param coefficients of the model itself, the length term and, if given, the difficulty; empty
 *     when the fit has none
 * @param errorOfPredictions what is published as standard error: that of the mean prediction as if
 *     the coefficients were exact, in percent. Too small, and 0 without difficulties
 * @param penalty what the loss weighs against the penalty, where there is one
 */
public record LengthControlled(
    Reading winRate,
    Reading rawWinRate,
    List<Double> coefficients,
    OptionalDouble errorOfPredictions,
    OptionalDouble penalty) {

  /** Copies the list. */
  public LengthControlled {
    coefficients = List.copyOf(coefficients);
  }
}
