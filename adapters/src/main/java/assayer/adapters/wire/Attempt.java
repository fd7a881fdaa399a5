package assayer.adapters.wire;

import java.util.Map;
import java.util.Optional;

/**
 * What one sending of a request came to.
 *
 * @param met whether there was anybody to send it to
 * @param status of HTTP, 0 where there was no answer
 * @param headers of the answer, by name in lower case
 * @param response the answer, if it is a good one
 * @param trouble else why not
 */
record Attempt(
    boolean met,
    int status,
    Map<String, String> headers,
    Optional<WireResponse> response,
    Optional<Trouble> trouble) {

  static Attempt answered(WireResponse response) {
    return new Attempt(
        true, response.status(), response.headers(), Optional.of(response), Optional.empty());
  }

  static Attempt refused(int status, Map<String, String> headers, Trouble trouble) {
    return new Attempt(true, status, headers, Optional.empty(), Optional.of(trouble));
  }

  /** There was no answer at all. */
  static Attempt failed(Trouble trouble) {
    return refused(0, Map.of(), trouble);
  }

  /** There was nobody to send it to. */
  static Attempt unmet(Trouble trouble) {
    return new Attempt(false, 0, Map.of(), Optional.empty(), Optional.of(trouble));
  }

  /** The same with another view of its trouble. */
  Attempt with(Trouble other) {
    return new Attempt(met, status, headers, response, Optional.of(other));
  }

  boolean again() {
    return trouble.filter(Trouble::again).isPresent();
  }
}
