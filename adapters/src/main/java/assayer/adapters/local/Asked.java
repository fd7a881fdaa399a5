package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.batch.Found;
import assayer.adapters.local.head.Pooling;
import assayer.core.model.Ask;
import assayer.core.model.Question;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Questions of one kind, put to an open model.
 *
 * @param <Q> the kind of question
 * @param <A> the kind of answer
 * @param model the model
 * @param pooling which rows are read
 * @param feeder makes tokens
 * @param reader makes answers
 */
record Asked<Q extends Question, A extends Answer>(
    Opened model, Pooling pooling, Function<Q, Fed> feeder, Reader<Q, A> reader) {

  /** Makes an answer of what was read of each of a question's texts. */
  @FunctionalInterface
  interface Reader<Q, A extends Answer> {
    Outcome<A> read(Q question, List<List<double[]>> texts);
  }

  /** Tokens are made on threads of their own, so that no batch waits for them. */
  CompletionStage<List<Outcome<A>>> answer(List<Ask<Q>> batch) {
    return CompletableFuture.supplyAsync(
            () -> batch.stream().map(ask -> fed(ask.question())).toList(), model.ahead())
        .thenCompose(fed -> asked(batch, fed));
  }

  private Fed fed(Q question) {
    try {
      return model.counts().fitted(feeder.apply(question));
    } catch (RuntimeException e) {
      return Fed.broken(FailureKind.INTERNAL, "no tokens could be made of it: " + e.getMessage());
    }
  }

  private CompletionStage<List<Outcome<A>>> asked(List<Ask<Q>> batch, List<Fed> fed) {
    List<Encoded> inputs = fed.stream().flatMap(each -> each.inputs().stream()).toList();
    return model.run(inputs, pooling).thenApply(found -> outcomes(batch, fed, found));
  }

  private List<Outcome<A>> outcomes(List<Ask<Q>> batch, List<Fed> fed, List<Found> found) {
    Iterator<Found> next = found.iterator();
    List<Outcome<A>> outcomes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      List<Found> own = new ArrayList<>();
      fed.get(i).inputs().forEach(input -> own.add(next.next()));
      outcomes.add(outcome(batch.get(i).question(), fed.get(i), own));
    }
    return outcomes;
  }

  private Outcome<A> outcome(Q question, Fed fed, List<Found> found) {
    if (fed.fault().isPresent()) {
      return failed(fed.fault().get());
    }
    List<List<double[]>> texts = new ArrayList<>();
    for (Found one : found) {
      if (one instanceof Found.Missing missing) {
        return failed(missing);
      }
      texts.add(((Found.Rows) one).rows());
    }
    return reader.read(question, texts);
  }

  private static <A extends Answer> Outcome<A> failed(Found.Missing missing) {
    return new Outcome.Failed<>(missing.kind(), missing.message(), 1);
  }

  List<Problem> notes() {
    return model.notes();
  }

  void close() {
    model.close();
  }
}
