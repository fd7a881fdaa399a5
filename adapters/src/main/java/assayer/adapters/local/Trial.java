package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.engine.Workers;
import assayer.adapters.local.head.Head;
import java.util.List;

/**
 * One short text put to a graph before anything is asked: its header need not tell the truth, and
 * an operator may be missing on a device.
 */
final class Trial {
  private Trial() {}

  /** Finds out whether a graph gives rows such as its head wants. */
  static void check(Local local, Tokenizer tokenizer, Workers workers) {
    Encoded sample = tokenizer.text("1 + 1 = 2", local.form().special());
    if (sample.length() == 0 || sample.length() > local.limits().tokens()) {
      return; // there is no text that every model takes
    }
    boolean byToken = local.kind() == Kind.STEPS || local.kind() == Kind.LIKELIHOOD;
    Found found =
        workers
            .run(
                List.of(sample),
                (input, output) -> {
                  if (byToken && !output.byToken()) {
                    throw new IllegalStateException(
                        "it gives one row for the whole text and none for each token");
                  }
                  return List.of(new double[output.width()]);
                })
            .join()
            .get(0);
    if (found instanceof Found.Missing missing) {
      throw Unavailable.because(
          local.plan().file() + " does not answer a short text: " + missing.message());
    }
    int width = ((Found.Rows) found).rows().get(0).length;
    checkWidth(local, width);
  }

  private static void checkWidth(Local local, int width) {
    Head head = local.meaning().head();
    int wanted =
        head.columns().isEmpty()
            ? head.weights().keySet().stream().mapToInt(place -> place + 1).max().orElse(1)
            : head.columns().stream().mapToInt(column -> column + 1).max().orElse(1);
    boolean unnamed =
        head.columns().isEmpty() && !head.names().isEmpty() && head.names().size() != width;
    if (wanted > width || unnamed) {
      throw Unavailable.because(
          "%s gives %s columns, and the head was to have %s; check \"labels\" and \"head\""
              .formatted(local.plan().file(), width, unnamed ? head.names().size() : wanted));
    }
  }
}
