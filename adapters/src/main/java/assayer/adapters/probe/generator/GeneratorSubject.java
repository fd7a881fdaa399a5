package assayer.adapters.probe.generator;

import assayer.adapters.dialect.Dialect;
import assayer.adapters.dialect.Sampling;
import assayer.adapters.dialect.Target;
import assayer.adapters.price.TokenCounter;
import assayer.adapters.probe.Listing;
import assayer.adapters.probe.Tab;
import assayer.adapters.prompted.PromptedRoles;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import assayer.core.item.ItemId;
import assayer.core.item.Message;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Generator;
import assayer.core.model.Model;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * A generator in a role, to be asked without anything being remembered.
 *
 * @param wire counts its requests on the tab
 */
record GeneratorSubject(
    Dialect dialect,
    Target target,
    Sampling sampling,
    PromptedRoles prompted,
    Role role,
    Wire wire,
    Tab tab,
    long seed) {

  /** A question of one turn. */
  static GenerateQuestion user(String text) {
    return GenerateQuestion.of(List.of(new Message("user", text)));
  }

  /** What the model's owner would ask, and how. */
  Told ask(GenerateQuestion question) {
    return ask(sampling, question);
  }

  /** Drawn otherwise. */
  Told ask(Sampling drawn, GenerateQuestion question) {
    return put(target, drawn, question).toCompletableFuture().join();
  }

  /** Somebody else. */
  Told ask(Target other, GenerateQuestion question) {
    return put(other, sampling, question).toCompletableFuture().join();
  }

  private CompletionStage<Told> put(Target whom, Sampling drawn, GenerateQuestion question) {
    WireRequest request =
        dialect
            .request(whom, drawn, question)
            .withTokens(
                TokenCounter.ESTIMATE.conversation(question.messages()) + drawn.maxTokens());
    return wire.send(request).thenApply(delivery -> told(request, delivery));
  }

  private Told told(WireRequest request, Delivery delivery) {
    if (!(delivery instanceof Delivery.Delivered here)) {
      return new Told(undelivered((Delivery.Undelivered) delivery), Optional.empty());
    }
    Outcome<Completion> outcome = dialect.read(here.response(), here.attempts());
    Usage usage = outcome.exchange().usage();
    tab.used(usage);
    if (usage.input().isPresent() && usage.output().isPresent()) {
      wire.spent(request, usage.input().getAsLong() + usage.output().getAsLong());
    }
    return new Told(outcome, Optional.of(here.response()));
  }

  private Outcome<Completion> undelivered(Delivery.Undelivered not) {
    Exchange exchange = new Exchange(List.of(), "", Usage.UNKNOWN, not.attempts(), 0);
    return dialect
        .meant(not)
        .orElseGet(() -> new Outcome.Failed<>(not.kind(), not.message(), not.attempts(), exchange));
  }

  /** What came of questions in its role, read as a run reads them. */
  @SuppressWarnings("unchecked") // a role's port fixes the types, which the compiler cannot see
  <Q extends Question, A extends Answer> List<Outcome<A>> play(List<Q> questions) {
    Generator generator =
        batch -> all(batch.stream().map(ask -> put(target, sampling, ask.question())).toList());
    Model<Q, A> model = (Model<Q, A>) prompted.open(role, generator, seed);
    List<Ask<Q>> asks =
        IntStream.range(0, questions.size()).mapToObj(i -> ask(questions.get(i), i)).toList();
    return model.answer(asks).toCompletableFuture().join();
  }

  private static CompletionStage<List<Outcome<Completion>>> all(List<CompletionStage<Told>> told) {
    List<CompletableFuture<Told>> futures =
        told.stream().map(CompletionStage::toCompletableFuture).toList();
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
        .thenApply(done -> futures.stream().map(f -> f.join().outcome()).toList());
  }

  private static <Q extends Question> Ask<Q> ask(Q question, int number) {
    ItemId item = new ItemId("probe", Integer.toString(number + 1), "");
    return new Ask<>(new AskId(item, "known"), question, number);
  }

  /** All calls that its role makes of one question. */
  List<GenerateQuestion> calls(Question question) {
    return prompted.questions(role, ask(question, 0), seed);
  }

  /** What its role needs besides text: all calls that it makes of a known item. */
  List<GenerateQuestion> needs() {
    return new ArrayList<>(calls(KnownItems.of(role).questions().get(0)));
  }

  /** What the server says it runs; empty where it cannot be asked. */
  Optional<Listing> listing() {
    return dialect
        .identity(target)
        .map(request -> wire.send(request).toCompletableFuture().join())
        .map(
            delivery ->
                Listing.of(
                    delivery, here -> dialect.identity(here.response(), target), target.model()));
  }

  /** How much it reads, as far as the server or the run file says. */
  OptionalLong context() {
    String own = dialect.facts().getOrDefault("num-ctx", "");
    return own.isEmpty()
        ? listing().map(Listing::context).orElse(OptionalLong.empty())
        : OptionalLong.of(Long.parseLong(own));
  }
}
