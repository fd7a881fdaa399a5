package assayer.adapters.rules;

import assayer.core.model.Ask;
import assayer.core.model.Question;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers that are there at once, from the question alone. */
final class Settled {
  private Settled() {}

  static <Q extends Question, A extends Answer> CompletionStage<List<Outcome<A>>> each(
      List<Ask<Q>> batch, Function<Q, A> answer) {
    return CompletableFuture.completedFuture(
        batch.stream()
            .<Outcome<A>>map(ask -> new Outcome.Answered<>(answer.apply(ask.question())))
            .toList());
  }
}
