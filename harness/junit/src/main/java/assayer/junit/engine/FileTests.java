package assayer.junit.engine;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.junit.Inconclusive;
import assayer.junit.run.Legible;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The tests of a run file that no class names. */
final class FileTests {
  private FileTests() {}

  /** Its container; whatever is wrong with the file becomes a test that fails. */
  static RunContainer of(UniqueId id, String title, Path file) {
    TestSource source = FileSource.from(file.toFile());
    try {
      return new RunReader(source, Set.of(), Inconclusive.FAIL)
          .read(id, title, () -> file, List.of(), "");
    } catch (ProblemException e) {
      return RunReader.failing(id, title, source, e.problems());
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      Problem problem =
          new Problem(Place.of(title), "the file cannot be read: " + Legible.line(e.toString()));
      return RunReader.failing(id, title, source, List.of(problem));
    }
  }
}
