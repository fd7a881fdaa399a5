package assayer.adapters.scoring;

import assayer.core.outcome.FailureKind;

/** There is no score in this place, and the reply that says why. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Reply reply;

  private Unusable(String message, Reply reply) {
    super(message, null, false, false); // a value on its way up: where it arose does not matter
    this.reply = reply;
  }

  /** Because of what was said in its place. */
  static Unusable of(Reply reply) {
    return new Unusable("there are no numbers", reply);
  }

  private static Unusable of(FailureKind kind, String message) {
    return new Unusable(message, new Reply.Broken(kind, message));
  }

  static Unusable malformed(String message) {
    return of(FailureKind.MALFORMED, message);
  }

  static Unusable nonFinite(String message) {
    return of(FailureKind.NON_FINITE, message);
  }

  static Unusable server(String message) {
    return of(FailureKind.SERVER, message);
  }

  static Unusable badRequest(String message) {
    return of(FailureKind.BAD_REQUEST, message);
  }

  static Unusable unread(String raw, String expected) {
    return new Unusable("expected " + expected, new Reply.Unread(raw, expected));
  }

  Reply reply() {
    return reply;
  }
}
