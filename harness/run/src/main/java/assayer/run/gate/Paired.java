package assayer.run.gate;

import assayer.core.outcome.Tally;
import assayer.core.reading.Flips;
import assayer.core.suite.Scored;
import java.util.Optional;

/** Two models on the same items, or why they cannot be compared. */
public sealed interface Paired {

  /**
   * The two.
   *
   * @param name the base, for a person
   * @param base scored on the items that both have and neither leaves out
   * @param other the same, in the same order
   * @param asked what became of the asks of the base
   * @param items how many items both have
   * @param apart items that only one of them has, or that are not the same in both
   * @param flips items that went otherwise with the other than with the base, if that is known
   */
  record Pair(
      String name,
      Scored base,
      Scored other,
      Tally asked,
      long items,
      long apart,
      Optional<Flips> flips)
      implements Paired {

    /** Where it is not known which items went otherwise. */
    public Pair(String name, Scored base, Scored other, Tally asked, long items, long apart) {
      this(name, base, other, asked, items, apart, Optional.empty());
    }
  }

  /**
   * None.
   *
   * @param why a sentence
   */
  record Missing(String why) implements Paired {}
}
