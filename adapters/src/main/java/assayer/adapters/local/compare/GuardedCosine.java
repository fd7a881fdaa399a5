package assayer.adapters.local.compare;

import assayer.adapters.local.head.Cosine;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import java.util.Map;

/**
 * The cosine of two texts, {@code cos}, times a guard's factor {@code g >= 0} of the completion:
 * {@code cos * g} for {@code cos > 0}, else {@code cos}. A completion that points away from its
 * prompt keeps its negative cosine, since a factor below one would raise it.
 *
 * @param guard the guard
 */
public record GuardedCosine(Guard guard) implements Comparison {
  /** The cosine alone. */
  public static final GuardedCosine PLAIN = new GuardedCosine(Guard.NONE);

  /** Option {@code guard}. */
  public static GuardedCosine read(Options options) {
    return options.oneOf("guard", Guard.words()).map(GuardedCosine::new).orElse(PLAIN);
  }

  @Override
  public double score(ScoreQuestion question, double[] against, double[] completion) {
    double cosine = Cosine.of(against, completion);
    return cosine > 0 && guard != Guard.NONE
        ? cosine * guard.factor(Marks.of(question.completion().text()))
        : cosine;
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("guard", guard.word());
  }
}
