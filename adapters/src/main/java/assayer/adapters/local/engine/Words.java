package assayer.adapters.local.engine;

import java.util.Locale;

/** What a library complains of, in one line. */
final class Words {
  private static final int LONGEST = 300;

  /** What ONNX Runtime puts before the part that says something. */
  private static final String STATUS = "Status Message: ";

  private Words() {}

  /** The innermost message, without line breaks and not too long. */
  static String of(Throwable trouble) {
    Throwable innermost = trouble;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    String message = String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ").strip();
    int status = message.indexOf(STATUS);
    message = status < 0 ? message : message.substring(status + STATUS.length());
    return message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
  }

  /** Whether it complains of a lack of memory; there is no code for that. */
  static boolean lackOfMemory(Throwable trouble) {
    if (trouble instanceof OutOfMemoryError) {
      return true;
    }
    String message = of(trouble).toLowerCase(Locale.ROOT);
    return message.contains("failed to allocate")
        || message.contains("bad_alloc")
        || message.contains("bad allocation")
        || message.contains("out of memory")
        || message.contains("alloc_failed");
  }
}
