package assayer.adapters.trained;

import assayer.core.item.PreferencePair;
import assayer.core.model.ScoreQuestion;
import java.util.List;

/** A pair with the features of both completions. Immutable. */
final class Contrast {
  private final PreferencePair pair;
  private final double[] chosen;
  private final double[] rejected;

  /** Of features that nobody else writes to. */
  Contrast(PreferencePair pair, double[] chosen, double[] rejected) {
    this.pair = pair;
    this.chosen = chosen;
    this.rejected = rejected;
  }

  /** The questions whose answers are compared, the chosen completion's first. */
  static List<ScoreQuestion> questions(PreferencePair pair) {
    return List.of(
        new ScoreQuestion(pair.prompt(), pair.chosen()),
        new ScoreQuestion(pair.prompt(), pair.rejected()));
  }

  String prompt() {
    return pair.prompt().text();
  }

  /** Features of the chosen completion less those of the rejected one. */
  double[] difference() {
    double[] difference = new double[chosen.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = chosen[i] - rejected[i];
    }
    return difference;
  }

  /** Whether weights put the chosen completion first; equal scores do not. */
  boolean isRight(double[] weights) {
    return BradleyTerry.dot(weights, chosen) > BradleyTerry.dot(weights, rejected);
  }

  /** Whether the chosen completion is nearer to the prompt. */
  boolean isNearer() {
    return Features.cosine(chosen) > Features.cosine(rejected);
  }

  /** Whether the chosen completion is longer. */
  boolean isLonger() {
    return pair.chosen().text().length() > pair.rejected().text().length();
  }
}
