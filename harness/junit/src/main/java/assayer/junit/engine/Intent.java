package assayer.junit.engine;

import assayer.core.option.Problem;
import assayer.junit.Inconclusive;
import assayer.run.RunSpec;
import assayer.run.gate.Gate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run that is to be done, as far as discovery knows it.
 *
 * @param title names its file for people
 * @param spec the run file's text, unless it could not be read
 * @param fileGates the gates of the file
 * @param classGates the gates of the class
 * @param timeout how long it may take, where the class says so
 * @param inconclusive what an inconclusive gate is
 * @param problems what is wrong; such a run is not done
 */
record Intent(
    String title,
    Optional<RunSpec> spec,
    List<Gate> fileGates,
    List<Gate> classGates,
    Optional<Duration> timeout,
    Inconclusive inconclusive,
    List<Problem> problems) {

  Intent {
    fileGates = List.copyOf(fileGates);
    classGates = List.copyOf(classGates);
    problems = List.copyOf(problems);
  }

  boolean demandsNothing() {
    return fileGates.isEmpty() && classGates.isEmpty();
  }
}
