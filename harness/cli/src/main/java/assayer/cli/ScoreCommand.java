package assayer.cli;

import assayer.run.Plugins;
import assayer.run.Progress;
import assayer.run.Reports;
import assayer.run.Runner;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes results again from what is stored. */
@Command(name = "score", description = "Make the results of a run again; no model is asked.")
final class ScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder of a run.")
  Path folder = Path.of("");

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plugins plugins = Plugins.find();
    Runner.Outcome outcome = Runner.score(plugins, folder, Progress.NONE);
    Reports.write(plugins, List.of(folder), List.of(), folder, false);
    if (Annotations.wanted()) {
      List<String> annotations = List.of(Annotations.FORMAT);
      Annotations.show(
          terminal, Reports.write(plugins, List.of(folder), annotations, folder, false));
    }
    Summary.lines(outcome.results()).forEach(terminal::say);
    outcome.problems().forEach(problem -> terminal.warn(problem.toString()));
    return Exit.of(outcome);
  }
}
