package assayer.core.item;

import java.util.List;

/**
 * A problem with the solutions that were drawn for it, in the order drawn; all of them may be
 * right, or none.
 *
 * @param id where it comes from
 * @param prompt the problem
 * @param samples the solutions, at least one
 */
public record SampledSolutions(ItemId id, Prompt prompt, List<Sample> samples) implements Item {

  /** Copies the list and refuses an empty one. */
  public SampledSolutions {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a problem needs at least one sample, got none");
    }
  }
}
