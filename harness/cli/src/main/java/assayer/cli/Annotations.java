package assayer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Annotations of a build server: it reads them from what is printed. */
final class Annotations {
  /** The format that has them. */
  static final String FORMAT = "github";

  private Annotations() {}

  /** Whether this is a job of GitHub Actions, which says so itself. */
  static boolean wanted() {
    return "true".equals(System.getenv("GITHUB_ACTIONS"));
  }

  /** Prints them, if they are among the reports that were written. */
  static void show(Terminal terminal, Map<String, Path> files) {
    Path file = files.get(FORMAT);
    if (file != null) {
      try {
        Files.readAllLines(file).forEach(terminal::say);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
