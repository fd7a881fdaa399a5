package assayer.adapters.prompted.parser;

import assayer.core.model.Capability;
import assayer.core.model.Question;
import assayer.core.model.Shape;
import assayer.core.outcome.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a role's answer out of replies. Pure.
 *
 * @param <Q> what was asked
 * @param <A> what it makes
 */
public interface Parser<Q extends Question, A extends Answer> {

  /** Its name in a run file. */
  String id();

  /** Changes with its rule. */
  default String version() {
    return "1";
  }

  /** What the generator must be able to do. */
  default Set<Capability> needs() {
    return Set.of();
  }

  /** What the reply must look like. */
  default Shape shape(Q question) {
    return Shape.FREE;
  }

  /** How many alternatives of each token it wants to see. */
  default int alternatives() {
    return 0;
  }

  /**
   * How it makes one answer of the texts of several replies to the same question, where the
   * benchmark it reads for has a rule of its own; texts that hold no answer are among them.
   */
  default Optional<Function<List<String>, Parse<A>>> vote() {
    return Optional.empty();
  }

  /**
   * The answer.
   *
   * @param replies one for each call that the question took, in order
   */
  Parse<A> parse(List<Reply> replies, Q question);
}
