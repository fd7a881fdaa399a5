package assayer.core.reading;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of a demand on a reading.
 *
 * @param id names the gate: suite, metric, section and model
 * @param decision the verdict
 * @param sentence says it for a person
 * @param measured the reading, if there is one
 * @param required the bound that was asked for
 */
public record GateVerdict(
    String id,
    Decision decision,
    String sentence,
    Optional<Estimate> measured,
    OptionalDouble required) {

  /** The three verdicts; only PASS lets a release through. */
  public enum Decision {
    /** The interval lies on the right side of the bound. */
    PASS,
    /** The interval lies on the wrong side of the bound. */
    FAIL,
    /** The interval holds the bound, or too little was answered to say. */
    INCONCLUSIVE
  }
}
