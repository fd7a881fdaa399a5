package assayer.junit.engine;

import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.junit.run.Legible;
import assayer.junit.run.RunResult;
import assayer.junit.run.Settings;
import assayer.junit.run.TestRun;
import assayer.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestDescriptor;

/** Does a run when the first of its tests asks how it ended, and once only. */
final class OneRun {
  private final Intent intent;
  private final TestDescriptor container;
  private final RunContext context;
  private @Nullable RunEnd end;

  OneRun(Intent intent, TestDescriptor container, RunContext context) {
    this.intent = intent;
    this.container = container;
    this.context = context;
  }

  synchronized RunEnd end() {
    if (end == null) {
      end = carriedOut();
      end.result().ifPresent(result -> new Publisher(context.listener(), container).run(result));
    }
    return end;
  }

  private RunEnd carriedOut() {
    if (!intent.problems().isEmpty()) {
      return RunEnd.undone(text(intent.problems()), null);
    }
    if (intent.demandsNothing()) {
      return RunEnd.undone(
          intent.title()
              + " has no gate, so there is nothing to test; add gates: to the run file, or a field"
              + " with @Assay to the class",
          null);
    }
    try {
      return RunEnd.done(run(intent.spec().orElseThrow()));
    } catch (ProblemException e) {
      return RunEnd.undone(text(e.problems()), null);
    } catch (RuntimeException | IOException | LinkageError e) {
      return RunEnd.undone(Legible.of(String.valueOf(e.getMessage())), e);
    }
  }

  private RunResult run(RunSpec read) throws IOException {
    Settings settings = Settings.of(context.parameters());
    RunSpec spec = new RunSpec(read.source(), read.folder(), read.text(), settings.overrides());
    return new TestRun(
            spec, intent.classGates(), folder(settings), intent.timeout().or(settings::timeout))
        .carryOut();
  }

  private Path folder(Settings settings) throws IOException {
    if (settings.out().isPresent()) {
      return settings.out().get().resolve(FolderName.of(container.getUniqueId()));
    }
    try {
      return context.output().createOutputDirectory(container);
    } catch (JUnitException e) { // a launcher without output directories
      return Files.createTempDirectory("assayer-").resolve("run");
    }
  }

  private static String text(List<Problem> problems) {
    return problems.stream()
        .map(problem -> Legible.of(problem.toString()))
        .collect(Collectors.joining("\n"));
  }
}
