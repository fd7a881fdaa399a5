package assayer.junit.engine;

import assayer.junit.run.RunResult;
import java.nio.file.Path;

/** Says where a run can be looked at. */
final class Page {
  private Page() {}

  /** Relative to the working directory where it lies below. */
  static String of(RunResult result) {
    Path here = Path.of("").toAbsolutePath();
    Path page = result.files().get(0).toAbsolutePath();
    return "open " + (page.startsWith(here) ? here.relativize(page) : page);
  }
}
