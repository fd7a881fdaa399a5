package assayer.suites.preference;

import java.util.Locale;

/** What is kept of a set, by column: means of some of its cells. */
enum StyleColumn implements StyleCells.Cells {
  /** All of them. */
  ALL(0) {
    @Override
    public boolean include(int right, int wrong) {
      return true;
    }
  },
  /** The right completion is fancier. */
  EASY(1) {
    @Override
    public boolean include(int right, int wrong) {
      return right > wrong;
    }
  },
  /** Both are of one style. */
  NORMAL(2) {
    @Override
    public boolean include(int right, int wrong) {
      return right == wrong;
    }
  },
  /** The wrong completion is fancier. */
  HARD(3) {
    @Override
    public boolean include(int right, int wrong) {
      return right < wrong;
    }
  };

  private final int at;

  StyleColumn(int at) {
    this.at = at;
  }

  /** The column's number. */
  int at() {
    return at;
  }

  /** The section's name. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
