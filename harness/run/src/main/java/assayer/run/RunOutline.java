package assayer.run;

import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.run.gate.Gate;
import assayer.run.gate.GateNames;
import assayer.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run file demands, told before anything is opened: no data is read, no model is looked at,
 * nobody is asked. So it is cheap, and a plan may still find more that is wrong.
 *
 * @param name the run's name; "" if the file has none
 * @param gates the file's gates, in its order; those that could be read
 * @param problems what is wrong with the file's form, its gates and the names of its suites
 */
public record RunOutline(String name, List<Gate> gates, List<Problem> problems) {

  /** Copies the lists. */
  public RunOutline {
    gates = List.copyOf(gates);
    problems = List.copyOf(problems);
  }

  /** Reads a run file's text. */
  public static RunOutline of(Plugins plugins, RunSpec spec) {
    Problems problems = new Problems();
    Optional<RunFile> file =
        Yaml.read(
                spec.text(),
                spec.source(),
                name -> Optional.ofNullable(System.getenv(name)),
                problems)
            .map(mapping -> RunFile.of(mapping, spec.folder(), problems));
    file.ifPresent(written -> checkNames(plugins, spec, written, problems));
    return new RunOutline(
        file.map(RunFile::name).orElse(""),
        file.map(RunFile::gates).orElse(List.of()),
        problems.list());
  }

  private static void checkNames(Plugins plugins, RunSpec spec, RunFile file, Problems problems) {
    Map<String, String> suites = new TreeMap<>();
    for (RunFile.Entry entry : file.entries()) {
      Value.Scalar suite = entry.suite();
      suites.put(suite.shown(), ""); // its headline is known when it is configured
      if (!suite.shown().isEmpty() && !plugins.suites().containsKey(suite.shown())) {
        problems.add(
            suite.place(), Spelling.unknown("suite", suite.shown(), plugins.suites().keySet()));
      }
    }
    GateNames names =
        new GateNames(
            plugins.suites().keySet(),
            suites,
            file.models().keySet(),
            base -> Baselines.trouble(spec.folder(), base));
    file.gates().forEach(gate -> names.check(gate, problems));
  }
}
