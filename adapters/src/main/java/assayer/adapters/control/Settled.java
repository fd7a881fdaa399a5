package assayer.adapters.control;

import assayer.core.model.Ask;
import assayer.core.model.Question;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers that are there at once. */
final class Settled {
  private Settled() {}

  /** A finished stage with an answer to each ask of a batch. */
  static <Q extends Question, A extends Answer> CompletionStage<List<Outcome<A>>> each(
      List<Ask<Q>> batch, Function<Ask<Q>, A> answer) {
    return CompletableFuture.completedFuture(
        batch.stream().<Outcome<A>>map(ask -> new Outcome.Answered<>(answer.apply(ask))).toList());
  }
}
