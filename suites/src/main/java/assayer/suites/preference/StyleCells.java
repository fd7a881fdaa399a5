package assayer.suites.preference;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.policy.ScoringPolicy;
import java.util.List;

/** How the right completion of each style stands against the wrong one of each. */
final class StyleCells {
  private final List<List<Standing>> standings;

  /**
   * Of standings.
   *
   * @param standings by the right one's style, then by the wrong one's, plainest first
   */
  StyleCells(List<List<Standing>> standings) {
    this.standings = standings;
  }

  /** Which cells. */
  @FunctionalInterface
  interface Cells {
    /** Whether that of a right and a wrong style, both zero-based, is one of them. */
    boolean include(int right, int wrong);
  }

  /**
   * What some cells are worth in the mean; left out where there is none, or where one of them is
   * left out.
   */
  double credit(Cells cells, ScoringPolicy policy) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < standings.size(); i++) {
      for (int j = 0; j < standings.get(i).size(); j++) {
        if (cells.include(i, j)) {
          sum += standings.get(i).get(j).credit(policy).orElse(LEFT_OUT);
          count++;
        }
      }
    }
    return count == 0 ? LEFT_OUT : sum / count;
  }

  /** The share of decided cells that stand level; left out where nothing was decided. */
  double ties() {
    int ties = 0;
    int decided = 0;
    for (List<Standing> row : standings) {
      for (Standing standing : row) {
        ties += standing == Standing.TIE ? 1 : 0;
        decided += standing == Standing.MISSING ? 0 : 1;
      }
    }
    return decided == 0 ? LEFT_OUT : (double) ties / decided;
  }
}
