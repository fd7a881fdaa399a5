package assayer.junit.engine;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.junit.Assay;
import assayer.junit.AssayRun;
import assayer.junit.AssayRuns;
import assayer.junit.Inconclusive;
import assayer.junit.run.Legible;
import assayer.junit.run.RunFiles;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The tests of a class that is marked, below a container of the class's full name. */
final class ClassTests {
  private final UniqueId id;
  private final Class<?> owner;
  private final ClassSource source;
  private final Problems problems = new Problems();

  private ClassTests(UniqueId id, Class<?> owner) {
    this.id = id;
    this.owner = owner;
    this.source = ClassSource.from(owner);
  }

  /** Whether a class is marked, or holds gates and should be: those must not go unseen. */
  static boolean isOne(Class<?> candidate) {
    return AnnotationSupport.isAnnotated(candidate, AssayRun.class)
        || AnnotationSupport.isAnnotated(candidate, AssayRuns.class)
        || (!Modifier.isAbstract(candidate.getModifiers()) && holdsGates(candidate));
  }

  private static boolean holdsGates(Class<?> candidate) {
    try {
      return Arrays.stream(candidate.getDeclaredFields())
          .anyMatch(field -> field.isAnnotationPresent(Assay.class));
    } catch (LinkageError e) {
      return false; // a class of somebody else's whose fields cannot be looked at
    }
  }

  /** Its container; whatever is wrong with the class becomes a test that fails. */
  static Container of(UniqueId id, Class<?> owner) {
    ClassTests tests = new ClassTests(id, owner);
    try {
      return tests.container();
    } catch (ProblemException e) {
      return tests.failing(e.problems());
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      return tests.failing(List.of(tests.problem("the class cannot be read: " + e)));
    }
  }

  private RunContainer failing(List<Problem> found) {
    return RunReader.failing(id, owner.getName(), source, found);
  }

  private Problem problem(String message) {
    return new Problem(Place.of(owner.getName()), Legible.line(message));
  }

  private Container container() {
    Optional<AssayRun> one = AnnotationSupport.findAnnotation(owner, AssayRun.class);
    Optional<AssayRuns> several = AnnotationSupport.findAnnotation(owner, AssayRuns.class);
    if (one.isPresent() && several.isPresent()) {
      return failing(
          List.of(problem("@AssayRun and @AssayRuns exclude each other; remove one of them")));
    }
    if (one.isEmpty() && several.isEmpty()) {
      return failing(
          List.of(problem("a field with @Assay needs a run; name its file by @AssayRun(\"...\")")));
    }
    return one.isPresent() ? run(one.get()) : runs(several.orElseThrow());
  }

  private RunContainer run(AssayRun written) {
    RunReader reader = reader(source, written.tags(), written.inconclusive());
    List<GateField> fields = GateField.of(owner, reader.problems());
    return reader.read(
        id, owner.getName(), () -> RunFiles.of(owner, written.value()), fields, written.timeout());
  }

  private RunReader reader(TestSource of, String[] tags, Inconclusive inconclusive) {
    Place place = Place.of(owner.getName());
    Set<TestTag> all = new LinkedHashSet<>(Tags.of(tags, place, problems));
    all.addAll(Tags.of(Tags.ofJupiter(owner), place, problems));
    RunReader reader = new RunReader(of, all, inconclusive);
    problems.list().forEach(reader.problems()::add);
    return reader;
  }

  private Container runs(AssayRuns written) {
    if (!GateField.of(owner, new Problems()).isEmpty()) {
      return failing(
          List.of(
              problem(
                  "a field with @Assay belongs to one run, but @AssayRuns names a folder of them;"
                      + " use @AssayRun")));
    }
    List<Part> parts =
        RunFiles.inFolder(owner, written.value()).stream()
            .map(file -> part(file, written))
            .toList();
    Set<TestTag> tags = new LinkedHashSet<>(Tags.of(written.tags(), Place.of(""), new Problems()));
    return new Container(id, owner.getName(), source, tags, parts);
  }

  private Part part(Path file, AssayRuns written) {
    String name = file.getFileName().toString();
    return new Part("file", name, below -> run(below, file, written));
  }

  private RunContainer run(UniqueId below, Path file, AssayRuns written) {
    return reader(FileSource.from(file.toFile()), written.tags(), written.inconclusive())
        .read(below, file.getFileName().toString(), () -> file, List.of(), written.timeout());
  }
}
