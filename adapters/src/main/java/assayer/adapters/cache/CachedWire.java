package assayer.adapters.cache;

import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.LineSink;
import assayer.adapters.wire.Wire;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.CacheUse;
import assayer.core.option.Problem;
import assayer.core.outcome.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A wire that remembers. What is posted is answered from memory where the very same was posted
 * before and {@link #keep} was called for its answer; an answer from memory has no attempts. What
 * is read (GET) tells about the server, which may change, so it is remembered for {@link #FRESH}
 * alone.
 */
public final class CachedWire implements Wire {
  /** How long it is believed what a server says of itself. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private static final int OK = 200;

  private final Wire wire;
  private final AnswerCache cache;
  private final CacheUse use;
  private final List<String> context;
  private final Clock clock;
  private volatile String identity = "";

  /**
   * Over another wire, which is closed with it.
   *
   * @param cache is closed with it, too
   * @param context what decides an answer's use besides the request: a template's and a parser's
   *     version
   */
  CachedWire(Wire wire, AnswerCache cache, CacheUse use, List<String> context, Clock clock) {
    this.wire = wire;
    this.cache = cache;
    this.use = use;
    this.context = List.copyOf(context);
    this.clock = clock;
  }

  /** Tells which model is served; what another one answered is not found from now on. */
  public void identified(String served) {
    identity = served;
  }

  /** Whether earlier answers are looked for at all. */
  public boolean remembers() {
    return use != CacheUse.IGNORE;
  }

  @Override
  public CompletionStage<Delivery> send(WireRequest request) {
    return request.method().equals("GET") ? read(request) : send(request, 0);
  }

  /**
   * Posts a request, or finds its answer.
   *
   * @param repeat which of several answers to the same request this is, from 0
   */
  @Override
  public CompletionStage<Delivery> send(WireRequest request, int repeat) {
    Optional<String> known = remembers() ? cache.find(key(request, repeat)) : Optional.empty();
    if (known.isPresent()) {
      return CompletableFuture.completedStage(remembered(known.get()));
    }
    return use == CacheUse.ONLY
        ? CompletableFuture.completedStage(missing())
        : wire.send(request, repeat);
  }

  /** Not remembered. */
  @Override
  public CompletionStage<Delivery> lines(WireRequest request, LineSink sink) {
    return use == CacheUse.ONLY
        ? CompletableFuture.completedStage(missing())
        : wire.lines(request, sink);
  }

  private static Delivery remembered(String body) {
    Map<String, String> headers = Map.of("content-type", "application/json");
    return new Delivery.Delivered(new WireResponse(OK, headers, body, false, 0), 0);
  }

  private static Delivery missing() {
    return new Delivery.Undelivered(
        FailureKind.NO_ANSWER,
        "",
        "there is no earlier answer to this request, and --cache-only sends none",
        0);
  }

  private CompletionStage<Delivery> read(WireRequest request) {
    CacheKey key = CacheKey.of(List.of("read", request.uri().toString()));
    Optional<String> known = remembers() ? cache.find(key).flatMap(this::fresh) : Optional.empty();
    if (known.isPresent()) {
      return CompletableFuture.completedStage(remembered(known.get()));
    }
    return use == CacheUse.ONLY
        ? CompletableFuture.completedStage(missing())
        : wire.send(request).thenApply(delivery -> noted(key, delivery));
  }

  private Optional<String> fresh(String kept) {
    int end = kept.indexOf('\n');
    long age = clock.millis() - Long.parseLong(kept.substring(0, end));
    return use == CacheUse.ONLY || age < FRESH.toMillis()
        ? Optional.of(kept.substring(end + 1))
        : Optional.empty();
  }

  private Delivery noted(CacheKey key, Delivery delivery) {
    if (remembers() && delivery instanceof Delivery.Delivered delivered) {
      cache.keep(key, clock.millis() + "\n" + delivered.response().body());
    }
    return delivery;
  }

  /** Keeps the answer to a posted request, because somebody could use it. */
  public void keep(WireRequest request, int repeat, WireResponse response) {
    if (remembers() && !response.damaged()) {
      cache.keep(key(request, repeat), response.body());
    }
  }

  @Override
  public void keep(WireRequest request, WireResponse response) {
    keep(request, 0, response);
  }

  private CacheKey key(WireRequest request, int repeat) {
    List<String> parts = new ArrayList<>(context);
    parts.add(identity);
    parts.add(request.uri().toString());
    parts.add(Integer.toString(repeat));
    parts.add(request.body());
    return CacheKey.of(parts);
  }

  @Override
  public void spent(WireRequest request, long tokens) {
    wire.spent(request, tokens);
  }

  @Override
  public List<Problem> problems() {
    return wire.problems();
  }

  @Override
  public void close() {
    wire.close();
    cache.close();
  }
}
