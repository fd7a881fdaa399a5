package assayer.adapters.local;

import assayer.adapters.duel.Seats;
import assayer.adapters.local.compare.GuardedCosine;
import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import java.util.Optional;

/**
 * The adapter "relevance": how near an answer is to its prompt, by the encoder that comes along. A
 * baseline that needs nothing and knows no right from wrong. Its README lists the options.
 */
public final class RelevanceAdapter implements Adapter {

  /** For the service loader. */
  public RelevanceAdapter() {}

  @Override
  public String id() {
    return "relevance";
  }

  @Override
  public String summary() {
    return "the likeness of prompt and answer, by a built-in encoder of sentences";
  }

  @Override
  public Optional<ModelSource> configure(String id, Options options) {
    return Seats.seated(
        options, () -> local(options).map(local -> new LocalSource(id, id(), local)));
  }

  private static Optional<Local> local(Options options) {
    return new EncoderReader(options)
        .read(
            folder -> EncoderReader.limits(options, folder),
            FormReader.againstReference(options),
            GuardedCosine.read(options));
  }
}
