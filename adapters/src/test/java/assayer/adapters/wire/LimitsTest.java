package assayer.adapters.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.adapters.wire.Delivery.Delivered;
import assayer.adapters.wire.Delivery.Undelivered;
import assayer.core.model.Conditions;
import assayer.core.outcome.FailureKind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is sent at once, when, and when nothing is. */
class LimitsTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private static List<CompletionStage<Delivery>> sent(Wire wire, URI uri, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> wire.send(WireRequest.json(uri, "{\"i\":" + i + "}")))
        .toList();
  }

  private static List<Delivery> all(List<CompletionStage<Delivery>> stages) {
    return stages.stream().map(stage -> stage.toCompletableFuture().join()).toList();
  }

  private static List<Delivery> all(Wire wire, ScriptedServer server, int count) {
    return all(sent(wire, server.uri("/"), count));
  }

  private static void assertDelivered(List<Delivery> deliveries) {
    assertTrue(
        deliveries.stream().allMatch(Delivered.class::isInstance),
        () -> deliveries.stream().filter(Undelivered.class::isInstance).toList().toString());
  }

  private static int attempts(List<Delivery> deliveries) {
    return deliveries.stream().mapToInt(Delivery::attempts).sum();
  }

  private static WireSettings inFlight(long most) {
    return Settings.with(Map.of("limits", Map.of("in-flight", most)));
  }

  @Test
  void ceiling_isNeverPassed() {
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("1").after(SHORT));
        Wire wire = Settings.open(server.origin(), inFlight(3))) {
      assertDelivered(all(wire, server, 30));
      assertEquals(3, server.peakInFlight());
    }
  }

  @Test
  void oneAccount_hasOneLimit_howeverManyWires() {
    WireSettings key = inFlight(4).withSecret("authorization", "", new Secret("the-same"));
    WireSettings less = inFlight(2).withSecret("authorization", "", new Secret("the-same"));
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("1").after(SHORT))) {
      try (Wire one = Settings.open(server.origin(), key);
          Wire two = Settings.open(server.origin(), less)) {
        List<CompletionStage<Delivery>> first = sent(one, server.uri("/"), 20);
        assertDelivered(all(two, server, 20));
        assertDelivered(all(first));
        assertEquals(2, server.peakInFlight(), "the lower of both");
      }
      try (Wire alone = Settings.open(server.origin(), key)) {
        assertDelivered(all(alone, server, 20));
        assertEquals(4, server.peakInFlight(), "the other has gone");
      }
    }
  }

  @Test
  void otherKey_hasALimitOfItsOwn() {
    try (ScriptedServer server =
            ScriptedServer.start(r -> Reply.json("1").after(Duration.ofMillis(100)));
        Wire one =
            Settings.open(server.origin(), inFlight(2).withSecret("k", "", new Secret("one")));
        Wire two =
            Settings.open(server.origin(), inFlight(2).withSecret("k", "", new Secret("two")))) {
      List<CompletionStage<Delivery>> first = sent(one, server.uri("/"), 8);
      assertDelivered(all(two, server, 8));
      assertDelivered(all(first));
      assertEquals(4, server.peakInFlight());
    }
  }

  @Test
  void retryAfter_holdsEveryRequestBack() {
    long pause = TimeUnit.MILLISECONDS.toNanos(500);
    long slack = TimeUnit.MILLISECONDS.toNanos(150); // what was on its way already
    AtomicInteger number = new AtomicInteger();
    AtomicLong told = new AtomicLong();
    Function<Received, Reply> script =
        request -> {
          if (number.incrementAndGet() != 20) {
            return Reply.json("1").after(SHORT);
          }
          told.set(System.nanoTime());
          return Reply.json(429, "").header("retry-after", "0.5");
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Wire wire = Settings.open(server.origin(), inFlight(4));
        Wire sister = Settings.open(server.origin(), inFlight(4))) {
      List<CompletionStage<Delivery>> stages = sent(wire, server.uri("/"), 60);
      List<Delivery> others = all(sister, server, 60);
      assertDelivered(all(stages));
      assertDelivered(others);
      List<Long> since = server.received().stream().map(r -> r.nanos() - told.get()).toList();
      assertEquals(121, since.size());
      assertEquals(
          List.of(), since.stream().filter(nanos -> nanos > slack && nanos < pause).toList());
      assertTrue(since.stream().anyMatch(nanos -> nanos > pause));
    }
  }

  @Test
  void longPause_endsWhatWaits_insteadOfHoldingIt() {
    WireSettings settings =
        Settings.with(
            Map.of(
                "limits", Map.of("in-flight", 1L), "retries", Map.of("max-retry-after", "PT1S")));
    try (ScriptedServer server =
            ScriptedServer.start(r -> Reply.json(429, "").header("retry-after", "60"));
        Wire wire = Settings.open(server.origin(), settings)) {
      List<Delivery> all = all(wire, server, 5);
      assertEquals(1, server.received().size());
      assertEquals(1, attempts(all));
      Undelivered waited = (Undelivered) all.get(4);
      assertEquals(FailureKind.RATE_LIMITED, waited.kind());
      assertTrue(waited.message().contains("longer than max-retry-after"), waited.message());
    }
  }

  @Test
  void nothingRemaining_isObeyed_beforeThereIsA429() {
    assertEquals(20, attemptsUnderALimit(1), "no attempt was one too many");
    // answers overtake one another, so a few may be; 30 are if nothing is obeyed
    assertTrue(attemptsUnderALimit(4) <= 25);
  }

  /** What 20 requests take where six may be sent in a third of a second. */
  private static int attemptsUnderALimit(long inFlight) {
    try (ScriptedServer server = ScriptedServer.start(new Bucket(6, Duration.ofMillis(300)));
        Wire wire = Settings.open(server.origin(), inFlight(inFlight))) {
      List<Delivery> all = all(wire, server, 20);
      assertDelivered(all);
      return attempts(all);
    }
  }

  /** So many requests in a window of time; says what is left. */
  private static final class Bucket implements Function<Received, Reply> {
    private final int limit;
    private final Duration length;
    private long end;
    private int left;

    Bucket(int limit, Duration length) {
      this.limit = limit;
      this.length = length;
    }

    @Override
    public synchronized Reply apply(Received request) {
      long now = System.nanoTime();
      if (end == 0 || now - end >= 0) {
        end = now + length.toNanos();
        left = limit;
      }
      Reply reply = left > 0 ? Reply.json("1") : Reply.json(429, "");
      left = Math.max(0, left - 1);
      long millis = TimeUnit.NANOSECONDS.toMillis(end - now) + 1;
      return reply
          .header("x-ratelimit-remaining-requests", String.valueOf(left))
          .header("x-ratelimit-reset-requests", millis + "ms");
    }
  }

  @Test
  void requestsPerMinute_areSpreadOut() {
    WireSettings settings = Settings.with(Map.of("limits", Map.of("requests-per-minute", 600L)));
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("1"));
        Wire wire = Settings.open(server.origin(), settings)) {
      assertDelivered(all(wire, server, 6));
      List<Long> times = server.received().stream().map(Received::nanos).sorted().toList();
      long millis = TimeUnit.NANOSECONDS.toMillis(times.get(5) - times.get(0));
      assertTrue(millis >= 300 && millis < 2000, "five tenths of a second, or nearly: " + millis);
    }
  }

  @Test
  void tokensPerMinute_countWhatWasExpected_andThenWhatWasSpent() {
    WireSettings settings = Settings.with(Map.of("limits", Map.of("tokens-per-minute", 60_000L)));
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("1"));
        Wire wire = Settings.open(server.origin(), settings)) {
      WireRequest request = WireRequest.get(server.uri("/")).withTokens(200);
      wire.send(request).toCompletableFuture().join();
      wire.spent(request, 500);
      wire.send(request).toCompletableFuture().join();
      List<Long> times = server.received().stream().map(Received::nanos).toList();
      long millis = TimeUnit.NANOSECONDS.toMillis(times.get(1) - times.get(0));
      assertTrue(millis >= 350 && millis < 1500, "half a second, less a tenth: " + millis);
    }
  }

  private static Wire breaking(URI origin, WireSettings settings, Duration delay) {
    return Wires.open(origin, settings, Conditions.of(0), new Breaker(3, delay));
  }

  @Test
  void endpointThatOnlyFails_isSpared_untilItAnswers() {
    AtomicInteger number = new AtomicInteger();
    Function<Received, Reply> script =
        r ->
            number.incrementAndGet() <= 5
                ? Reply.json(500, "").header("retry-after-ms", "1")
                : Reply.json("1");
    try (ScriptedServer server = ScriptedServer.start(script);
        Wire wire = breaking(server.origin(), inFlight(1), Duration.ofMillis(200))) {
      assertDelivered(all(wire, server, 20));
      List<Long> times = server.received().stream().map(Received::nanos).toList();
      assertEquals(25, times.size());
      for (int probe = 3; probe < 6; probe++) {
        long millis = TimeUnit.NANOSECONDS.toMillis(times.get(probe) - times.get(probe - 1));
        assertTrue(millis >= 190, "probe " + probe + " came after " + millis);
      }
    }
  }

  @Test
  void endpointThatFailsForGood_endsEveryCallWithinItsDeadline() {
    WireSettings settings =
        Settings.with(
            Map.of(
                "limits", Map.of("in-flight", 2L),
                "timeouts", Map.of("call", "PT0.6S"),
                "retries", Map.of("attempts", 50L)));
    try (ScriptedServer server =
            ScriptedServer.start(r -> Reply.json(500, "").header("retry-after-ms", "1"));
        Wire wire = breaking(server.origin(), settings, Duration.ofMillis(200))) {
      long start = System.nanoTime();
      List<Delivery> all = all(wire, server, 200);
      assertTrue(System.nanoTime() - start < 3_000_000_000L);
      assertTrue(all.stream().allMatch(Undelivered.class::isInstance));
      assertTrue(server.received().size() < 20, "sent: " + server.received().size());
      Undelivered last = (Undelivered) all.get(199);
      assertEquals(
          "the endpoint did not let it through within the PT0.6S of a whole call", last.message());
      assertEquals(0, last.attempts());
    }
  }

  @Test
  void attemptsThatMetNobody_areNotCounted_whereThereWasSomebody() {
    AtomicReference<Runnable> crash = new AtomicReference<>(() -> {});
    Function<Received, Reply> script =
        r -> {
          crash.getAndSet(() -> {}).run();
          return Reply.json("1");
        };
    WireSettings twice =
        Settings.with(Map.of("limits", Map.of("in-flight", 1L), "retries", Map.of("attempts", 2L)));
    try (ScriptedServer server = ScriptedServer.start(script);
        Wire wire = breaking(server.origin(), twice, SHORT)) {
      assertDelivered(all(wire, server, 1));
      crash.set(() -> server.restart(Duration.ofSeconds(1)));
      List<Delivery> all = all(wire, server, 3);
      assertDelivered(all);
      assertTrue(attempts(all) > 1 + 3, "none was refused: " + attempts(all));
      assertEquals(1 + 1 + 3, server.received().size());
    }
  }

  @Test
  void addressWithNobody_isFoundOutAtOnce() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    try (Wire wire = breaking(nobody, Settings.once(), Duration.ofMinutes(1))) {
      List<Delivery> all = all(sent(wire, nobody, 50));
      assertTrue(
          all.stream()
              .allMatch(d -> d instanceof Undelivered u && u.kind() == FailureKind.NETWORK));
    }
  }
}
