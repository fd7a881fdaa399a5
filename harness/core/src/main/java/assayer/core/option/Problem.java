package assayer.core.option;

/**
 * One thing that is wrong, in words a user can act on.
 *
 * @param place where
 * @param message what, what was there instead, and what to do; one sentence, no line break
 */
public record Problem(Place place, String message) {

  /** {@code place: message}. */
  @Override
  public String toString() {
    return place.source().isEmpty() ? message : place + ": " + message;
  }
}
