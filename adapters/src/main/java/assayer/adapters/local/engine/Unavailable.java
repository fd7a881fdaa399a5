package assayer.adapters.local.engine;

/** A device, a runtime or a file of a model cannot be used; the message says why and what to do. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what is wrong and what to do. */
  public static Unavailable because(String message) {
    return new Unavailable(message);
  }

  Unavailable(String message) {
    super(message);
  }
}
