package assayer.cli;

import assayer.core.model.ProbeFinding;
import assayer.run.Overrides;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.Prober;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.store.ProbesJson;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds out whether the models of a run do what the run rests on. */
@Command(
    name = "probe",
    description = "Put conformance questions to each model that is reached by requests.")
final class ProbeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RUN.yaml", description = "The run file.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  ProbeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunPlan plan = Planner.plan(Plugins.find(), RunSpec.of(file, Overrides.NONE));
    Map<String, List<ProbeFinding>> found = Prober.all(plan);
    if (json) {
      terminal.document(ProbesJson.text(found));
    } else {
      show(found);
    }
    boolean failed =
        found.values().stream()
            .flatMap(Collection::stream)
            .anyMatch(finding -> finding.status() == ProbeFinding.Status.FAIL);
    return failed ? Exit.GATE_FAILED : Exit.OK;
  }

  private void show(Map<String, List<ProbeFinding>> found) {
    if (found.isEmpty()) {
      terminal.say("no model of this run is reached by requests; there is nothing to find out");
    }
    found.forEach(
        (seat, findings) -> {
          terminal.say(seat + (findings.isEmpty() ? ": no question is known for it" : ":"));
          findings.forEach(finding -> terminal.say(line(finding)));
        });
  }

  private static String line(ProbeFinding finding) {
    String status = finding.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return String.format(
        Locale.ROOT, "  %-13s  %-24s  %s", status, finding.question(), finding.sentence());
  }
}
