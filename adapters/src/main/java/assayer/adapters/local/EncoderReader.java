package assayer.adapters.local;

import assayer.adapters.local.batch.Truncation;
import assayer.adapters.local.compare.Comparison;
import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.folder.FolderReader;
import assayer.adapters.local.folder.ModelFolder;
import assayer.adapters.local.origin.BuiltIn;
import assayer.adapters.local.origin.Origin;
import assayer.adapters.local.text.Plain;
import assayer.adapters.scoring.Templates;
import assayer.core.option.Options;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads what is said of a model over the encoder that comes along: what it is computed on, and the
 * limits unless they are known.
 */
final class EncoderReader {
  private static final String OUTPUT = "last_hidden_state";

  /** Of its tokenizer, which takes a tenth of a second to ask; padding is masked. */
  private static final long PAD = 0;

  /**
   * On a CPU texts of like length share a batch: a tenth faster, and the vectors of this graph are
   * the same to the last bit, since what fills a text up is masked and nothing is rounded by batch.
   */
  private static final int BATCH = 8;

  private final Options options;

  EncoderReader(Options options) {
    this.options = options;
  }

  /**
   * Options {@code max-length} and {@code truncation}. Unlike a model of a folder the encoder cuts
   * a text on the right if nothing is said: what a text is about mostly shows in its beginning, and
   * how many were cut is told.
   */
  static Limits limits(Options options, OptionalInt folder) {
    return Limits.read(options, folder, Truncation.RIGHT);
  }

  /**
   * The model.
   *
   * @param limiting how long an input may be, given what the encoder can read
   * @param againstReference whether the first vector is a right answer's and not the prompt's
   */
  Optional<Local> read(
      Function<OptionalInt, Limits> limiting, boolean againstReference, Comparison comparison) {
    Optional<String> runtime = Machine.runtime(options);
    Machine machine = runtime.isPresent() ? Machine.read(options, BATCH) : Machine.unread(options);
    Optional<Origin> origin = BuiltIn.ENCODER.unpacked(options, "adapter");
    Optional<ModelFolder> folder =
        origin.flatMap(
            found ->
                FolderReader.read(
                    found.folder(),
                    Optional.empty(),
                    problem -> options.problem("adapter", problem)));
    Limits limits = limiting.apply(folder.map(ModelFolder::limit).orElse(OptionalInt.of(1 << 24)));
    if (runtime.isEmpty() || folder.isEmpty()) {
      return Optional.empty();
    }
    return plan(folder.get())
        .map(
            plan ->
                new Local(
                    options.place(),
                    runtime.get(),
                    origin.get().name(),
                    folder.get(),
                    plan,
                    Optional.empty(),
                    Kind.RELEVANCE,
                    form(againstReference),
                    limits,
                    Meaning.of(comparison),
                    machine));
  }

  private Optional<Plan> plan(ModelFolder folder) {
    try {
      Tokenizer.start(); // whether it runs here is to be known before a run
      return Optional.of(
          new Plan(
              folder.graphFile(),
              folder.graph().opset(),
              folder.graph().inputs(),
              OUTPUT,
              folder.padLeft(),
              PAD));
    } catch (Unavailable e) {
      options.problem("adapter", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Form form(boolean againstReference) {
    return new Form(
        Optional.empty(),
        new Plain(Templates.named("conversation")),
        "",
        true,
        Optional.empty(),
        "",
        againstReference);
  }
}
