package assayer.run.store;

import java.util.Arrays;

/**
 * Where in the file the last line about each ask begins: an open-addressing table of 64-bit hashes
 * and positions. Two asks of one hash would be taken for one here; the reader compares the line it
 * finds with the ask, and then simply asks again.
 */
final class SettledAsks {
  private static final long NONE = -1;

  private long[] hashes = new long[1024];
  private long[] positions = filled(1024);
  private int size;

  /** A hash of an ask's name; FNV-1a with a finishing mix. */
  static long hash(String item, String slot) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < item.length(); i++) {
      hash = (hash ^ item.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ 0xFFFF) * 0x100000001b3L;
    for (int i = 0; i < slot.length(); i++) {
      hash = (hash ^ slot.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  void put(long hash, long position) {
    if (size * 3L > hashes.length * 2L) {
      grow();
    }
    int slot = slot(hash);
    if (positions[slot] == NONE) {
      size++;
    }
    hashes[slot] = hash;
    positions[slot] = position;
  }

  /** The position, or -1. */
  long get(long hash) {
    return positions[slot(hash)];
  }

  int size() {
    return size;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (positions[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPositions = positions;
    hashes = new long[oldHashes.length * 2];
    positions = filled(hashes.length);
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldPositions[i] != NONE) {
        put(oldHashes[i], oldPositions[i]);
      }
    }
  }

  private static long[] filled(int length) {
    long[] array = new long[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
