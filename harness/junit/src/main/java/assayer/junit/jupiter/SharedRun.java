package assayer.junit.jupiter;

import assayer.core.reading.Results;
import assayer.junit.run.RunFiles;
import assayer.junit.run.RunResult;
import assayer.junit.run.Settings;
import assayer.junit.run.TestRun;
import assayer.run.RunSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A run that all tests of a launch share who name its file. */
final class SharedRun {
  private static final Namespace RUNS = Namespace.create(SharedRun.class);

  private SharedRun() {}

  /**
   * What it found.
   *
   * @throws IllegalStateException if it did not finish
   */
  static Results of(ExtensionContext context, String name) {
    Path file = RunFiles.of(context.getRequiredTestClass(), name).toAbsolutePath().normalize();
    RunResult result =
        context
            .getRoot()
            .getStore(RUNS)
            .getOrComputeIfAbsent(file, path -> carriedOut(context, path), RunResult.class);
    result
        .trouble()
        .ifPresent(
            trouble -> {
              throw new IllegalStateException(trouble + "; see " + result.folder());
            });
    return result.results();
  }

  private static RunResult carriedOut(ExtensionContext context, Path file) {
    Settings settings = Settings.of(context::getConfigurationParameter);
    RunSpec spec = RunSpec.of(file, settings.overrides());
    String name = RunFiles.fromHere(file).toString().replaceAll("[^A-Za-z0-9._-]", "_");
    Path folder = folder(context, settings, name);
    return new TestRun(spec, List.of(), folder, settings.timeout()).carryOut();
  }

  /** Below the folder that was chosen, or with the files that the first of the tests publishes. */
  private static Path folder(ExtensionContext context, Settings settings, String name) {
    if (settings.out().isPresent()) {
      return settings.out().get().resolve(name);
    }
    AtomicReference<Path> made = new AtomicReference<>(Path.of(name));
    context.publishDirectory(name, made::set);
    return Objects.requireNonNull(made.get());
  }
}
