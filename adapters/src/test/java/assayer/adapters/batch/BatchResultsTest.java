package assayer.adapters.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.batch.Desk.Session;
import assayer.adapters.dialect.Json;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What results may look like, and what an endpoint may say instead of them. */
class BatchResultsTest {
  @TempDir Path folder;

  private final OpenAiHost host = new OpenAiHost();

  private static void assertStarts(String expected, String actual) {
    assertTrue(actual.startsWith(expected), actual);
  }

  private Session collected(Desk desk, String... questions) {
    assertEquals(Desk.pending(questions.length), desk.session(questions).shown());
    host.finish();
    return desk.session(questions);
  }

  @Test
  void unknownAndDoubledResults_arePassedOver_andTold() {
    try (Desk desk = Desk.of(host, folder)) {
      host.results =
          lines -> {
            List<String> more = new ArrayList<>(lines);
            more.add(lines.get(0).replace("answer to", "second answer to"));
            more.add(lines.get(0).replaceFirst("[0-9a-f]{12}-", "000000000000-"));
            return more;
          };
      Session session = collected(desk, "a", "b");
      assertEquals(Desk.answers("a", "b"), session.shown());
      assertEquals(
          List.of(
              "batch batch_1: results of requests that are not in it were passed over, 1 in all",
              "batch batch_1: of several results of one request the first answer counts, 1 were passed over"),
          session.problems().stream().map(p -> p.message()).toList());
    }
  }

  @Test
  void missingResult_fails_andIsAskedAnewInANewBatch() {
    try (Desk desk = Desk.of(host, folder)) {
      host.results = lines -> lines.subList(0, 1);
      Session session = collected(desk, "a", "b");
      assertEquals("answer to b", session.shown().get(1));
      assertEquals(
          "MALFORMED: batch batch_1 has no result for this question", session.shown().get(0));
      host.results = lines -> lines;
      assertEquals(Desk.pending(1), desk.session("a").shown());
      host.finish();
      assertEquals(Desk.answers("a"), desk.session("a").shown());
      assertEquals(
          List.of(1, 2), host.made().stream().map(batch -> batch.requests.size()).toList());
    }
  }

  @Test
  void resultsThatBreakOff_areFetchedAgain_notPaidForAgain() {
    try (Desk desk = Desk.of(host, folder)) {
      host.results = lines -> List.of(lines.get(0), lines.get(1).substring(0, 40));
      Session session = collected(desk, "a", "b");
      assertEquals("answer to b", session.shown().get(1));
      assertStarts(
          "MALFORMED: the results of batch batch_1 came damaged, with 1 lines",
          session.shown().get(0));
      host.results = lines -> lines;
      assertEquals(Desk.answers("a"), desk.session("a").shown());
      assertEquals(1, host.made().size());
    }
  }

  @Test
  void resultsThatStayBroken_areTakenAsTheyAre() {
    try (Desk desk = Desk.of(host, folder)) {
      host.results = lines -> List.of(lines.get(0), "{\"custom_id\": ");
      collected(desk, "a", "b");
      assertEquals(
          "MALFORMED: batch batch_1 has no result for this question",
          desk.session("a").shown().get(0));
      assertEquals(Desk.pending(1), desk.session("a").shown());
      assertEquals(2, host.made().size(), "what nobody can answer any more is asked anew");
    }
  }

  @Test
  void connectionThatBreaksOff_isNoResult() {
    AtomicInteger times = new AtomicInteger();
    try (Desk desk =
        Desk.of(
            host,
            folder,
            request -> {
              Reply reply = host.apply(request);
              boolean cut = request.path().contains("/out-") && times.incrementAndGet() <= 1;
              return cut ? reply.cutAfter(300) : reply;
            })) {
      assertEquals(Desk.answers("a", "b", "c"), collected(desk, "a", "b", "c").shown());
      assertEquals(2, times.get());
    }
  }

  @Test
  void errors_areWhatTheyWouldBeIfSentAlone() {
    try (Desk desk = Desk.of(host, folder)) {
      desk.session("a", "b", "c", "d");
      List<String> ids = List.copyOf(host.only().requests.keySet());
      host.only().errors =
          Map.of(
              ids.get(1),
              response(
                  400, "{'error':{'message':'too many tokens','code':'context_length_exceeded'}}"),
              ids.get(2),
              response(400, "{'error':{'message':'withheld','code':'content_filter'}}"),
              ids.get(3),
              (ObjectNode)
                  Host.shaped(
                      "{'response':null,'error':{'code':'batch_expired','message':'late'}}"));
      host.only().state = "expired";
      List<String> shown = desk.session("a", "b", "c", "d").shown();
      assertEquals("answer to a", shown.get(0));
      assertStarts(
          "TOO_LONG: an error in the batch (context_length_exceeded): too many", shown.get(1));
      assertStarts("refused: an error in the batch (content_filter): withheld", shown.get(2));
      assertEquals("TIMEOUT: the batch expired before it came to this question", shown.get(3));
      assertEquals(Desk.pending(2), desk.session("b", "d").shown());
      assertEquals(2, host.made().get(0).requests.size(), "what failed is asked anew");
    }
  }

  private static ObjectNode response(int status, String body) {
    ObjectNode line = Json.object();
    line.putObject("response").put("status_code", status).set("body", Host.shaped(body));
    return line;
  }

  @Test
  void endsOfABatch_areFailuresOfTheRightKind() {
    try (Desk desk = Desk.of(host, folder)) {
      for (Map.Entry<String, String> end :
          Map.of(
                  "cancelled", "SERVER: batch batch_%d was cancelled before",
                  "failed", "RATE_LIMITED: batch batch_%d failed before it began: token_limit")
              .entrySet()) {
        desk.session("a");
        host.made().get(0).state = end.getKey();
        int number = host.made().size();
        assertStarts(end.getValue().formatted(number), desk.session("a").shown().get(0));
      }
      assertEquals(2, host.made().size());
    }
  }

  @Test
  void unknownBatch_fails_andIsNotPaidForAgain() {
    AtomicBoolean otherAccount = new AtomicBoolean();
    try (Desk desk =
        Desk.of(host, folder, r -> otherAccount.get() ? Host.notFound("batch") : host.apply(r))) {
      desk.session("a");
      otherAccount.set(true);
      String shown = desk.session("a").shown().get(0);
      assertStarts("MODEL_NOT_FOUND: the endpoint does not know batch batch_1 (HTTP 404", shown);
      assertTrue(shown.contains("out of batches.jsonl"), shown);
      otherAccount.set(false);
      host.finish();
      assertEquals(Desk.answers("a"), desk.session("a").shown());
      assertEquals(1, host.made().size());
    }
  }

  @Test
  void goneResults_areTold_beforeTheyAreAskedAnew() {
    try (Desk desk =
        Desk.of(
            host,
            folder,
            r -> r.path().contains("/out-") ? Host.notFound("file") : host.apply(r))) {
      assertEquals(
          "SERVER: the endpoint does not keep the results of batch batch_1 any more",
          collected(desk, "a").shown().get(0));
      assertEquals(Desk.pending(1), desk.session("a").shown());
      assertEquals(2, host.made().size());
    }
  }

  @Test
  void manyResults_areReadLineByLine() {
    try (Desk desk = Desk.of(host, folder)) {
      String[] questions =
          IntStream.range(0, 2000).mapToObj(i -> i + "x".repeat(2500)).toArray(String[]::new);
      Session session = collected(desk, questions);
      assertEquals(Desk.answers(questions), session.shown());
    }
  }

  @Test
  void equalQuestions_areSentOnce_andPaidForOnce() {
    try (Desk desk = Desk.of(host, folder)) {
      Session session = collected(desk, "a", "a", "b");
      assertEquals(Desk.answers("a", "a", "b"), session.shown());
      assertEquals(2, host.only().requests.size());
      assertEquals(
          List.of(1, 0, 1),
          session.outcomes().stream().map(outcome -> outcome.exchange().attempts()).toList());
    }
  }

  @Test
  void inlineResults_areReadAlike() {
    GeminiHost gemini = new GeminiHost();
    gemini.inline = true;
    try (Desk desk = Desk.of(gemini, folder)) {
      desk.session("a", "b");
      gemini.only().errors =
          Map.of(
              List.copyOf(gemini.only().requests.keySet()).get(1),
              (ObjectNode)
                  Host.shaped("{'code':8,'message':'too much','status':'RESOURCE_EXHAUSTED'}"));
      gemini.finish();
      List<String> shown = desk.session("a", "b").shown();
      assertEquals("answer to a", shown.get(0));
      assertStarts(
          "RATE_LIMITED: an error in the batch (RESOURCE_EXHAUSTED): too much", shown.get(1));
    }
  }

  @Test
  void anthropicErrors_areFailuresOfTheRightKind() {
    AnthropicHost anthropic = new AnthropicHost();
    try (Desk desk = Desk.of(anthropic, folder)) {
      desk.session("a", "b", "c", "d");
      List<String> ids = List.copyOf(anthropic.only().requests.keySet());
      anthropic.only().errors =
          Map.of(
              ids.get(0),
                  result(
                      "{'type':'errored','error':{'type':'error','error':{'type':'invalid_request_error','message':'prompt is too long'}}}"),
              ids.get(1),
                  result(
                      "{'type':'errored','error':{'type':'error','error':{'type':'overloaded_error','message':'busy'}}}"),
              ids.get(2), result("{'type':'expired'}"),
              ids.get(3), result("{'type':'canceled'}"));
      anthropic.finish();
      List<String> shown = desk.session("a", "b", "c", "d").shown();
      assertStarts("TOO_LONG: an error in the batch (invalid_request_error): prompt", shown.get(0));
      assertStarts("OVERLOADED: an error in the batch (overloaded_error): busy", shown.get(1));
      assertStarts("TIMEOUT: the batch expired", shown.get(2));
      assertStarts("SERVER: the batch was cancelled", shown.get(3));
    }
  }

  private static ObjectNode result(String json) {
    return (ObjectNode) Host.shaped(json);
  }
}
