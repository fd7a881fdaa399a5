package assayer.adapters.local.folder;

import java.util.OptionalInt;
import java.util.Set;

/**
 * How a model that writes is to stop, as its folder has it.
 *
 * @param tokens the numbers of the tokens that end a text; empty where the folder does not say
 * @param most the most tokens of an answer; empty where the folder does not say
 */
public record Ending(Set<Long> tokens, OptionalInt most) {

  /** Copies the set. */
  public Ending {
    tokens = Set.copyOf(tokens);
  }
}
