package assayer.adapters.prompted.parser;

import assayer.core.model.Question;
import assayer.core.outcome.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Our default contract: the answer stands in double square brackets on a last line, behind the
 * reasoning. The last one counts; two that differ on that line, or a word that is not known as a
 * whole, are none.
 *
 * @param id its name in a run file
 * @param expected what the mark must say, for a person
 * @param rule what a mark says
 */
record MarkParser<Q extends Question, A extends Answer>(
    String id, Function<Q, String> expected, Rule<Q, A> rule) implements Parser<Q, A> {
  static final String ID = "last-mark";

  /** The usual one of a role. */
  MarkParser(Function<Q, String> expected, Rule<Q, A> rule) {
    this(ID, expected, rule);
  }

  @Override
  public Parse<A> parse(List<Reply> replies, Q question) {
    return replies
        .get(0)
        .text()
        .flatMap(
            text ->
                Marks.last(
                    text,
                    mark -> rule.read(mark, text, question),
                    "a last line with " + expected.apply(question)));
  }

  /** What a mark says. */
  @FunctionalInterface
  interface Rule<Q extends Question, A extends Answer> {
    Optional<A> read(String mark, String text, Q question);
  }
}
