package assayer.junit.engine;

import assayer.junit.run.RunFiles;
import assayer.junit.run.RunResult;

/** Says where a run can be looked at. */
final class Page {
  private Page() {}

  /** Relative to the working directory where it lies below. */
  static String of(RunResult result) {
    return "open " + RunFiles.fromHere(result.files().get(0));
  }
}
