package assayer.run;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.yaml.Yaml;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run file's text with what the command line says beside it: enough to make the plan again.
 *
 * @param source what to call it in problems
 * @param folder what its relative paths are relative to
 * @param text the YAML
 * @param overrides what the command line says
 */
public record RunSpec(String source, Path folder, String text, Overrides overrides) {

  /**
   * Reads a run file.
   *
   * @throws ProblemException if it is not there or not text
   */
  public static RunSpec of(Path file, Overrides overrides) {
    Problems problems = new Problems();
    Optional<String> text = Yaml.text(file, problems);
    problems.throwIfAny();
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new ProblemException(Place.of(file.toString()), "this is not a run file");
    }
    return new RunSpec(file.toString(), folder, text.orElseThrow(), overrides);
  }

  /** The same, its relative paths leading elsewhere if what they led to is not there. */
  RunSpec at(Optional<Path> beside) {
    return Files.isDirectory(folder) || beside.isEmpty()
        ? this
        : new RunSpec(source, beside.get(), text, overrides);
  }

  /**
   * The run file as seen from where the program runs, with "/" between its parts: so a build server
   * finds it in the repository. Elsewhere its name alone, which tells nothing of the machine.
   */
  String file() {
    Path named = Path.of(source);
    Path here = Path.of("").toAbsolutePath().normalize();
    Path file = folder.resolve(String.valueOf(named.getFileName())).normalize();
    Path shown = file.startsWith(here) ? here.relativize(file) : file.getFileName();
    return String.valueOf(shown).replace(File.separatorChar, '/');
  }

  /** The command line that does the same run. */
  String command() {
    StringBuilder command = new StringBuilder("assayer run ").append(source);
    overrides.limit().ifPresent(limit -> command.append(" --limit ").append(limit));
    overrides.models().forEach(model -> command.append(" --model ").append(model));
    overrides.suites().forEach(suite -> command.append(" --suite ").append(suite));
    overrides.seed().ifPresent(seed -> command.append(" --seed ").append(seed));
    return command.toString();
  }
}
