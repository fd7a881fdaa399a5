package assayer.core.suite;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a judge held of each item, and what people hold, in the dataset's order: one of a few
 * classes, whose numbers mean the same for every judge of the same items.
 */
public final class Decisions {
  /** In place of a class: none was chosen. */
  public static final int NONE = -1;

  private final int[] own;
  private final int[] people;

  private Decisions(int[] own, int[] people) {
    this.own = own;
    this.people = people;
  }

  /**
   * Of some items.
   *
   * @param own the judge's class of each, counted from 0, or {@link #NONE}; kept, not copied
   * @param people as many, of people
   */
  public static Decisions of(int[] own, int[] people) {
    if (own.length != people.length) {
      throw new IllegalArgumentException(
          own.length + " decisions beside " + people.length + " of people");
    }
    return new Decisions(own, people);
  }

  /** How many items there are. */
  public int size() {
    return own.length;
  }

  /** The judge's class of an item. */
  public int own(int item) {
    return own[item];
  }

  /** That of people. */
  public int people(int item) {
    return people[item];
  }

  /** How many classes there are, as far as they were used. */
  public int classes() {
    return 1 + IntStream.concat(Arrays.stream(own), Arrays.stream(people)).max().orElse(NONE);
  }

  /** The same with the items in another order. */
  Decisions inOrder(int[] order) {
    return new Decisions(
        Arrays.stream(order).map(i -> own[i]).toArray(),
        Arrays.stream(order).map(i -> people[i]).toArray());
  }
}
