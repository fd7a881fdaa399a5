package assayer.adapters.scoring;

import assayer.adapters.scoring.Nature.Trait;
import assayer.core.model.Ask;
import assayer.core.model.Question;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Questions of one kind, put to a server.
 *
 * @param <Q> the kind of question
 * @param <A> the kind of answer
 * @param feeder makes inputs
 * @param reader makes answers
 * @param server whom to ask
 */
record Asked<Q extends Question, A extends Answer>(
    Feeder<Q> feeder, Reader<Q, A> reader, Opened server) {

  /** Makes an input of a question. */
  @FunctionalInterface
  interface Feeder<Q> {
    Input input(Q question) throws Unusable;
  }

  /** Makes an answer of the numbers for a question. */
  @FunctionalInterface
  interface Reader<Q, A> {
    A answer(Q question, Reply numbers) throws Unusable;
  }

  CompletionStage<List<Outcome<A>>> answer(List<Ask<Q>> batch) {
    return given(batch.stream().map(Ask::question).toList())
        .thenApply(given -> outcomes(batch, given));
  }

  /** What came back for each question, before an answer is made of it. */
  CompletionStage<List<Given>> given(List<Q> questions) {
    List<CompletableFuture<Fed>> feeding =
        questions.stream().map(question -> fed(question).toCompletableFuture()).toList();
    return CompletableFuture.allOf(feeding.toArray(CompletableFuture[]::new))
        .thenCompose(done -> sent(feeding.stream().map(CompletableFuture::join).toList()));
  }

  private CompletionStage<Fed> fed(Q question) {
    try {
      Fed fed = Fed.of(feeder.input(question));
      return server.dialect().nature().has(Trait.LIKELIHOOD)
          ? server.prefixes().of(fed.input().orElseThrow().prefix()).thenApply(fed::with)
          : CompletableFuture.completedFuture(fed);
    } catch (Unusable e) {
      return CompletableFuture.completedFuture(Fed.broken(e.reply()));
    }
  }

  private CompletionStage<List<Given>> sent(List<Fed> fed) {
    List<Input> inputs = fed.stream().flatMap(each -> each.input().stream()).toList();
    return server
        .batches()
        .ask(inputs)
        .thenApply(
            answers -> {
              Iterator<Given> next = answers.iterator();
              return fed.stream()
                  .map(each -> each.input().isPresent() ? each.sent(next.next()) : each.unsent())
                  .toList();
            });
  }

  private List<Outcome<A>> outcomes(List<Ask<Q>> batch, List<Given> given) {
    List<Outcome<A>> outcomes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Q question = batch.get(i).question();
      outcomes.add(given.get(i).outcome(numbers -> reader.answer(question, numbers)));
    }
    return outcomes;
  }

  List<Problem> problems() {
    return server.notes();
  }

  void close() {
    server.wire().close();
  }
}
