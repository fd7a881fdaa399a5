package assayer.cli;

import assayer.core.option.FileTrouble;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command above the verbs. */
@Command(
    name = "assayer",
    description = "Measures the models that judge other models.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class AssayerCommand {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  boolean debug;

  private AssayerCommand() {}

  static int execute(Terminal terminal, String... args) {
    AssayerCommand root = new AssayerCommand();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new ScoreCommand(terminal))
            .addSubcommand(new ReportCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new ProbeCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new TrainHeadCommand(terminal))
            .addSubcommand(new ListCommand(terminal));
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(terminal, root, e));
    line.setParameterExceptionHandler((e, given) -> usage(terminal, e));
    line.setExecutionStrategy(parsed -> execute(line, parsed, terminal));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
    return line.execute(args);
  }

  private static int execute(CommandLine line, ParseResult parsed, Terminal terminal) {
    boolean helped = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    if (!parsed.hasSubcommand() && !helped) {
      terminal.warn(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
      return Exit.USAGE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int usage(Terminal terminal, CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.warn("assayer: " + Usage.mistake(e) + " (see " + command + " --help)");
    return Exit.USAGE;
  }

  private static int explain(Terminal terminal, AssayerCommand root, Exception e) {
    if (root.debug) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      terminal.warn(trace.toString());
    }
    if (e instanceof ProblemException problems) {
      problems.problems().forEach(problem -> terminal.warn(problem.toString()));
      return Exit.USAGE;
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException io) {
      terminal.warn(
          "assayer: a file cannot be read or written: "
              + FileTrouble.reason(io)
              + "; mend that and give the same command again, what was stored is kept");
      return Exit.UNFINISHED;
    }
    if (isForWantOfMemory(e)) {
      return outOfMemory(terminal);
    }
    terminal.warn("assayer: this is a mistake in the program: " + e + "; --debug shows where");
    return Exit.UNFINISHED;
  }

  private static boolean isForWantOfMemory(Throwable e) {
    return e instanceof OutOfMemoryError
        || (e.getCause() != null && isForWantOfMemory(e.getCause()));
  }

  /** Says so, without the trace that would hide it. */
  static int outOfMemory(Terminal terminal) {
    terminal.warn(
        "assayer: the memory does not suffice; give more, as in ASSAYER_JAVA_OPTS=-Xmx4g, and the"
            + " same command again: what was stored is kept");
    return Exit.UNFINISHED;
  }
}
