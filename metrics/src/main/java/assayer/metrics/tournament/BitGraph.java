package assayer.metrics.tournament;

/** A directed graph, a row of bits for the successors of each node. */
final class BitGraph {
  private final int nodes;
  private final int words;
  private final long[] bits;

  BitGraph(int nodes) {
    this.nodes = nodes;
    this.words = (nodes + 63) >>> 6;
    this.bits = new long[nodes * words];
  }

  int nodes() {
    return nodes;
  }

  void add(int from, int to) {
    bits[from * words + (to >>> 6)] |= 1L << (to & 63);
  }

  void addBothWays(int one, int other) {
    add(one, other);
    add(other, one);
  }

  boolean has(int from, int to) {
    return (bits[from * words + (to >>> 6)] >>> (to & 63) & 1) != 0;
  }

  /** The next successor that is not below a number; -1 when there is none. */
  int next(int from, int least) {
    int word = least >>> 6;
    if (word >= words) {
      return -1;
    }
    long left = bits[from * words + word] & -1L << (least & 63);
    while (left == 0 && ++word < words) {
      left = bits[from * words + word];
    }
    return left == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(left);
  }

  /** How many successors a node has. */
  int degree(int from) {
    int degree = 0;
    for (int word = 0; word < words; word++) {
      degree += Long.bitCount(bits[from * words + word]);
    }
    return degree;
  }

  /** The edges of both. */
  BitGraph with(BitGraph other) {
    BitGraph both = new BitGraph(nodes);
    for (int i = 0; i < bits.length; i++) {
      both.bits[i] = bits[i] | other.bits[i];
    }
    return both;
  }

  /** All edges turned round. */
  BitGraph reversed() {
    BitGraph reversed = new BitGraph(nodes);
    for (int from = 0; from < nodes; from++) {
      for (int to = next(from, 0); to >= 0; to = next(from, to + 1)) {
        reversed.add(to, from);
      }
    }
    return reversed;
  }

  /** Walks a to b to c to a, each counted from all three of its nodes: the trace of A³. */
  long closedWalks() {
    BitGraph into = reversed();
    long walks = 0;
    for (int a = 0; a < nodes; a++) {
      for (int b = next(a, 0); b >= 0; b = next(a, b + 1)) {
        for (int word = 0; word < words; word++) {
          walks += Long.bitCount(bits[b * words + word] & into.bits[a * words + word]);
        }
      }
    }
    return walks;
  }
}
