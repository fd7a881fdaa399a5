package assayer.adapters.recorded;

import assayer.core.item.GradingRule;
import assayer.core.model.AttributeRater;
import assayer.core.model.RatingsQuestion;
import assayer.core.outcome.Ratings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recorded ratings by the rules of each prompt's own: a list a completion, with a number or a truth
 * for each rule in their order. A rule without either is left out of the answer, and the others
 * stand; a completion without any is unparsed.
 */
final class RuleReplay extends Replay<RatingsQuestion, Ratings> implements AttributeRater {
  private static final String EXPECTED = "a list with one number or truth a rule";

  RuleReplay(Join join) {
    super(join, EXPECTED);
  }

  @Override
  long at(int row, int answer) {
    return recording().listAt(row, answer);
  }

  @Override
  long spoilt(long at) {
    if (isMark(at)) {
      return at;
    }
    long end = at + recording().bits(at);
    long missing = Recording.NONE;
    boolean rated = false;
    for (long i = at + 1; i <= end; i++) {
      if (isMark(i) && !isMissing(i)) {
        return i;
      }
      missing = isMark(i) ? i : missing;
      rated |= !isMark(i);
    }
    return rated ? Recording.NONE : missing;
  }

  private boolean isMissing(long at) {
    Mark mark = Mark.of(recording().bits(at));
    return mark == Mark.NULL || mark == Mark.ABSENT;
  }

  /** A list of another length would be of other rules. */
  @Override
  String unfit(long at, RatingsQuestion question) {
    long rated = recording().bits(at);
    int rules = question.attributes().size();
    return rated == rules ? "" : rated + " of them for " + rules + " rules";
  }

  @Override
  Ratings read(long at) {
    Map<String, Double> byRule = new LinkedHashMap<>();
    for (int i = 0; i < recording().bits(at); i++) {
      if (!isMark(at + 1 + i)) {
        byRule.put(GradingRule.of(i, "", 1).name(), number(at + 1 + i));
      }
    }
    return new Ratings(byRule);
  }
}
