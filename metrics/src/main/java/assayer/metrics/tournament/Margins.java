package assayer.metrics.tournament;

/**
 * By how much each system beats each: wins less losses as a share of the games of the two, within
 * [-1, 1]. Shares and not counts, so that pairs that met more often do not weigh more.
 */
final class Margins {
  private Margins() {}

  /** One row a system; 0 on the diagonal. Empty of rows unless every two systems met. */
  static double[][] of(Games games) {
    int m = games.systems();
    double[][] margins = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        if (i != j) {
          long met = games.met(i, j);
          if (met == 0) {
            return new double[0][];
          }
          margins[i][j] = (double) (games.wins(i, j) - games.wins(j, i)) / met;
        }
      }
    }
    return margins;
  }
}
