package assayer.cli;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.training.Trained;
import assayer.run.Plugins;
import assayer.run.Training;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a reward model of the user's own pairs. */
@Command(
    name = "train-head",
    description = "Train a small reward model on your own preference pairs, in seconds.")
final class TrainHeadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PAIRS",
      description = "A file of pairs, or a dataset as a run file names it.")
  String pairs = "";

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Its folder.")
  Path out = Path.of("");

  @Option(names = "--held-out", paramLabel = "SHARE", description = "Pairs to try it on (0.2).")
  @Nullable Double heldOut;

  @Option(names = "--limit", paramLabel = "N", description = "The most pairs (5000).")
  @Nullable Long limit;

  @Option(names = "--seed", paramLabel = "N", description = "Which pairs are held out (0).")
  @Nullable Long seed;

  @Option(names = "--l2", paramLabel = "X", description = "How much weights are held down (0.1).")
  @Nullable Double l2;

  @Option(
      names = "--truncation",
      paramLabel = "SIDE",
      description = "What becomes of a long text: right, left or refuse (right).")
  @Nullable String truncation;

  TrainHeadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path here = Path.of("").toAbsolutePath();
    Trained trained = Training.head(Plugins.find(), here, pairs, options(), out);
    trained.notes().forEach(note -> terminal.warn(note.toString()));
    terminal.say(
        "%s rows: %s pairs to learn from, %s held out"
            .formatted(trained.rows(), trained.pairs(), trained.heldOut().n()));
    trained.leftOut().forEach((why, number) -> terminal.say("left out: " + number + ", " + why));
    terminal.say("held-out accuracy  " + shown(trained.heldOut()));
    trained.beside().forEach((name, reading) -> terminal.say("  " + name + "  " + shown(reading)));
    terminal.say("accuracy on what it learnt from  " + rounded(trained.trainingAccuracy()));
    terminal.say("use it by {adapter: head, path: " + out + "}");
    return Exit.OK;
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    put(options, "held-out", heldOut);
    put(options, "limit", limit);
    put(options, "seed", seed);
    put(options, "l2", l2);
    put(options, "truncation", truncation);
    return options;
  }

  private static void put(Map<String, Object> options, String key, @Nullable Object value) {
    if (value != null) {
      options.put(key, value);
    }
  }

  private static String shown(Reading reading) {
    if (reading instanceof Estimate estimate) {
      return rounded(estimate.value())
          + estimate
              .interval()
              .map(i -> " [%s, %s]".formatted(rounded(i.low()), rounded(i.high())))
              .orElse("");
    }
    return "unknown: " + ((Undefined) reading).reason().text();
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
