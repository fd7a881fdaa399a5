package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.suites.Trial;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** Items whose text does not matter. */
final class Toys {
  private static final Candidate GOOD = Candidate.of("good", "yes");
  private static final Candidate BAD = Candidate.of("bad", "no");
  private static final Prompt PROMPT = Prompt.of("?");

  private Toys() {}

  static PreferencePair pair(ItemId id, Placement placement) {
    return new PreferencePair(id, PROMPT, GOOD, BAD, placement);
  }

  /** Of a stated strength. */
  static PreferencePair pair(ItemId id, double strength) {
    return pair(id, Placement.FREE).with(OptionalDouble.of(strength));
  }

  static BestOfN set(ItemId id, int right, int wrong) {
    return set(id, right, wrong, List.of());
  }

  static BestOfN set(ItemId id, int right, int wrong, List<Placement> placements) {
    return new BestOfN(
        id, PROMPT, Collections.nCopies(right, GOOD), Collections.nCopies(wrong, BAD), placements);
  }

  /** Pairs of which as many are won as an accuracy says, one of them level where half is left. */
  static void pairs(Trial<PreferencePair> trial, String subset, int rows, double accuracy) {
    long halves = halves(rows, accuracy);
    for (int i = 0; i < rows; i++) {
      double margin = Math.max(-1, Math.min(1, halves - 2.0 * i - 1));
      trial.add(pair(trial.next(subset), Placement.FREE), Trial.scores(margin, 0));
    }
  }

  /** Sets of one right and one wrong completion, as many right as an accuracy says. */
  static void sets(Trial<BestOfN> trial, String subset, int rows, double accuracy) {
    long right = halves(rows, accuracy) / 2;
    for (int i = 0; i < rows; i++) {
      trial.add(set(trial.next(subset), 1, 1), Trial.scores(i < right ? 1 : -1, 0));
    }
  }

  /** How many half rows an accuracy is; it must be a whole number of them. */
  private static long halves(int rows, double accuracy) {
    double halves = 2 * rows * accuracy;
    assertEquals(Math.rint(halves), halves, 1e-6, accuracy + " is no accuracy over " + rows);
    return Math.round(halves);
  }
}
