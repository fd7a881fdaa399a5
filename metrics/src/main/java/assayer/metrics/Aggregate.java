package assayer.metrics;

/**
 * A summary that rows are added to one by one. Summaries of parts combine to the summary of the
 * whole, in any order and up to rounding, so that a run on several machines gives the numbers of a
 * run on one. Not safe for threads.
 *
 * @param <A> the type itself
 */
public interface Aggregate<A extends Aggregate<A>> {

  /**
   * Adds all rows another summary has seen; the other stays as it is.
   *
   * @return this
   * @throws IllegalArgumentException if the two were set up differently
   */
  A combine(A other);
}
