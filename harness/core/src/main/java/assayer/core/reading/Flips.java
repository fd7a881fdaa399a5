package assayer.core.reading;

import java.util.List;

/**
 * Items that went otherwise with a model than with the base it is held against; one without an
 * answer is worth what the policy says.
 *
 * @param worse how many went worse with the model
 * @param better how many went better
 * @param worseItems ids of at most {@value #MOST_ITEMS} of the worse ones, those that lost most
 *     first, then by place in the data
 * @param betterItems the same of the better ones
 */
public record Flips(long worse, long better, List<String> worseItems, List<String> betterItems) {
  /** How many are named; a comparison of the two runs names all. */
  public static final int MOST_ITEMS = 10;

  /** Copies the lists. */
  public Flips {
    worseItems = List.copyOf(worseItems);
    betterItems = List.copyOf(betterItems);
  }
}
