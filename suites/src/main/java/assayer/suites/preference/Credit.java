package assayer.suites.preference;

import assayer.metrics.section.ItemTable;

/**
 * What one set of completions is worth, each within [0, 1].
 *
 * @param accuracy whether every right completion stands above every wrong one
 * @param inclusive whether none stands below
 * @param reciprocalRank one over the place of the best right completion
 */
record Credit(double accuracy, double inclusive, double reciprocalRank) {
  /** The set has no part in the numbers. */
  static final Credit LEFT_OUT =
      new Credit(ItemTable.LEFT_OUT, ItemTable.LEFT_OUT, ItemTable.LEFT_OUT);
}
