package assayer.core.reading;

import java.util.Optional;

/** A number with its uncertainty, or the reason why there is none. */
public sealed interface Reading permits Estimate, Undefined {

  /** How many units it rests on. */
  long n();

  /** The estimate, if it is one. */
  default Optional<Estimate> estimate() {
    return this instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
  }
}
