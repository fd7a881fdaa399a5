package assayer.cli;

import assayer.run.Plugins;
import assayer.run.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pages again, or one board over several runs. */
@Command(name = "report", description = "Write the pages of one run, or of several together.")
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of runs.")
  List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (the run's own folder, or \"report\" for several).")
  @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "Only this format; repeatable. parquet: every reading and observation as tables, written"
              + " only if named.")
  List<String> formats = new ArrayList<>();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path own = folders.size() == 1 ? folders.get(0) : Path.of("report");
    Map<String, Path> files =
        Reports.write(Plugins.find(), folders, formats, out == null ? own : out);
    files.values().forEach(file -> terminal.say("wrote " + file));
    return Exit.OK;
  }
}
