package assayer.datasets.rows;

import assayer.core.model.Seeds;
import java.util.Arrays;

/**
 * A number for each of many ids, without keeping the ids: they are told apart by 128 bits of hash,
 * so that two among a million fall together with a chance below 1e-26. Takes 24 bytes an entry over
 * a load of a half to four fifths. Not safe for threads while it is written.
 */
public final class IdTable {
  /** What {@link #get} gives for an id that is not there. */
  public static final long ABSENT = -1;

  private static final double LOAD = 0.8;

  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private long[] numbers = new long[1024];
  private int size;

  /** An empty table. */
  public IdTable() {
    Arrays.fill(numbers, ABSENT);
  }

  /** How many ids it holds. */
  public int size() {
    return size;
  }

  /** The id's number, or {@link #ABSENT}. */
  public long get(String id) {
    return numbers[slot(Seeds.derive(1, id), Seeds.derive(2, id))];
  }

  /** Sets the id's number, at least 0, and gives the one before, or {@link #ABSENT}. */
  public long put(String id, long number) {
    long h = Seeds.derive(1, id);
    long l = Seeds.derive(2, id);
    int slot = slot(h, l);
    long before = numbers[slot];
    high[slot] = h;
    low[slot] = l;
    numbers[slot] = number;
    if (before == ABSENT) {
      size++;
      growIfFull();
    }
    return before;
  }

  private int slot(long h, long l) {
    int slot = (int) Math.multiplyHigh(h >>> 1, 2L * numbers.length);
    while (numbers[slot] != ABSENT && (high[slot] != h || low[slot] != l)) {
      slot = slot + 1 == numbers.length ? 0 : slot + 1;
    }
    return slot;
  }

  private void growIfFull() {
    if (size <= LOAD * numbers.length) {
      return;
    }
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldNumbers = numbers;
    int capacity = Math.toIntExact(numbers.length * 3L / 2);
    high = new long[capacity];
    low = new long[capacity];
    numbers = new long[capacity];
    Arrays.fill(numbers, ABSENT);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != ABSENT) {
        int slot = slot(oldHigh[i], oldLow[i]);
        high[slot] = oldHigh[i];
        low[slot] = oldLow[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
