package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.core.outcome.FailureKind;
import java.util.List;
import java.util.Optional;

/**
 * A question in tokens, or why it cannot be asked.
 *
 * @param inputs the texts of the question, at least one if there is no fault
 * @param fault why there are none
 */
record Fed(List<Encoded> inputs, Optional<Found.Missing> fault) {

  /** Copies the list. */
  Fed {
    inputs = List.copyOf(inputs);
  }

  static Fed of(Encoded... inputs) {
    return new Fed(List.of(inputs), Optional.empty());
  }

  static Fed broken(FailureKind kind, String message) {
    return new Fed(List.of(), Optional.of(new Found.Missing(kind, message)));
  }
}
