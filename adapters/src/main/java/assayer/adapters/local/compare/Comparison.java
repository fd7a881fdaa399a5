package assayer.adapters.local.compare;

import assayer.core.model.ScoreQuestion;
import java.util.Map;

/** How two vectors become a score. Safe for threads. */
public interface Comparison {

  /**
   * The score of a completion; NaN where there is none, as for a vector without length.
   *
   * @param against the vector of the prompt, or of the right answer
   * @param completion the vector of the completion, as long
   */
  double score(ScoreQuestion question, double[] against, double[] completion);

  /** Whatever decides the score, for a model's card. */
  Map<String, String> facts();
}
