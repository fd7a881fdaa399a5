package assayer.junit.engine;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.core.reading.SectionReading;
import assayer.junit.Inconclusive;
import assayer.junit.run.Legible;
import assayer.junit.run.RunFiles;
import assayer.junit.run.Settings;
import assayer.run.Overrides;
import assayer.run.Plugins;
import assayer.run.RunOutline;
import assayer.run.RunSpec;
import assayer.run.gate.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/**
 * Makes the tests of a run of what can be known before it is done. The tests have no source of
 * their own: Surefire takes a test whose source is a class for the class itself, and leaves out its
 * name.
 */
final class RunReader {
  private final @Nullable TestSource source;
  private final Set<TestTag> tags;
  private final Inconclusive inconclusive;
  private final Problems problems = new Problems();
  private final List<Part> parts = new ArrayList<>();

  /** With what holds for all tests of the run. */
  RunReader(@Nullable TestSource source, Set<TestTag> tags, Inconclusive inconclusive) {
    this.source = source;
    this.tags = tags;
    this.inconclusive = inconclusive;
  }

  /** What is wrong already. */
  Problems problems() {
    return problems;
  }

  /**
   * The container of a run.
   *
   * @param title of the container
   * @param file gives the run file, or throws problems
   * @param fields gates beside those of the file
   * @param timeout as it was written, "" for none
   */
  RunContainer read(
      UniqueId id, String title, Supplier<Path> file, List<GateField> fields, String timeout) {
    Optional<RunSpec> spec = spec(file);
    List<Gate> fileGates = spec.map(this::fileGates).orElse(List.of());
    String name = spec.map(s -> Path.of(s.source()).getFileName().toString()).orElse(title);
    parts.add(
        new Part("run", "finished", i -> new FinishTest(i, name + ": run is finished", tags)));
    List<Gate> classGates = new ArrayList<>();
    for (GateField field : fields) {
      add(field, fileGates.size() + classGates.size());
      classGates.addAll(field.gates());
    }
    addAll(fileGates);
    Intent intent =
        new Intent(
            name,
            spec,
            fileGates,
            classGates,
            timeout(timeout, title),
            inconclusive,
            problems.list().stream().distinct().toList());
    return new RunContainer(id, Legible.line(title), source, tags, intent, parts);
  }

  private Optional<RunSpec> spec(Supplier<Path> file) {
    try {
      return Optional.of(RunSpec.of(RunFiles.fromHere(file.get()), Overrides.NONE));
    } catch (ProblemException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private List<Gate> fileGates(RunSpec spec) {
    RunOutline outline = RunOutline.of(Plugins.find(), spec);
    outline.problems().forEach(problems::add);
    return outline.gates();
  }

  private Optional<Duration> timeout(String written, String title) {
    return written.isEmpty()
        ? Optional.empty()
        : Settings.duration(Place.of(title), written, problems);
  }

  private void add(GateField field, int first) {
    Set<TestTag> all = new LinkedHashSet<>(tags);
    all.addAll(field.tags());
    if (!field.many()) { // a field without a gate is a test, too: the run has problems, so it fails
      String title =
          field.name() + field.gates().stream().map(g -> ": " + g.id()).findFirst().orElse("");
      boolean every = field.gates().stream().anyMatch(Gate::isOfEverySection);
      parts.add(new Part("field", field.name(), i -> knot(i, title, all, first, every)));
      return;
    }
    List<Part> below = new ArrayList<>();
    for (int i = 0; i < field.gates().size(); i++) {
      below.add(part(field.gates().get(i), all, first + i));
    }
    parts.add(
        new Part("field", field.name(), i -> new Container(i, field.name(), null, all, below)));
  }

  private Part part(Gate gate, Set<TestTag> all, int number) {
    boolean every = gate.isOfEverySection();
    return new Part("gate", gate.id(), i -> knot(i, gate.id(), all, number, every));
  }

  private Knot knot(UniqueId id, String title, Set<TestTag> all, int number, boolean every) {
    String shown = Legible.line(title);
    return every
        ? new SectionTests(id, shown, all, number, inconclusive)
        : GateTest.of(id, shown, all, number, inconclusive);
  }

  /** The gates of the file; those on sections of one metric stand together. */
  private void addAll(List<Gate> gates) {
    Map<String, List<Part>> sections = new LinkedHashMap<>();
    for (int i = 0; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      Part part = part(gate, tags, i);
      if (gate.section().equals(SectionReading.OVERALL)) {
        parts.add(part);
      } else {
        String group = String.join("/", words(gate)) + " by section";
        sections.computeIfAbsent(group, name -> new ArrayList<>()).add(part);
      }
    }
    sections.forEach(
        (group, below) ->
            parts.add(
                new Part(
                    "sections",
                    group,
                    i -> new Container(i, Legible.line(group), null, tags, below))));
  }

  /** A gate on a suite's headline names no metric. */
  private static List<String> words(Gate gate) {
    return Stream.of(gate.suite(), gate.metric(), gate.model())
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A container whose only test fails. */
  static RunContainer failing(
      UniqueId id, String title, @Nullable TestSource source, List<Problem> problems) {
    RunReader reader = new RunReader(source, Set.of(), Inconclusive.FAIL);
    return reader.read(
        id,
        title,
        () -> {
          throw new ProblemException(problems);
        },
        List.of(),
        "");
  }
}
