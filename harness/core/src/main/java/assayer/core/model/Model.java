package assayer.core.model;

import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The one port to whatever is being judged.
 *
 * @param <Q> what it is asked
 * @param <A> what it answers
 */
@FunctionalInterface
public interface Model<Q extends Question, A extends Answer> extends AutoCloseable {

  /**
   * Answers a batch. Called by several threads at once.
   *
   * @param batch at most as many asks as {@link ModelSource#batchSize} says
   * @return as many outcomes, in the same order; a stage that ends in an exception fails every ask
   *     of the batch
   */
  CompletionStage<List<Outcome<A>>> answer(List<Ask<Q>> batch);

  /**
   * Told of an ask that an earlier session of the same run has settled, so that a model which keeps
   * account of its asks can go on doing so.
   */
  default void passed(AskId id) {}

  /**
   * What no outcome can show, once every item has gone by: answers in a recording that nobody asked
   * for, say.
   */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * What a person should know of how it answered, although nothing is wrong: how many inputs were
   * cut to what it can read, say.
   */
  default List<Problem> notes() {
    return List.of();
  }

  @Override
  default void close() {}
}
