package assayer.adapters.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Authority;
import assayer.adapters.served.Fault;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect's small good answer, spoilt on its way: a failure of its own class, once. */
class SpoiltAnswersTest {
  private static final Authority UNKNOWN = Authority.make();

  static Stream<String> dialects() {
    return Dialects.summaries().keySet().stream();
  }

  static Stream<Arguments> faults() {
    return dialects().flatMap(id -> Stream.of(Fault.values()).map(f -> Arguments.of(id, f)));
  }

  /** The row "minimal", asked once. */
  private static JsonNode once(String id, Fault fault) {
    ObjectNode row = Table.of(id).minimal().deepCopy();
    ObjectNode options = row.withObject("/options");
    options.putObject("retries").put("attempts", 1);
    options.putObject("timeouts").put("attempt", fault.patience());
    return row;
  }

  private static Reply good(JsonNode row) {
    JsonNode body = row.path("body");
    return Reply.text(200, body.isTextual() ? body.asText() : Json.write(body))
        .header("content-type", row.path("type").asText("application/json"));
  }

  private static Outcome.Failed<?> failed(Outcome<Completion> outcome) {
    return assertInstanceOf(Outcome.Failed.class, outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void spoiltAnswer_isAFailureOfItsClass(String id, Fault fault) {
    JsonNode row = once(id, fault);
    try (Endpoint endpoint = Endpoint.of(id, row, request -> fault.of(good(row)))) {
      Outcome.Failed<?> failed = failed(endpoint.ask());
      assertEquals(fault.kind(), failed.kind(), failed.message());
      assertEquals(1, failed.attempts());
      List<String> paths = endpoint.server().received().stream().map(Received::path).toList();
      assertEquals(1, paths.size(), "asked once, and not elsewhere: " + paths);
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void serverOfAnUnknownAuthority_isNotAsked(String id) {
    JsonNode row = once(id, Fault.DROPPED);
    ScriptedServer server = ScriptedServer.startTls(UNKNOWN, request -> good(row));
    try (Endpoint endpoint = Endpoint.of(id, row, server)) {
      Outcome.Failed<?> failed = failed(endpoint.ask());
      assertEquals(FailureKind.NETWORK, failed.kind());
      assertTrue(failed.message().contains("is not trusted"), failed.message());
      assertEquals(List.of(), server.received());
    }
  }

  /** Pieces of one byte part every character and every line of a stream. */
  @ParameterizedTest
  @MethodSource("dialects")
  void answerInPiecesOfOneByte_isWhole(String id) {
    for (String name : List.of("unicode", "stream")) {
      for (JsonNode row : Table.of(id).rows("answered")) {
        if (row.path("case").asText().equals(name)) {
          Reply whole = good(row);
          Reply pieces = whole.inChunks().dripping(1, Duration.ZERO);
          assertEquals(said(id, row, whole), said(id, row, pieces), id + ": " + name);
        }
      }
    }
  }

  private static String said(String id, JsonNode row, Reply reply) {
    try (Endpoint endpoint = Endpoint.of(id, row, request -> reply)) {
      return endpoint.ask().answer().orElseThrow().text();
    }
  }
}
