package assayer.adapters.local.writing;

/** A model that reads a text piece by piece. */
@FunctionalInterface
public interface Reading {

  /**
   * Reads on.
   *
   * @param tokens what comes next, at least one
   * @return a logit for each token of the vocabulary, of its coming after all that was read
   */
  float[] read(long[] tokens);
}
