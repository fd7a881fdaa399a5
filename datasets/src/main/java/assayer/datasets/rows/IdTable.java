package assayer.datasets.rows;

import java.util.Arrays;

/**
 * A number for each of many ids, without keeping the ids: they are told apart by 128 bits of hash,
 * so that two among a million fall together with a chance below 1e-26. Takes 24 bytes an entry at a
 * load between 0.35 and 0.7. Not safe for threads while it is written.
 */
public final class IdTable {
  /** What stands for an id that is not there. */
  public static final long ABSENT = -1;

  private static final double LOAD = 0.7;
  private static final int WIDTH = 3;
  private static final int NUMBER = 2;

  /** Hash, hash and number of each entry side by side, so that a look costs one cache line. */
  private long[] cells;

  private int capacity = 1024;
  private int size;
  private long high;
  private long low;

  /** An empty table. */
  public IdTable() {
    cells = empty(capacity);
  }

  private static long[] empty(int capacity) {
    long[] cells = new long[Math.multiplyExact(WIDTH, capacity)];
    Arrays.fill(cells, ABSENT);
    return cells;
  }

  /** How many ids it holds. */
  public int size() {
    return size;
  }

  /** The id's number, or {@link #ABSENT}; safe for threads once nothing is written any more. */
  public long get(String id) {
    return cells[cell(hash(id, 1), hash(id, 2)) + NUMBER];
  }

  /** Half of what an id is told apart by here. */
  public static long fingerprint(String id) {
    return hash(id, 1);
  }

  /** Sets the id's number, at least 0, and gives the one before, or {@link #ABSENT}. */
  public long put(String id, long number) {
    int cell = locate(id);
    long before = cells[cell + NUMBER];
    set(cell, number);
    return before;
  }

  /** Sets the id's number, at least 0, unless it has one; gives that, or {@link #ABSENT}. */
  public long putIfAbsent(String id, long number) {
    int cell = locate(id);
    long before = cells[cell + NUMBER];
    if (before == ABSENT) {
      set(cell, number);
    }
    return before;
  }

  private int locate(String id) {
    high = hash(id, 1);
    low = hash(id, 2);
    return cell(high, low);
  }

  private void set(int cell, long number) {
    boolean added = cells[cell + NUMBER] == ABSENT;
    cells[cell] = high;
    cells[cell + 1] = low;
    cells[cell + NUMBER] = number;
    if (added) {
      size++;
      growIfFull();
    }
  }

  private int cell(long h, long l) {
    int cell = WIDTH * (int) Math.multiplyHigh(h >>> 1, 2L * capacity);
    while (cells[cell + NUMBER] != ABSENT && (cells[cell] != h || cells[cell + 1] != l)) {
      cell = cell + WIDTH == cells.length ? 0 : cell + WIDTH;
    }
    return cell;
  }

  private void growIfFull() {
    if (size <= LOAD * capacity) {
      return;
    }
    long[] old = cells;
    capacity = Math.multiplyExact(capacity, 2);
    cells = empty(capacity);
    for (int from = 0; from < old.length; from += WIDTH) {
      if (old[from + NUMBER] != ABSENT) {
        System.arraycopy(old, from, cells, cell(old[from], old[from + 1]), WIDTH);
      }
    }
  }

  /** Four characters at a time through the finishing step of SplitMix64. */
  private static long hash(String id, long seed) {
    long hash = mix(seed * 0x9E37_79B9_7F4A_7C15L + id.length());
    long word = 0;
    for (int i = 0; i < id.length(); i++) {
      word = (word << Character.SIZE) | id.charAt(i);
      if ((i & 3) == 3) {
        hash = mix(hash ^ word) + seed;
        word = 0;
      }
    }
    return mix(hash ^ word);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return b ^ (b >>> 31);
  }
}
