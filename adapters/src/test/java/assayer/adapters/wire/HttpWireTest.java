package assayer.adapters.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.Script;
import assayer.adapters.served.ScriptedServer;
import assayer.adapters.wire.Delivery.Delivered;
import assayer.adapters.wire.Delivery.Undelivered;
import assayer.core.outcome.FailureKind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HttpWireTest {
  private static final Duration SOON = Duration.ofMillis(300);

  private static Delivery ask(Wire wire, WireRequest request) {
    return wire.send(request).toCompletableFuture().join();
  }

  /** What comes of one request to "/" with the settings that need be. */
  private static Delivery asked(WireSettings settings, Function<Received, Reply> script) {
    try (ScriptedServer server = ScriptedServer.start(script);
        Wire wire = Settings.open(server.origin(), settings)) {
      return ask(wire, WireRequest.json(server.uri("/"), "{}"));
    }
  }

  private static WireResponse response(Reply... replies) {
    Delivery delivery = asked(Settings.usual(), Script.turns(replies));
    return assertInstanceOf(Delivered.class, delivery).response();
  }

  private static Undelivered failure(WireSettings settings, Reply... replies) {
    return assertInstanceOf(Undelivered.class, asked(settings, Script.turns(replies)));
  }

  private static Undelivered failure(Reply... replies) {
    return failure(Settings.once(), replies);
  }

  private static void assertFailed(Undelivered failure, FailureKind kind, String words) {
    assertEquals(kind, failure.kind(), failure.message());
    assertTrue(failure.message().contains(words), failure.message());
  }

  @Test
  void request_isSentAsSuchServersReadIt() {
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("{}"));
        Wire wire =
            Settings.open(
                server.origin(),
                Settings.usual().withSecret("authorization", "Bearer ", new Secret("the-key")))) {
      WireRequest json = WireRequest.json(server.uri("/a/b?c=%20d"), "{\"é\": 1}");
      ask(
          wire,
          new WireRequest(
              json.method(),
              json.uri(),
              Map.of("x-more", "m", "content-type", "application/json"),
              json.body(),
              0));
      ask(wire, WireRequest.get(server.uri("/models")));
      Received post = server.received().get(0);
      assertEquals("POST", post.method());
      assertEquals("/a/b", post.path());
      assertEquals("c=%20d", post.query());
      assertEquals("{\"é\": 1}", post.body());
      assertEquals("9", post.headers().get("content-length"));
      assertEquals("application/json", post.headers().get("content-type"));
      assertEquals("Bearer the-key", post.headers().get("authorization"));
      assertEquals("m", post.headers().get("x-more"));
      assertEquals("gzip", post.headers().get("accept-encoding"));
      for (String none :
          List.of("upgrade", "http2-settings", "transfer-encoding", "cookie", "expect")) {
        assertFalse(post.headers().containsKey(none), none);
      }
      Received get = server.received().get(1);
      assertEquals("GET", get.method());
      assertFalse(get.headers().containsKey("content-length"));
    }
  }

  @Test
  void connection_isUsedAgain() {
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.json("1"));
        Wire wire = Settings.open(server.origin(), Settings.usual())) {
      IntStream.range(0, 50).forEach(i -> ask(wire, WireRequest.get(server.uri("/"))));
      assertTrue(server.connections() <= 3, "connections: " + server.connections());
    }
  }

  @Test
  void answer_isReadWhole() {
    assertEquals("{\"a\": 1}", response(Reply.json("{\"a\": 1}")).body());
    assertEquals(
        "[1,2]", response(Reply.json("[1,2]").inChunks().dripping(2, Duration.ofMillis(5))).body());
    assertEquals("[1,2]", response(Reply.json("[1,2]").zipped()).body());
    assertEquals("[1,2]", response(Reply.json("[1,2]").zipped().inChunks()).body());
    String large = "[\"" + "é".repeat(3_000_000) + "\"]";
    assertEquals(large, response(Reply.json(large)).body());
    assertEquals("[1]", response(Reply.text(200, "[1]")).body(), "no content type");
    assertEquals("[1]", response(Reply.json("\uFEFF[1]")).body(), "a byte order mark");
  }

  @Test
  void headers_areThere_withoutWhatIsPrivate() {
    WireResponse response =
        response(Reply.json("1").header("X-Request-Id", "r-1").header("Set-Cookie", "secret=1"));
    assertEquals("r-1", response.headers().get("x-request-id"));
    assertFalse(response.headers().containsKey("set-cookie"));
  }

  @Test
  void cookie_isNotSentBack() {
    try (ScriptedServer server =
            ScriptedServer.start(r -> Reply.json("1").header("Set-Cookie", "a=1; Path=/"));
        Wire wire = Settings.open(server.origin(), Settings.usual())) {
      ask(wire, WireRequest.get(server.uri("/")));
      ask(wire, WireRequest.get(server.uri("/")));
      assertFalse(server.received().get(1).headers().containsKey("cookie"));
    }
  }

  @Test
  void textThatIsNoUtf8_isReplacedAndNoted() {
    byte[] body = "\"a\u00e9b\"".getBytes(StandardCharsets.ISO_8859_1);
    WireResponse damaged = response(Reply.bytes(200, body));
    assertEquals("\"a\uFFFDb\"", damaged.body());
    assertTrue(damaged.damaged());
    assertFalse(response(Reply.json("\"\uFFFD\"")).damaged(), "a replacement that was sent");
    WireResponse split =
        response(Reply.json("\"日本\"").inChunks().dripping(2, Duration.ofMillis(5)));
    assertEquals("\"日本\"", split.body());
    assertFalse(split.damaged());
  }

  @Test
  void page_isNoAnswer() {
    Reply page = Reply.text(200, "<html>please log in</html>");
    assertFailed(
        failure(page.header("content-type", "text/html; charset=utf-8")),
        FailureKind.MALFORMED,
        "HTTP 200 with text/html instead of JSON: <html>please log in");
    assertFailed(failure(page), FailureKind.MALFORMED, "instead of JSON");
    assertFailed(
        failure(Reply.text(200, "x").header("content-type", "image/png")),
        FailureKind.MALFORMED,
        "image/png");
  }

  @Test
  void answer_largerThanAllowed_isGivenUp() {
    WireSettings small = Settings.with(Map.of("max-response", 1000L));
    assertFailed(
        failure(small, Reply.json("\"" + "x".repeat(1000) + "\"")),
        FailureKind.MALFORMED,
        "larger than max-response allows (1000 bytes)");
    assertFailed(
        failure(small, Reply.json("\"" + "x".repeat(100_000) + "\"").zipped()),
        FailureKind.MALFORMED,
        "larger than");
    assertFailed(
        failure(small, Reply.json("\"" + "x".repeat(5000) + "\"").inChunks()),
        FailureKind.MALFORMED,
        "larger than");
    assertInstanceOf(Delivered.class, asked(small, r -> Reply.json("\"" + "x".repeat(900) + "\"")));
  }

  @Test
  void deadline_coversTheWholeBody() {
    WireSettings hasty = Settings.hasty(SOON);
    Reply drip = Reply.json("\"0123456789\"").dripping(1, Duration.ofMillis(100));
    long start = System.nanoTime();
    Undelivered late = failure(hasty, drip);
    assertFailed(late, FailureKind.TIMEOUT, "within PT0.3S; 1 timed out and may have been billed");
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
    assertFailed(failure(hasty, Reply.stalled()), FailureKind.TIMEOUT, "may have been billed");
    assertFailed(
        failure(hasty, Reply.json("1").after(Duration.ofSeconds(1))),
        FailureKind.TIMEOUT,
        "within PT0.3S");
  }

  @Test
  void timeout_givesItsPlaceBack() {
    WireSettings two =
        Settings.with(
            Map.of(
                "limits", Map.of("in-flight", 2L),
                "timeouts", Map.of("attempt", "PT0.2S"),
                "retries", Map.of("attempts", 1L)));
    try (ScriptedServer server =
            ScriptedServer.start(
                r -> r.path().equals("/stall") ? Reply.stalled() : Reply.json("1"));
        Wire wire = Settings.open(server.origin(), two)) {
      List<Delivery> late = all(wire, server, 6, i -> "/stall");
      assertTrue(late.stream().allMatch(Undelivered.class::isInstance), late.toString());
      List<Delivery> good = all(wire, server, 6, i -> "/");
      assertTrue(good.stream().allMatch(Delivered.class::isInstance), good.toString());
      assertTrue(server.peakInFlight() <= 4, "the late ones are hung up: " + server.peakInFlight());
    }
  }

  @Test
  void timeout_onAConnectionThatWasKept_givesItBack_andHangsUp() {
    WireSettings two =
        Settings.with(
            Map.of(
                "limits", Map.of("in-flight", 2L),
                "timeouts", Map.of("attempt", "PT0.1S"),
                "retries", Map.of("attempts", 1L)));
    try (ScriptedServer server =
            ScriptedServer.start(
                r -> r.path().equals("/stall") ? Reply.stalled() : Reply.json("1"));
        Wire wire = Settings.open(server.origin(), two)) {
      for (int i = 0; i < 5; i++) { // more often than there are connections
        Delivery good = ask(wire, WireRequest.get(server.uri("/")));
        assertInstanceOf(Delivered.class, good, i + ": " + good);
        assertInstanceOf(Undelivered.class, ask(wire, WireRequest.get(server.uri("/stall"))));
      }
      assertTrue(server.peakInFlight() <= 3, "not hung up: " + server.peakInFlight());
    }
  }

  private static List<Delivery> all(
      Wire wire, ScriptedServer server, int count, Function<Integer, String> path) {
    return IntStream.range(0, count)
        .mapToObj(i -> wire.send(WireRequest.json(server.uri(path.apply(i)), "{\"i\":" + i + "}")))
        .toList()
        .stream()
        .map(stage -> stage.toCompletableFuture().join())
        .toList();
  }

  @Test
  void brokenAnswers_areTheNetworks() {
    assertFailed(failure(Reply.json("0123456789").cutAfter(4)), FailureKind.NETWORK, "broke off");
    assertFailed(
        failure(Reply.json("0123456789").inChunks().cutAfter(4)), FailureKind.NETWORK, "broke off");
    assertFailed(failure(Reply.dropped()), FailureKind.NETWORK, "broke off");
    assertFailed(failure(Reply.garbage("what? \0\r\n\r\n")), FailureKind.MALFORMED, "is no HTTP");
    byte[] packed = new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 0, 75};
    assertFailed(
        failure(Reply.bytes(200, packed).header("content-encoding", "gzip")),
        FailureKind.NETWORK,
        "damaged");
  }

  @Test
  void addressWithNobody_isTheNetworks() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    try (Wire wire = Settings.open(nobody, Settings.once())) {
      assertFailed(
          (Undelivered) ask(wire, WireRequest.get(nobody)),
          FailureKind.NETWORK,
          "no connection to " + nobody);
    }
    URI unknown = URI.create("http://nobody.invalid");
    try (Wire wire = Settings.open(unknown, Settings.once())) {
      assertFailed(
          (Undelivered) ask(wire, WireRequest.get(unknown)),
          FailureKind.NETWORK,
          "no address is known");
    }
  }

  @Test
  void thousandsThatFailAtOnce_doNotOverflowTheStack() {
    URI unknown = URI.create("http://nobody.invalid");
    try (Wire wire = Settings.open(unknown, Settings.once())) {
      List<Delivery> all =
          IntStream.range(0, 800)
              .mapToObj(i -> wire.send(WireRequest.get(unknown)))
              .toList()
              .stream()
              .map(s -> s.toCompletableFuture().join())
              .toList();
      assertTrue(
          all.stream().allMatch(d -> d instanceof Undelivered u && u.kind() == FailureKind.NETWORK),
          all.get(0).toString());
    }
  }

  @Test
  void redirect_isNotFollowed_andNoKeyGoesAstray() {
    try (ScriptedServer other = ScriptedServer.start(r -> Reply.json("1"));
        ScriptedServer server = ScriptedServer.start(r -> Reply.redirect(other.uri("/there")));
        Wire wire =
            Settings.open(
                server.origin(),
                Settings.usual().withSecret("x-api-key", "", new Secret("the-key")))) {
      Undelivered failure = (Undelivered) ask(wire, WireRequest.json(server.uri("/"), "{}"));
      assertFailed(
          failure, FailureKind.MODEL_NOT_FOUND, "redirects to \"" + other.uri("/there") + "\"");
      assertEquals("redirect", failure.code());
      Undelivered elsewhere = (Undelivered) ask(wire, WireRequest.json(other.uri("/"), "{}"));
      assertFailed(elsewhere, FailureKind.INTERNAL, "another host");
      assertEquals(0, elsewhere.attempts());
      assertEquals(List.of(), other.received());
      assertEquals(1, server.received().size());
    }
  }

  @Test
  void failures_areTriedAgain_whereThatMayHelp() {
    for (Reply passing :
        List.of(
            Reply.dropped(),
            Reply.json("1234567").cutAfter(2),
            Reply.json(408, ""),
            Reply.json(409, ""),
            Reply.json(424, ""),
            Reply.json(429, ""),
            Reply.json(500, ""),
            Reply.json(529, ""),
            Reply.json(400, "").header("x-should-retry", "true"))) {
      Reply hasty = passing.header("retry-after-ms", "1");
      Delivery delivery = asked(Settings.usual(), Script.turns(hasty, Reply.json("1")));
      assertEquals(2, delivery.attempts(), delivery.toString());
      assertInstanceOf(Delivered.class, delivery);
    }
    for (Reply lasting :
        List.of(
            Reply.json(400, ""),
            Reply.json(401, ""),
            Reply.json(404, ""),
            Reply.json(422, ""),
            Reply.json(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"),
            Reply.json(401, "").header("x-should-retry", "true"),
            Reply.json(500, "").header("x-should-retry", "false"))) {
      Delivery delivery = asked(Settings.usual(), Script.turns(lasting, Reply.json("1")));
      assertEquals(1, delivery.attempts(), delivery.toString());
      assertInstanceOf(Undelivered.class, delivery);
    }
  }

  @Test
  void attempts_areLimited_andTold() {
    Undelivered failure =
        failure(
            Settings.with(Map.of("retries", Map.of("attempts", 3L))),
            Reply.json(
                    503,
                    "{\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}")
                .header("retry-after-ms", "5"));
    assertEquals(
        new Undelivered(
            FailureKind.OVERLOADED,
            "unavailable_error",
            "HTTP 503 unavailable_error: Loading model; 3 attempts",
            3),
        failure);
  }

  @Test
  void timeouts_areTriedAgain_andCounted() {
    WireSettings hasty =
        Settings.with(
            Map.of("timeouts", Map.of("attempt", "PT0.5S"), "retries", Map.of("attempts", 2L)));
    assertFailed(
        failure(hasty, Reply.stalled()),
        FailureKind.TIMEOUT,
        "; 2 attempts; 2 timed out and may have been billed");
    assertInstanceOf(Delivered.class, asked(hasty, Script.turns(Reply.stalled(), Reply.json("1"))));
  }

  @Test
  void waitWithoutRetryAfter_growsFromHalfASecond() {
    try (ScriptedServer server =
            ScriptedServer.start(Script.turns(Reply.json(500, ""), Reply.json("1")));
        Wire wire = Settings.open(server.origin(), Settings.usual())) {
      ask(wire, WireRequest.get(server.uri("/")));
      List<Long> times = server.received().stream().map(Received::nanos).toList();
      long millis = (times.get(1) - times.get(0)) / 1_000_000;
      assertTrue(millis >= 375 && millis < 1500, "waited " + millis);
    }
  }

  @Test
  void longerWaitThanAllowed_endsTheCall() {
    Undelivered failure =
        failure(Settings.usual(), Reply.json(429, "").header("retry-after", "121"));
    assertEquals(1, failure.attempts());
    assertFailed(
        failure,
        FailureKind.RATE_LIMITED,
        "HTTP 429; it asks for a wait of PT2M1S, longer than max-retry-after (PT2M)");
  }

  @Test
  void call_hasADeadlineOfItsOwn() {
    WireSettings hasty =
        Settings.with(
            Map.of(
                "timeouts", Map.of("attempt", "PT1S", "call", "PT2S"),
                "retries", Map.of("attempts", 100L)));
    long start = System.nanoTime();
    assertFailed(
        failure(hasty, Reply.json(500, "")),
        FailureKind.SERVER,
        "another attempt would pass the PT2S of the whole call");
    assertTrue(System.nanoTime() - start < 4_000_000_000L);
  }

  @Test
  void secret_comesOutNowhere() {
    Secret secret = new Secret("sk-planted-0123456789");
    WireSettings settings = Settings.once().withSecret("authorization", "Bearer ", secret);
    String key = secret.value();
    List<String> shown = new ArrayList<>();
    for (Reply reply :
        List.of(
            Reply.json(
                401,
                "{\"error\":{\"message\":\"Incorrect API key: "
                    + key
                    + "\",\"code\":\""
                    + key
                    + "\"}}"),
            Reply.json("{\"text\":\"" + key + "\"}").header("x-echo", "Bearer " + key),
            Reply.text(200, "<p>" + key).header("content-type", "text/html"),
            Reply.redirect(URI.create("http://other/?key=abc&x=" + key)),
            Reply.garbage("HTTP/1.1 " + key + "\r\n\r\n"))) {
      shown.add(asked(settings, r -> reply).toString());
    }
    shown.add(settings.toString());
    assertEquals(6, shown.size());
    shown.forEach(text -> assertFalse(text.contains(key), text));
    assertTrue(shown.get(0).contains("Incorrect API key: ***"), shown.get(0));
    assertTrue(shown.get(1).contains("{\"text\":\"***\"}"), shown.get(1));
    assertTrue(shown.get(3).contains("http://other/?key=***&x=***"), shown.get(3));
  }

  @Test
  void closing_endsEveryCall() {
    try (ScriptedServer server = ScriptedServer.start(r -> Reply.stalled())) {
      Wire wire =
          Settings.open(server.origin(), Settings.with(Map.of("limits", Map.of("in-flight", 2L))));
      var stages =
          IntStream.range(0, 2000)
              .mapToObj(i -> wire.send(WireRequest.get(server.uri("/"))))
              .toList();
      wire.close();
      wire.close();
      stages.forEach(
          s ->
              assertFailed(
                  (Undelivered) s.toCompletableFuture().join(),
                  FailureKind.INTERNAL,
                  "the wire was closed"));
      assertFailed(
          (Undelivered) ask(wire, WireRequest.get(server.uri("/"))),
          FailureKind.INTERNAL,
          "closed");
    }
  }

  @Test
  void thousands_areCarriedAtOnce() {
    WireSettings wide = Settings.with(Map.of("limits", Map.of("in-flight", 400L)));
    try (ScriptedServer server =
            ScriptedServer.start(r -> Reply.json(r.body()).after(Duration.ofMillis(300)));
        Wire wire = Settings.open(server.origin(), wide)) {
      List<Delivery> all = all(wire, server, 1000, i -> "/");
      String[] bodies =
          all.stream().map(d -> ((Delivered) d).response().body()).toArray(String[]::new);
      String[] sent =
          IntStream.range(0, 1000).mapToObj(i -> "{\"i\":" + i + "}").toArray(String[]::new);
      assertTrue(Arrays.equals(sent, bodies), "each its own answer");
      assertTrue(server.peakInFlight() > 200, "at once: " + server.peakInFlight());
      assertTrue(server.peakInFlight() <= 400, "at once: " + server.peakInFlight());
      assertTrue(server.connections() <= 400, "connections: " + server.connections());
    }
  }
}
