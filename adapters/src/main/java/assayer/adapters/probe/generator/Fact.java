package assayer.adapters.probe.generator;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A question with an answer that is right and one that is wrong.
 *
 * @param word what a right answer holds and a wrong one does not, in lower case
 */
record Fact(String asked, String right, String wrong, String word) {
  static final List<Fact> ALL =
      List.of(
          new Fact("What is 7 times 8?", "7 times 8 is 56.", "7 times 8 is 54.", "56"),
          new Fact(
              "What is the capital of France?",
              "Paris is the capital of France.",
              "Lyon is the capital of France.",
              "paris"),
          new Fact("Which animal barks?", "A dog barks.", "A cat barks.", "dog"),
          new Fact(
              "Which is larger, 12 or 21?", "21 is larger than 12.", "12 is larger than 21.", "21"),
          new Fact(
              "What colour is fresh snow?",
              "Fresh snow is white.",
              "Fresh snow is black.",
              "white"));

  Prompt prompt() {
    return Prompt.of(asked);
  }

  Candidate completion(boolean ofTheRight) {
    return Candidate.of("", ofTheRight ? right : wrong);
  }

  /** One question of each. */
  static <Q> List<Q> each(BiFunction<Fact, Integer, Q> question) {
    return IntStream.range(0, ALL.size()).mapToObj(i -> question.apply(ALL.get(i), i)).toList();
  }
}
