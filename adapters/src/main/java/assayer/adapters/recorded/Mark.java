package assayer.adapters.recorded;

import java.util.List;

/** What stands in the pool where no number does: bit patterns that no finite number has. */
enum Mark {
  /** A null was recorded. */
  NULL,
  /** Nothing was recorded. */
  ABSENT,
  /** Not a number. */
  NAN,
  /** An infinity. */
  INFINITE,
  /** Something of another kind, whose text is kept aside. */
  OTHER;

  private static final long FIRST = 0x7FF8_0000_0000_0100L;
  private static final List<Mark> ALL = List.of(values());

  long bits() {
    return FIRST + ALL.indexOf(this);
  }

  static boolean is(long bits) {
    return bits >= FIRST && bits < FIRST + ALL.size();
  }

  static Mark of(long bits) {
    return ALL.get((int) (bits - FIRST));
  }
}
