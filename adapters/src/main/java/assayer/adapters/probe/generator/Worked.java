package assayer.adapters.probe.generator;

import assayer.core.item.Prompt;
import assayer.core.model.StepsQuestion;
import java.util.List;
import java.util.OptionalInt;

/** A solution in three steps. */
record Worked(String problem, List<String> steps, OptionalInt firstError) {
  static final List<Worked> ALL =
      List.of(
          new Worked(
              "Anna has 3 apples and buys 4 more. How many has she then?",
              List.of("She begins with 3 apples.", "3 + 4 = 7.", "She has 7 apples."),
              OptionalInt.empty()),
          new Worked(
              "A book costs 5 and a pen 2. What do two books and one pen cost?",
              List.of("Two books cost 2 * 5 = 10.", "With the pen, 10 + 2 = 13.", "It is 13."),
              OptionalInt.of(1)),
          new Worked(
              "What is 6 * 7 - 2?",
              List.of("6 * 7 = 42.", "42 - 2 = 40.", "So the result is 44."),
              OptionalInt.of(2)),
          new Worked(
              "What is 10 / 2 + 1?",
              List.of("10 / 2 = 4.", "4 + 1 = 5.", "So the result is 5."),
              OptionalInt.of(0)),
          new Worked(
              "What is 9 + 9?",
              List.of("9 + 9 is twice 9.", "2 * 9 = 18.", "So the result is 18."),
              OptionalInt.empty()));

  /** Copies the list. */
  Worked {
    steps = List.copyOf(steps);
  }

  static List<StepsQuestion> questions() {
    return ALL.stream().map(w -> new StepsQuestion(Prompt.of(w.problem), w.steps)).toList();
  }
}
