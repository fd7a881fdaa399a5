package assayer.adapters.wire;

import assayer.core.outcome.FailureKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Why one sending of a request brought no answer.
 *
 * @param kind the class of failure
 * @param code the endpoint's own word, "" for none
 * @param message for a person; holds no secret
 * @param again whether to send it once more may help
 * @param asked how long the endpoint wants not to be asked
 */
record Trouble(
    FailureKind kind, String code, String message, boolean again, Optional<Duration> asked) {

  /** The wire's own finding, which another attempt would not change. */
  static Trouble settled(FailureKind kind, String message) {
    return new Trouble(kind, "", message, false, Optional.empty());
  }

  /** The wire's own finding, which another attempt might change. */
  static Trouble passing(FailureKind kind, String message) {
    return new Trouble(kind, "", message, true, Optional.empty());
  }

  /** The same, not to be tried again, with the reason. */
  Trouble settled(String why) {
    return told("; " + why).settled();
  }

  /** The same, not to be tried again. */
  Trouble settled() {
    return new Trouble(kind, code, message, false, asked);
  }

  /** The same, to be tried again after a wait. */
  Trouble after(Duration wait) {
    return new Trouble(kind, code, message, again, Optional.of(wait));
  }

  /** The same with more words. */
  Trouble told(String more) {
    return new Trouble(kind, code, message + more, again, asked);
  }
}
