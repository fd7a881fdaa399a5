package assayer.metrics.tournament;

/**
 * What the games of one pair add to a log-likelihood: its value, its first derivatives by the gap
 * of strengths and by the extra parameter, and the second ones with their sign turned.
 */
final class Terms {
  double value;
  double gap;
  double extra;
  double gapGap;
  double gapExtra;
  double extraExtra;
}
