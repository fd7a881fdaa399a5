package assayer.cli;

import assayer.run.Plugins;
import assayer.run.Progress;
import assayer.run.Verifier;
import assayer.run.verify.Verification;
import assayer.run.verify.VerificationDocument;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a share of a run again. */
@Command(
    name = "verify",
    description =
        "Ask a share of a run again, never from the cache: is all of it the same, or what changed?"
            + " Status 0 if it is the same, 1 if something differs, 3 if not all of it was"
            + " answered.")
final class VerifyCommand implements Callable<Integer> {
  private static final double SHARE = 0.05;

  private final Terminal terminal;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of a run.")
  Path folder = Path.of("");

  @Option(
      names = "--share",
      paramLabel = "S",
      description = "How much of each model's answers to ask again, above 0, at most 1 (0.05).")
  double share = SHARE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another draw than that of the run's seed.")
  @Nullable Long seed;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!(share > 0 && share <= 1) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--share must be above 0 and at most 1, got " + share);
    }
    OptionalLong drawn = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    Progress progress =
        Terminal.watched() ? new BarProgress(terminal.err()) : new LineProgress(terminal);
    Verification found = Verifier.verify(Plugins.find(), folder, share, drawn, progress);
    if (json) {
      terminal.document(VerificationDocument.of(found));
    } else {
      VerificationLines.of(found).forEach(terminal::say);
    }
    return switch (found.verdict()) {
      case IDENTICAL -> Exit.OK;
      case DIFFERENT -> Exit.GATE_FAILED;
      case UNFINISHED -> Exit.UNFINISHED;
    };
  }
}
