package assayer.junit.run;

import assayer.core.option.Problem;
import assayer.core.reading.Results;
import assayer.run.gate.Decided;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run.
 *
 * @param results what was found
 * @param decided one for each gate, those of the run file first
 * @param trouble why it does not count as finished, if it does not
 * @param problems what a person should know of, in order
 * @param folder where it lies
 * @param files its pages and {@code results.json}, the one to open first at the front
 */
public record RunResult(
    Results results,
    List<Decided> decided,
    Optional<String> trouble,
    List<Problem> problems,
    Path folder,
    List<Path> files) {

  /** Copies the lists. */
  public RunResult {
    decided = List.copyOf(decided);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }
}
