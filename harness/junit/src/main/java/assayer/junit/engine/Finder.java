package assayer.junit.engine;

import assayer.core.option.ProblemException;
import assayer.junit.run.Legible;
import assayer.junit.run.RunFiles;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver.InitializationContext;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Finds tests by what a launcher asks for. Whatever segment it makes it can find again, since build
 * tools run failed tests again by their unique ids.
 */
final class Finder implements SelectorResolver {
  private static final String CLASS = "class";

  /** A run file by its place below the working directory, or its full path. */
  private static final String FILE = "file";

  /** A run file by its place on the class path. */
  private static final String RESOURCE = "resource";

  private final UniqueId engine;
  private final Predicate<String> classNames;
  private final DiscoveryIssueReporter issues;

  Finder(InitializationContext<EngineDescriptor> context) {
    this.engine = context.getEngineDescriptor().getUniqueId();
    this.classNames = context.getClassNameFilter();
    this.issues = context.getIssueReporter();
  }

  /** The marked classes below a root and the run files that lie there. */
  @Override
  public Resolution resolve(ClasspathRootSelector selector, Context context) {
    Set<DiscoverySelector> found = new LinkedHashSet<>();
    ReflectionSupport.findAllClassesInClasspathRoot(
            selector.getClasspathRoot(), ClassTests::isOne, classNames)
        .forEach(type -> found.add(DiscoverySelectors.selectClass(type)));
    try {
      Path folder = Path.of(selector.getClasspathRoot()).resolve(RunFiles.FOLDER);
      if (Files.isDirectory(folder)) {
        inFolder(folder).forEach(file -> found.add(inRoot(file)));
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // a jar: its entries are no files that paths in them could be relative to
    }
    return found.isEmpty() ? Resolution.unresolved() : Resolution.selectors(found);
  }

  /** By its name on the class path, if that leads to it. */
  private static DiscoverySelector inRoot(Path file) {
    String name = RunFiles.FOLDER + "/" + file.getFileName();
    return resource(name).filter(found -> isSame(found, file)).isPresent()
        ? DiscoverySelectors.selectClasspathResource(name)
        : DiscoverySelectors.selectFile(file.toFile());
  }

  private static Optional<Path> resource(String name) {
    try {
      return RunFiles.resource(name);
    } catch (ProblemException e) {
      return Optional.empty(); // in a jar
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    return ClassTests.isOne(type)
        ? match(context, parent -> ClassTests.of(id(CLASS, type.getName()), type))
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(FileSelector selector, Context context) {
    return file(selector.getPath(), context);
  }

  @Override
  public Resolution resolve(DirectorySelector selector, Context context) {
    Set<DiscoverySelector> files = new LinkedHashSet<>();
    inFolder(selector.getPath())
        .forEach(file -> files.add(DiscoverySelectors.selectFile(file.toFile())));
    return files.isEmpty() ? Resolution.unresolved() : Resolution.selectors(files);
  }

  /** The folder may be meant for another engine, so that it is no test of ours that it is there. */
  private List<Path> inFolder(Path folder) {
    try {
      return RunFiles.inFolder(folder);
    } catch (ProblemException e) {
      issues.reportIssue(
          DiscoveryIssue.builder(Severity.WARNING, Legible.line(String.valueOf(e.getMessage()))));
      return List.of();
    }
  }

  @Override
  public Resolution resolve(ClasspathResourceSelector selector, Context context) {
    return resource(selector.getClasspathResourceName(), context);
  }

  private Resolution resource(String name, Context context) {
    return resource(name)
        .filter(RunFiles::isNamedLikeOne)
        .map(file -> match(context, parent -> FileTests.of(id(RESOURCE, name), name, file)))
        .orElse(Resolution.unresolved());
  }

  private Resolution file(Path file, Context context) {
    if (!RunFiles.isNamedLikeOne(file)) {
      return Resolution.unresolved();
    }
    String name = RunFiles.fromHere(file).toString().replace('\\', '/');
    return match(context, parent -> FileTests.of(id(FILE, name), name, Path.of(name)));
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    int depth = id.getSegments().size() - engine.getSegments().size();
    if (depth < 1 || !id.hasPrefix(engine)) {
      return Resolution.unresolved();
    }
    UniqueId.Segment last = id.getLastSegment();
    if (depth > 1) {
      return below(id, last, context);
    }
    return switch (last.getType()) {
      case CLASS ->
          ReflectionSupport.tryToLoadClass(last.getValue())
              .toOptional()
              .map(type -> resolve(DiscoverySelectors.selectClass(type), context))
              .orElse(Resolution.unresolved());
      case RESOURCE -> resource(last.getValue(), context);
      case FILE ->
          named(last.getValue()).map(f -> file(f, context)).orElse(Resolution.unresolved());
      default -> Resolution.unresolved();
    };
  }

  private static Optional<Path> named(String file) {
    try {
      return Optional.of(Path.of(file));
    } catch (InvalidPathException e) {
      return Optional.empty(); // no id of ours
    }
  }

  private Resolution below(UniqueId id, UniqueId.Segment last, Context context) {
    if (last.getType().equals(SectionTests.SECTION)) { // known when the run is done: all of them
      return Resolution.selectors(
          Set.of(DiscoverySelectors.selectUniqueId(id.removeLastSegment())));
    }
    return context
        .addToParent(
            () -> DiscoverySelectors.selectUniqueId(id.removeLastSegment()),
            parent ->
                parent instanceof Container container ? container.part(last) : Optional.empty())
        .map(this::matched)
        .orElse(Resolution.unresolved());
  }

  private UniqueId id(String type, String value) {
    return engine.append(type, value);
  }

  private Resolution match(Context context, Function<TestDescriptor, Container> made) {
    return context
        .addToParent(parent -> Optional.of(made.apply(parent)))
        .map(this::matched)
        .orElse(Resolution.unresolved());
  }

  private Resolution matched(Knot found) {
    if (found instanceof RunContainer run) {
      report(run);
    }
    List<UniqueId> below = found instanceof Container container ? container.below() : List.of();
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    below.forEach(id -> selectors.add(DiscoverySelectors.selectUniqueId(id)));
    return Resolution.match(Match.exact(found, () -> selectors));
  }

  private void report(RunContainer run) {
    run.intent()
        .problems()
        .forEach(
            problem ->
                issues.reportIssue(
                    DiscoveryIssue.builder(Severity.WARNING, Legible.line(problem.toString()))
                        .source(run.getSource())));
  }
}
