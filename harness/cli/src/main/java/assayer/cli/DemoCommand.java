package assayer.cli;

import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.store.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on built-in data and built-in models. */
@Command(
    name = "demo",
    description = "Run built-in models on built-in data: no network, no key, no GPU.")
final class DemoCommand implements Callable<Integer> {
  private static final String NAME = "demo";

  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "DIR", description = "Its folder (assayer-demo).")
  Path out = Path.of("assayer-demo");

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plugins plugins = Plugins.find();
    Path here = Path.of("").toAbsolutePath();
    RunPlan plan = Planner.plan(plugins, new RunSpec("demo.yaml", here, text(), Overrides.NONE));
    try {
      RunStore.discard(out, NAME); // a demonstration shows the whole way each time
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunShow(terminal, false, false).run(plugins, plan, out);
  }

  private static String text() {
    try (@Nullable InputStream in = DemoCommand.class.getResourceAsStream("demo.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
