package assayer.reports.html;

import assayer.core.reading.Counterexample;
import assayer.core.reading.Counterexample.Change;
import assayer.reports.shown.Rounded;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The smallest change that breaks a demand.
 *
 * @param section what kind of change it is
 * @param item the item it was made to
 * @param demand what should have held
 * @param changes what was changed
 * @param before the number the demand is about, before
 * @param after and after
 */
record ProofView(
    String section, String item, String demand, List<Change> changes, String before, String after) {
  private static final int MOST = 16;

  /** The shortest one of each section. */
  static List<ProofView> of(List<Counterexample> all) {
    Map<String, Counterexample> shortest = new LinkedHashMap<>();
    Comparator<Counterexample> byLength = Comparator.comparingInt(ProofView::length);
    all.forEach(one -> shortest.merge(one.section(), one, BinaryOperator.minBy(byLength)));
    return shortest.values().stream().limit(MOST).map(ProofView::of).toList();
  }

  private static int length(Counterexample one) {
    return one.changes().stream().mapToInt(c -> c.removed().length() + c.inserted().length()).sum();
  }

  private static ProofView of(Counterexample one) {
    return new ProofView(
        one.section(),
        one.item(),
        one.demand(),
        one.changes(),
        Rounded.of(one.before()),
        Rounded.of(one.after()));
  }
}
