package assayer.junit.engine;

import assayer.run.RunSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Holds the tests of one run: whether it finished, and its gates. */
final class RunContainer extends Container {
  private final Intent intent;

  RunContainer(
      UniqueId id,
      String title,
      @Nullable TestSource source,
      Set<TestTag> tags,
      Intent intent,
      List<Part> parts) {
    super(id, title, source, tags, parts);
    this.intent = intent;
  }

  Intent intent() {
    return intent;
  }

  /** The run file, unless it could not be read. */
  Optional<Path> file() {
    return intent.spec().map(RunSpec::source).map(Path::of).map(Path::toAbsolutePath);
  }

  @Override
  public RunContext prepare(RunContext context) {
    return context.in(new OneRun(intent, this, context));
  }
}
