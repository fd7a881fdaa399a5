package assayer.core.training;

import assayer.core.dataset.Dataset;
import assayer.core.item.PreferencePair;
import assayer.core.option.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A service that makes a model of preference pairs; a run file names its folder afterwards. */
public interface Trainer {

  /** The adapter that opens what it makes. */
  String id();

  /**
   * Trains a model, holds pairs out to see what it is worth, and writes it.
   *
   * @param pairs what to learn from; the same pairs and options give the same bytes
   * @param options what is said of the training; the trainer notes what is wrong with them or with
   *     the pairs, and calls {@code finish}
   * @param folder where it is written; made if it is not there
   * @return empty if a problem was noted; then nothing was written
   * @throws IOException if the folder cannot be written
   */
  Optional<Trained> train(Dataset<PreferencePair> pairs, Options options, Path folder)
      throws IOException;
}
