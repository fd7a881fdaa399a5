package assayer.suites.preference;

import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;

/**
 * One comparison of a pair by a judge.
 *
 * @param slot its name
 * @param goldFirst whether the chosen completion is shown first
 */
record Ballot(String slot, boolean goldFirst) {

  /**
   * A single one is shown as the data says; of several each is drawn, as those who vote more than
   * once do.
   */
  static Ballot of(PairRule rule, PreferencePair pair, Asking asking, int vote) {
    if (rule.votes() == 1) {
      return new Ballot("compare", asking.goldFirst(pair.placement()));
    }
    String slot = "compare-" + (vote + 1);
    return new Ballot(slot, asking.goldFirst(Placement.FREE, slot));
  }
}
