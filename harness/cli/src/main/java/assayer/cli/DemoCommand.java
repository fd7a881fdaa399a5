package assayer.cli;

import assayer.core.option.ProblemException;
import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.store.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on built-in data and built-in models. */
@Command(
    name = "demo",
    description = "Run built-in models on built-in data: no network, no key, no GPU.")
final class DemoCommand implements Callable<Integer> {
  private static final String NAME = "demo";

  /** Ends the lines that need a native library. */
  private static final String NATIVE = "# onnx";

  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "DIR", description = "Its folder (assayer-demo).")
  Path out = Path.of("assayer-demo");

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plugins plugins = Plugins.find();
    RunPlan plan = plan(plugins);
    try {
      OwnFiles.discard(out, NAME); // a demonstration shows the whole way each time
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunShow(terminal, false, false).run(plugins, plan, out);
  }

  /** With all models, or with those that run wherever Java does. */
  private RunPlan plan(Plugins plugins) {
    String text = text();
    try {
      return plan(plugins, text);
    } catch (ProblemException e) {
      RunPlan rest =
          plan(
              plugins,
              text.lines()
                  .filter(line -> !line.endsWith(NATIVE))
                  .collect(Collectors.joining("\n", "", "\n")));
      terminal.warn(
          "assayer: the models that need ONNX Runtime are left out: "
              + e.problems().get(0).message());
      return rest;
    }
  }

  private static RunPlan plan(Plugins plugins, String text) {
    Path here = Path.of("").toAbsolutePath();
    return Planner.plan(plugins, new RunSpec("demo.yaml", here, text, Overrides.NONE));
  }

  private static String text() {
    try (@Nullable InputStream in = DemoCommand.class.getResourceAsStream("demo.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
