package assayer.suites.preference;

import assayer.core.item.BestOfN;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.metrics.section.ItemTable;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt of RewardBench 2's Ties.
 *
 * @param number what a prompt with one right answer and its twin with many have in common; "" where
 *     the id does not say
 * @param reference whether it is the one with one right answer
 * @param accurate whether the worst right answer stands above the best wrong one, within [0, 1]
 * @param gap by how much; negative infinity where a score is missing
 * @param spread by how much the best right answer stands above the worst
 */
record TiesPrompt(String number, boolean reference, double accurate, double gap, double spread) {
  /** "ref:7" and "tied:7" are twins, and so are they behind a common beginning. */
  private static final Pattern ID = Pattern.compile("(.*?)(ref|tied):(.+)", Pattern.DOTALL);

  /** Of a set with its scores, NaN where one is missing. */
  static TiesPrompt of(BestOfN set, SetScores scores, ScoringPolicy policy) {
    Matcher id = ID.matcher(set.id().row());
    boolean named = id.matches();
    String number = named ? id.group(1) + id.group(3) : "";
    boolean reference = named ? id.group(2).equals("ref") : set.right().size() == 1;
    if (!scores.isComplete()) {
      double credit = credit(set, policy.unscored());
      return new TiesPrompt(number, reference, credit, Double.NEGATIVE_INFINITY, 0);
    }
    double worst = Arrays.stream(scores.right()).min().orElseThrow();
    double best = Arrays.stream(scores.right()).max().orElseThrow();
    double rival = Arrays.stream(scores.wrong()).max().orElseThrow();
    double gap = worst - rival;
    return new TiesPrompt(number, reference, gap > 0 ? 1 : 0, gap, best - worst);
  }

  private static double credit(BestOfN set, Unscored unscored) {
    double chance = SetCredit.allFirst(set.right().size(), set.wrong().size());
    return unscored.credit(chance).orElse(ItemTable.LEFT_OUT);
  }

  boolean isLeftOut() {
    return Double.isNaN(accurate);
  }
}
