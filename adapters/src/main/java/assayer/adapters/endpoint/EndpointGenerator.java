package assayer.adapters.endpoint;

import assayer.adapters.cache.CachedWire;
import assayer.adapters.dialect.Dialect;
import assayer.adapters.dialect.Picture;
import assayer.adapters.dialect.Sampling;
import assayer.adapters.dialect.Target;
import assayer.adapters.price.TokenCounter;
import assayer.adapters.prompted.Needs;
import assayer.adapters.prompted.Retentive;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A generator that is asked over a wire with a memory; closing it closes the wire. A completion is
 * remembered only when {@link #settled} says that it could be read as an answer to its ask.
 */
final class EndpointGenerator implements Retentive {
  private final Dialect dialect;
  private final Target target;
  private final Sampling sampling;
  private final Set<Capability> can;
  private final CachedWire wire;
  private final Map<AskId, ConcurrentLinkedQueue<Fresh>> fresh = new ConcurrentHashMap<>();
  private @Nullable CompletableFuture<Void> identified;

  EndpointGenerator(Dialect dialect, Target target, Sampling sampling, CachedWire wire) {
    this.dialect = dialect;
    this.target = target;
    this.sampling = sampling;
    this.can = dialect.capabilities(sampling);
    this.wire = wire;
  }

  /** A completion of this session, not yet known to be of use. */
  private record Fresh(WireRequest request, int repeat, WireResponse response) {}

  @Override
  public CompletionStage<List<Outcome<Completion>>> answer(List<Ask<GenerateQuestion>> batch) {
    List<CompletableFuture<Outcome<Completion>>> answers =
        batch.stream().map(ask -> answer(ask).toCompletableFuture()).toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
  }

  private CompletionStage<Outcome<Completion>> answer(Ask<GenerateQuestion> ask) {
    GenerateQuestion question = ask.question();
    Optional<Capability> missing = Needs.missing(question, can);
    if (missing.isPresent()) {
      String sentence = dialect.id() + " does not offer " + missing.get().title();
      return CompletableFuture.completedStage(
          failed(FailureKind.UNSUPPORTED_PARAMETER, sentence, 0));
    }
    Gallery gallery = Gallery.of(question.images(), dialect);
    if (!gallery.trouble().isEmpty()) {
      return CompletableFuture.completedStage(
          failed(FailureKind.BAD_REQUEST, gallery.trouble(), 0));
    }
    WireRequest request =
        dialect
            .request(target, sampling, question, gallery.pictures())
            .withTokens(
                TokenCounter.ESTIMATE.conversation(question.messages())
                    + (long) gallery.pictures().size() * Picture.TOKENS
                    + sampling.maxTokens());
    return identified()
        .thenCompose(known -> wire.send(request, question.repeat()))
        .thenApply(delivery -> read(ask, request, delivery));
  }

  /** Asked once, before the first answer is looked for. A server that does not say is nobody. */
  private synchronized CompletionStage<Void> identified() {
    CompletableFuture<Void> known = identified;
    if (known == null) {
      Optional<WireRequest> request =
          wire.remembers() ? dialect.identity(target) : Optional.empty();
      known =
          request.isEmpty()
              ? CompletableFuture.completedFuture(null)
              : wire.send(request.get()).thenAccept(this::identify).toCompletableFuture();
      identified = known;
    }
    return known;
  }

  private void identify(Delivery delivery) {
    if (delivery instanceof Delivery.Delivered delivered) {
      wire.identified(dialect.identity(delivered.response(), target));
    }
  }

  private Outcome<Completion> read(
      Ask<GenerateQuestion> ask, WireRequest request, Delivery delivery) {
    if (!(delivery instanceof Delivery.Delivered delivered)) {
      Delivery.Undelivered error = (Delivery.Undelivered) delivery;
      return dialect
          .meant(error)
          .orElseGet(() -> failed(error.kind(), error.message(), error.attempts()));
    }
    Outcome<Completion> outcome = dialect.read(delivered.response(), delivered.attempts());
    if (delivered.attempts() == 0) {
      return outcome.with(outcome.exchange().fromCache());
    }
    spent(request, outcome.exchange().usage());
    if (outcome.answer().isPresent() && wire.remembers()) {
      fresh
          .computeIfAbsent(ask.id(), id -> new ConcurrentLinkedQueue<>())
          .add(new Fresh(request, ask.question().repeat(), delivered.response()));
    }
    return outcome;
  }

  private void spent(WireRequest request, Usage usage) {
    if (usage.input().isPresent() && usage.output().isPresent()) {
      wire.spent(request, usage.input().getAsLong() + usage.output().getAsLong());
    }
  }

  /** Its completions are remembered if they were an answer to it. */
  @Override
  public void settled(AskId id, Outcome<?> outcome) {
    ConcurrentLinkedQueue<Fresh> completions = fresh.remove(id);
    if (completions != null && outcome instanceof Outcome.Answered<?>) {
      completions.forEach(one -> wire.keep(one.request(), one.repeat(), one.response()));
    }
  }

  @Override
  public List<Problem> problems() {
    return wire.problems();
  }

  private static Outcome<Completion> failed(FailureKind kind, String message, int attempts) {
    Exchange exchange = new Exchange(List.of(), "", Usage.UNKNOWN, attempts, 0);
    return new Outcome.Failed<>(kind, message, attempts, exchange);
  }

  @Override
  public void close() {
    wire.close();
  }
}
