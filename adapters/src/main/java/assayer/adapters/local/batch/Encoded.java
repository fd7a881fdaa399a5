package assayer.adapters.local.batch;

import java.util.Arrays;

/** An input in tokens. Immutable, as long as nobody writes into what it was made of. */
public final class Encoded {
  private final long[] ids;
  private final long[] types;
  private final Part[] parts;
  private final int[] marks;
  private final int[] ends;
  private final int dropped;

  private Encoded(long[] ids, long[] types, Part[] parts, int[] marks, int[] ends, int dropped) {
    this.ids = ids;
    this.types = types;
    this.parts = parts;
    this.marks = marks;
    this.ends = ends;
    this.dropped = dropped;
  }

  /**
   * A whole input.
   *
   * @param ids the tokens' numbers, none negative: the runtime would count those from the end
   * @param types 0 for the first text of a pair, 1 for the second
   * @param parts what each belongs to
   * @param marks places at which a number is wanted, ascending
   */
  public static Encoded of(long[] ids, long[] types, Part[] parts, int[] marks) {
    if (ids.length != types.length || ids.length != parts.length) {
      throw new IllegalArgumentException("an input must have as many types and parts as tokens");
    }
    for (long id : ids) {
      if (id < 0) {
        throw new IllegalArgumentException("a token must not be negative, got " + id);
      }
    }
    return new Encoded(ids, types, parts, marks, new int[0], 0);
  }

  /**
   * The same with its marks in groups, as those of the steps of an answer.
   *
   * @param ends for each group how many marks there are up to its end, ascending; marks behind the
   *     last belong to none
   */
  public Encoded grouped(int... ends) {
    int before = 0;
    for (int end : ends) {
      if (end < before || end > marks.length) {
        throw new IllegalArgumentException(
            "groups must end within " + marks.length + " marks, got " + Arrays.toString(ends));
      }
      before = end;
    }
    return new Encoded(ids, types, parts, marks, ends.clone(), dropped);
  }

  /** The ends of groups of marks; empty where they are one group. */
  public int[] ends() {
    return ends.clone();
  }

  /** How many tokens it has. */
  public int length() {
    return ids.length;
  }

  /** The number of a token. */
  public long id(int place) {
    return ids[place];
  }

  /** Which text of a pair a token belongs to. */
  public long type(int place) {
    return types[place];
  }

  /** How many places are marked. */
  public int marks() {
    return marks.length;
  }

  /** A marked place. */
  public int mark(int index) {
    return marks[index];
  }

  /** How many tokens were cut. */
  public int dropped() {
    return dropped;
  }

  /**
   * The same, cut to a length where that is allowed.
   *
   * <p>From the left, what was asked goes first, then the answer; from the right it is the other
   * way round. What is fixed stays, so the result may still be too long.
   */
  public Encoded fitted(int most, Truncation truncation) {
    int surplus = ids.length - most;
    if (surplus <= 0 || truncation == Truncation.REFUSE) {
      return this;
    }
    boolean[] goes = new boolean[ids.length];
    for (int i = 0; i < ids.length && surplus > 0; i++) {
      int place = truncation == Truncation.LEFT ? i : ids.length - 1 - i;
      if (parts[place] != Part.FIXED) {
        goes[place] = true;
        surplus--;
      }
    }
    return without(goes);
  }

  private Encoded without(boolean[] goes) {
    int[] kept = new int[ids.length];
    int[] moved = new int[ids.length];
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      moved[i] = size;
      if (!goes[i]) {
        kept[size++] = i;
      }
    }
    long[] newIds = new long[size];
    long[] newTypes = new long[size];
    Part[] newParts = new Part[size];
    for (int i = 0; i < size; i++) {
      newIds[i] = ids[kept[i]];
      newTypes[i] = types[kept[i]];
      newParts[i] = parts[kept[i]];
    }
    int[] newMarks = Arrays.stream(marks).map(mark -> moved[mark]).toArray();
    return new Encoded(newIds, newTypes, newParts, newMarks, ends, dropped + ids.length - size);
  }

  /** Whether a model would see the same: cut or not, where from does not matter. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Encoded that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(types, that.types)
        && Arrays.equals(marks, that.marks)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ids) + Arrays.hashCode(marks);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
