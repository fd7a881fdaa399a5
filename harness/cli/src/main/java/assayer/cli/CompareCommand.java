package assayer.cli;

import assayer.core.comparison.Comparison;
import assayer.run.Comparer;
import assayer.run.Plugins;
import assayer.run.Reports;
import assayer.run.store.ComparisonJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs on the same items. */
@Command(
    name = "compare",
    description = "Compare two runs on the items they have in common: what B changed against A.")
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR_A", description = "The folder of the base run.")
  Path a = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR_B", description = "The folder of the run beside it.")
  Path b = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", description = "Where the page goes (comparison).")
  Path out = Path.of("comparison");

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plugins plugins = Plugins.find();
    Reports.checkApart(out, List.of(a, b));
    Comparison comparison = Comparer.compare(plugins, a, b);
    List<Path> pages = Reports.write(plugins, comparison, out);
    if (json) {
      terminal.document(ComparisonJson.text(comparison));
    } else {
      ComparisonLines.of(comparison).forEach(terminal::say);
      pages.forEach(page -> terminal.say("open " + page));
    }
    return Exit.OK;
  }
}
