package assayer.adapters.local.jinja;

/** A template is not well formed, does what is not known here, or gives up on purpose. */
public final class JinjaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JinjaException(String message) {
    super(message, null, false, false); // its words are all that anybody wants of it
  }
}
