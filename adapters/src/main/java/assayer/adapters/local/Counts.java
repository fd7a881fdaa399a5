package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Truncation;
import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Cuts inputs to what a model can read, and counts them. Safe for threads. */
final class Counts {
  private final Limits limits;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  Counts(Limits limits) {
    this.limits = limits;
  }

  /** The same inputs, cut; or a failure where one is too long or has no token. */
  Fed fitted(Fed fed) {
    seen.incrementAndGet();
    List<Encoded> fitted = new ArrayList<>();
    for (Encoded input : fed.inputs()) {
      Encoded result = limits.fitted(input);
      longest.accumulateAndGet(input.length(), Math::max);
      if (input.length() == 0) {
        return Fed.broken(FailureKind.BAD_REQUEST, "the text has no token");
      }
      if (!limits.fits(result)) {
        return Fed.broken(FailureKind.TOO_LONG, tooLong(input));
      }
      fitted.add(result);
    }
    if (fitted.stream().anyMatch(input -> input.dropped() > 0)) {
      cut.incrementAndGet();
    }
    return new Fed(fitted, fed.fault());
  }

  private String tooLong(Encoded input) {
    String start =
        "the input has %s tokens, and the model reads %s"
            .formatted(input.length(), limits.tokens());
    return limits.truncation() == Truncation.REFUSE
        ? start + "; \"truncation\" would cut it"
        : start + "; what is to be scored is not cut";
  }

  /** How many were cut, in a sentence; empty if none was. */
  Optional<String> note(String id) {
    return cut.get() == 0
        ? Optional.empty()
        : Optional.of(
            "%s: %s of %s questions were longer than the %s tokens the model reads (the longest had %s) and were cut on the %s"
                .formatted(
                    id, cut.get(), seen.get(), limits.tokens(), longest.get(), limits.word()));
  }
}
