package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run against an endpoint that has a {@link BadDay} and goes away twice: in the end the
 * numbers are those of a healthy endpoint, to the byte.
 *
 * <p>The system properties {@code assayer.trouble.items} and {@code assayer.trouble.away} say how
 * large, and for how many milliseconds the server goes away; {@code tests/bench/trouble} sets them.
 * What was counted is left in {@code tests/target/trouble.txt}.
 */
final class TroubleTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ITEMS = Integer.getInteger("assayer.trouble.items", 600);
  private static final int IN_FLIGHT = Math.min(32, ITEMS / 30);
  private static final Duration AWAY =
      Duration.ofMillis(Integer.getInteger("assayer.trouble.away", 700));
  private static final Pattern ITEM = Pattern.compile("question (\\d+)\\.");

  @TempDir Path root;

  @BeforeEach
  void data() throws IOException {
    List<String> pairs =
        IntStream.range(0, ITEMS)
            .mapToObj(
                i ->
                    ("{\"id\":\"%d\",\"prompt\":\"question %d.\","
                            + "\"chosen\":\"good\",\"rejected\":\"bad\"}")
                        .formatted(i, i))
            .toList();
    Files.write(root.resolve("pairs.jsonl"), pairs);
    Files.writeString(root.resolve("judge.txt"), "{{prompt}}\nA: {{first}}\nB: {{second}}");
  }

  private void runFile(ScriptedServer server) throws IOException {
    Files.writeString(
        root.resolve("run.yaml"),
        """
        name: trouble
        report: {formats: [json]}
        models:
          judge:
            adapter: endpoint
            dialect: openai-chat
            base-url: http://127.0.0.1:%d
            model: m
            api-key-env: TEAM_KEY
            limits: {in-flight: %d}
            timeouts: {attempt: PT2S}
            prompts: {judge: {template: judge.txt, parser: mtbench-pair}}
        runs:
          - {suite: preference-accuracy, dataset: {name: preference-pairs, path: pairs.jsonl}}
        """
            .formatted(server.port(), IN_FLIGHT));
  }

  private Assayer.Ended run(String out) {
    return Assayer.in(root)
        .withEnvironment("TEAM_KEY", "planted-key")
        .run("run", "run.yaml", "--out", out, "--no-progress", "--no-cache");
  }

  private static int item(Received request) {
    Matcher matcher = ITEM.matcher(request.body());
    assertTrue(matcher.find(), request.body());
    return Integer.parseInt(matcher.group(1));
  }

  /** Mostly the better answer; wrong, tied, unreadable or declined by the item's number. */
  private static Reply healthy(Received request) {
    int item = item(request);
    boolean goodFirst = request.body().contains("A: good");
    String right = goodFirst ? "[[A]]" : "[[B]]";
    String wrong = goodFirst ? "[[B]]" : "[[A]]";
    String content =
        item % 7 == 0 ? wrong : item % 11 == 0 ? "[[C]]" : item % 13 == 0 ? "Hard to say" : right;
    String message =
        item % 17 == 0
            ? "\"content\":null,\"refusal\":\"I won't.\""
            : "\"content\":\"" + content + "\"";
    return Reply.json(
        "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"m\",\"choices\":[{\"index\":0,"
            + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
            + message
            + "}}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":3}}");
  }

  @Test
  void badDayWithTwoRestarts_changesNoByte_andCostsFewCalls() throws IOException {
    AtomicReference<Function<Received, Reply>> mood = new AtomicReference<>(TroubleTest::healthy);
    try (ScriptedServer server = ScriptedServer.start(request -> mood.get().apply(request))) {
      runFile(server);
      Assayer.Ended calm = run("healthy");
      assertEquals(0, calm.status(), calm.toString());

      BadDay day =
          new BadDay(
              server,
              TroubleTest::item,
              TroubleTest::healthy,
              Map.of(ITEMS / 2, AWAY, ITEMS, AWAY));
      mood.set(day);
      long start = System.nanoTime();
      Assayer.Ended ended = run("troubled");
      report(day, Duration.ofNanos(System.nanoTime() - start));
      assertEquals(0, ended.status(), ended.toString());
      assertEquals(
          Files.readString(root.resolve("healthy/results.json")),
          Files.readString(root.resolve("troubled/results.json")));
      assertEachIsSettledOnce();
      assertTroubled(day);
    }
  }

  /** Every item has one line, and none of them is a failure. */
  private void assertEachIsSettledOnce() throws IOException {
    Map<Integer, String> outcomes = new TreeMap<>();
    for (String line : Files.readAllLines(root.resolve("troubled/observations.jsonl"))) {
      JsonNode observation = MAPPER.readTree(line);
      outcomes.merge(observation.path("item").asInt(), line, (a, b) -> "twice: " + a + b);
      assertTrue(!line.contains("\"failed\""), line);
    }
    assertEquals(ITEMS, outcomes.size());
    outcomes.values().forEach(line -> assertTrue(!line.startsWith("twice"), line));
  }

  private static void assertTroubled(BadDay day) {
    assertEquals(2, day.restarted.get());
    assertEquals(ITEMS, day.items());
    assertTrue(day.calls.get() > 1.45 * ITEMS, day.calls + " calls: was there no trouble?");
    assertTrue(day.calls.get() <= 1.6 * ITEMS, day.calls + " calls");
    assertEquals(0, day.itemEarly.get());
    // who was let go before the pause was noted comes early; who passes pauses over does nearly
    // always
    assertTrue(
        day.early.get() <= day.tooMany.get() / 10,
        day.early + " of " + day.tooMany + " came within a pause they had been told of");
  }

  private static void report(BadDay day, Duration took) throws IOException {
    Files.writeString(
        Repository.root().resolve("tests/target/trouble.txt"),
        """
        %d items, %d calls (%.3f an item), %.1f s
        told to wait: %d; broken, dropped or stalled: %d; restarts: %d
        an item asked again before its time: %d; anything asked where a pause was just named: %d
        """
            .formatted(
                ITEMS,
                day.calls.get(),
                (double) day.calls.get() / ITEMS,
                took.toMillis() / 1e3,
                day.tooMany.get(),
                day.failed.get(),
                day.restarted.get(),
                day.itemEarly.get(),
                day.early.get()));
  }
}
