package assayer.adapters.probe.scorer;

import java.util.List;

/**
 * A text to be scored.
 *
 * @param prompt what was asked
 * @param completion what was answered
 * @param steps the same in steps, for a model that scores those
 * @param reference a right answer, for a model that compares with one
 */
public record Sample(String prompt, String completion, List<String> steps, String reference) {
  private static final int LONG = 200;

  /** Copies the list. */
  public Sample {
    steps = List.copyOf(steps);
  }

  /** Texts in answer to one prompt, from good to nonsense. */
  static final List<Sample> FALLING =
      List.of(
          of(
              "Put the egg into boiling water, let it boil for eight minutes, then cool and peel it."),
          of("Boil it in water for about eight minutes, then cool it."),
          of("Put it into hot water for some time."),
          of("Eggs can be boiled or fried. People like them for breakfast."),
          of("That is a good question, and I do not know the answer."),
          of("Put the egg into the freezer until it is boiled."),
          of("Window seventeen of the the purple, banana."),
          of("xq zzv 0 0 0 kd kd kd ;;; wq"));

  private static Sample of(String completion) {
    return new Sample(
        "How do I boil an egg?",
        completion,
        List.of("Take an egg.", completion, "Then it is done."),
        FIRST);
  }

  private static final String FIRST = "Boil it for eight minutes, then cool and peel it.";

  /** One that takes much more room than the others. */
  static Sample longer() {
    return ofWords(LONG);
  }

  /** One of so many words in its answer, or more. */
  static Sample ofWords(int words) {
    String text = "word ".repeat(words).strip();
    return new Sample("How do I boil an egg?", text, List.of(text), FIRST);
  }
}
