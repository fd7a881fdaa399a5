package assayer.core.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What became of a demand on what a run found.
 *
 * @param id names the gate: suite, metric, section and model
 * @param decision the verdict
 * @param sentence says it for a person
 * @param measured the reading, if there is one
 * @param required the bound that was asked for
 * @param pValue one-sided, corrected for the gates it belongs with: how likely chance alone would
 *     show as much for the verdict, or where that is open for the nearer of both; absent where
 *     nothing was tested
 * @param furtherItems an estimate of how many more items would decide it; present only where that
 *     is open and known
 * @param flips where a model was held against a base item by item, what became of items
 */
public record GateVerdict(
    String id,
    Decision decision,
    String sentence,
    Optional<Estimate> measured,
    OptionalDouble required,
    OptionalDouble pValue,
    OptionalLong furtherItems,
    Optional<Flips> flips) {

  /** Without a base. */
  public GateVerdict(
      String id,
      Decision decision,
      String sentence,
      Optional<Estimate> measured,
      OptionalDouble required,
      OptionalDouble pValue,
      OptionalLong furtherItems) {
    this(id, decision, sentence, measured, required, pValue, furtherItems, Optional.empty());
  }

  /** Without a test. */
  public GateVerdict(
      String id,
      Decision decision,
      String sentence,
      Optional<Estimate> measured,
      OptionalDouble required) {
    this(id, decision, sentence, measured, required, OptionalDouble.empty(), OptionalLong.empty());
  }

  /** The same under another name. */
  public GateVerdict named(String id) {
    return new GateVerdict(id, decision, sentence, measured, required, pValue, furtherItems, flips);
  }

  /** The three verdicts; only PASS lets a release through. */
  public enum Decision {
    /** It is shown that the demand is met. */
    PASS,
    /** It is shown that the demand is not met. */
    FAIL,
    /** Neither is shown, or too little was answered to say. */
    INCONCLUSIVE
  }
}
