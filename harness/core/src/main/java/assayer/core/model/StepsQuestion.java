package assayer.core.model;

import assayer.core.item.Prompt;
import java.util.List;

/**
 * How good is each of these steps, or which is the first wrong one?
 *
 * @param prompt the problem
 * @param steps the steps of one solution
 */
public record StepsQuestion(Prompt prompt, List<String> steps) implements Question {

  /** Copies the list. */
  public StepsQuestion {
    steps = List.copyOf(steps);
  }
}
