package assayer.run.gate;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict.Decision;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;

/** What is known of a demand before the number of gates is taken into account. */
sealed interface Claim {

  /** The gate's name, with the section it is of. */
  String id();

  /** The reading, if there is one. */
  Optional<Estimate> measured();

  /** The bound that was asked for. */
  OptionalDouble required();

  /**
   * A demand that was tested.
   *
   * @param text what was measured and what is demanded
   * @param met one-sided p-value of "the demand is not met": small where it is shown to be met
   * @param missed p-value of "it is met": small where it is shown not to be
   * @param further at an error rate, how many more items may decide it
   * @param flips what became of items beside a base
   */
  record Tested(
      String id,
      Optional<Estimate> measured,
      OptionalDouble required,
      String text,
      double met,
      double missed,
      DoubleFunction<OptionalLong> further,
      Optional<Flips> flips)
      implements Claim {

    /** Without a base. */
    Tested(
        String id,
        Optional<Estimate> measured,
        OptionalDouble required,
        String text,
        double met,
        double missed,
        DoubleFunction<OptionalLong> further) {
      this(id, measured, required, text, met, missed, further, Optional.empty());
    }

    /** The same beside a base. */
    Tested with(Optional<Flips> flips) {
      return new Tested(id, measured, required, text, met, missed, further, flips);
    }
  }

  /**
   * A demand of which nothing can be said: it is inconclusive, and stays in its family.
   *
   * @param why a sentence
   * @param further how many more items may decide it, where that is known
   */
  record Open(
      String id,
      Optional<Estimate> measured,
      OptionalDouble required,
      String why,
      OptionalLong further)
      implements Claim {}

  /**
   * A demand that is decided by itself, being of what is counted or of what a rule tells: it is in
   * no family.
   *
   * @param text what is known and what is demanded
   */
  record Counted(
      String id,
      Optional<Estimate> measured,
      OptionalDouble required,
      String text,
      Decision decision)
      implements Claim {

    /** Of what is counted. */
    Counted(String id, OptionalDouble required, String text, Decision decision) {
      this(id, Optional.empty(), required, text, decision);
    }
  }
}
