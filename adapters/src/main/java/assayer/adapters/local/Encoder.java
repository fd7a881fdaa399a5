package assayer.adapters.local;

import assayer.adapters.local.compare.Comparison;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The encoder that comes along, with what is made of its vectors; checked and not open yet. */
public final class Encoder {
  private final Local local;

  private Encoder(Local local) {
    this.local = local;
  }

  /**
   * With limits as options say.
   *
   * @return empty if a problem was noted
   */
  public static Optional<Encoder> read(Options options, Comparison comparison) {
    return read(options, folder -> EncoderReader.limits(options, folder), comparison);
  }

  /**
   * With limits that are known.
   *
   * @return empty if a problem was noted
   */
  public static Optional<Encoder> read(Options options, Limits limits, Comparison comparison) {
    return read(options, folder -> limits, comparison);
  }

  private static Optional<Encoder> read(
      Options options, Function<OptionalInt, Limits> limiting, Comparison comparison) {
    return new EncoderReader(options).read(limiting, false, comparison).map(Encoder::new);
  }

  /** The digest of its weights and its tokenizer. */
  public String digest() {
    return local.folder().digest();
  }

  /** How long an input may be. */
  public Limits limits() {
    return local.limits();
  }

  /** The reward model that it makes. */
  public ModelSource source(String id, String adapter) {
    return new LocalSource(id, adapter, local);
  }

  /**
   * Opens it for its vectors alone.
   *
   * @param id what to call it in notes
   * @throws assayer.core.option.ProblemException if it does not work on this machine
   */
  public Embedder open(String id) {
    Opened opened = Opened.of(id, local);
    return new Embedder(opened, new Feeding(local.kind(), local.form(), opened.tokenizer()));
  }
}
