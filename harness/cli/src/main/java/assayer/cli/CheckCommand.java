package assayer.cli;

import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.run.Documents;
import assayer.run.Overrides;
import assayer.run.PlanCount;
import assayer.run.Planned;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a run file is good, and what it would do. */
@Command(name = "check", description = "Read a run file and show every problem in it.")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RUN.yaml", description = "The run file.")
  Path file = Path.of("");

  @Option(names = "--plan", description = "Read the data too, and count items, asks and tokens.")
  boolean plan;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      RunPlan made = Planner.plan(Plugins.find(), RunSpec.of(file, Overrides.NONE));
      if (!plan) {
        return show(List.of(), made.describe(), List.of(), made.skipped());
      }
      PlanCount.Counted counted = PlanCount.of(made);
      return show(counted.problems(), counted.lines(), counted.planned(), made.skipped());
    } catch (ProblemException e) {
      return show(e.problems(), List.of(), List.of(), List.of());
    }
  }

  private int show(
      List<Problem> problems, List<String> lines, List<Planned> planned, List<String> skipped) {
    if (json) {
      terminal.document(Documents.check(problems, lines, planned, skipped));
    } else {
      problems.forEach(problem -> terminal.warn(problem.toString()));
      lines.forEach(terminal::say);
      skipped.forEach(pair -> terminal.say("skipped: " + pair));
      terminal.say(problems.isEmpty() ? file + " is good" : counted(problems.size()));
    }
    return problems.isEmpty() ? Exit.OK : Exit.USAGE;
  }

  private static String counted(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }
}
