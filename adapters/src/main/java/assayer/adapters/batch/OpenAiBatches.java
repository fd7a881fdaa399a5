package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.wire.ErrorBody;
import assayer.adapters.wire.WireRequest;
import assayer.core.outcome.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OpenAI's batches: a file of requests is uploaded, a batch is made of it, and two files come back,
 * one with answers and one with errors. The batch bears our key among its metadata.
 */
final class OpenAiBatches implements BatchInterface {
  private static final String KEY = "assayer";
  private static final int BAD_REQUEST = 400;
  private static final int BROKEN = 500;

  @Override
  public int mostRequests() {
    return 50_000;
  }

  @Override
  public long mostBytes() {
    return 200_000_000;
  }

  @Override
  public String entry(String id, Route route, WireRequest request) {
    return "{\"custom_id\":%s,\"method\":\"POST\",\"url\":%s,\"body\":%s}"
        .formatted(Json.quoted(id), Json.quoted(route.alone()), request.body());
  }

  @Override
  public Got<String> upload(Courier courier, String key, List<String> entries) {
    Multipart form = Multipart.of(key, "purpose", "batch", "assayer-" + key + ".jsonl", entries);
    Route route = courier.route();
    return courier
        .ask(route.post(route.target().below("/files"), form.headers(), form.body()))
        .then(file -> Courier.named(file, "id"));
  }

  @Override
  public WireRequest create(Route route, String key, String input, List<String> entries) {
    ObjectNode body = Json.object();
    body.put("input_file_id", input);
    body.put("endpoint", route.alone());
    body.put("completion_window", "24h");
    body.putObject("metadata").put(KEY, key);
    return route.post(route.target().below("/batches"), Json.write(body));
  }

  @Override
  public WireRequest look(Route route, String batch) {
    return route.get(route.target().below("/batches/" + Route.segment(batch)));
  }

  @Override
  public Got<Status> status(JsonNode answer) {
    return Courier.named(answer, "id").then(id -> Got.of(status(id, answer)));
  }

  private static Status status(String id, JsonNode answer) {
    JsonNode counts = answer.path("request_counts");
    Status status =
        new Status(
            id,
            Json.text(answer, "status"),
            Json.count(counts, "completed") + Json.count(counts, "failed"),
            Json.count(counts, "total"),
            Optional.empty(),
            answer);
    return switch (status.word()) {
      case "completed" ->
          status.ended(FailureKind.MALFORMED, "", "has no result for this question");
      case "expired" ->
          status.ended(FailureKind.TIMEOUT, "", "expired before it came to this question");
      case "cancelled" ->
          status.ended(FailureKind.SERVER, "", "was cancelled before it came to this question");
      case "failed" -> failed(status);
      default -> status;
    };
  }

  /** The whole file was refused, or there was no room for it. */
  private static Status failed(Status status) {
    JsonNode first = status.told().path("errors").path("data").path(0);
    ErrorBody error = ErrorBody.read(BAD_REQUEST, first);
    boolean full = error.code().equals("token_limit_exceeded");
    String where = first.path("line").isNumber() ? " in line " + first.path("line").asLong() : "";
    return status.ended(
        full ? FailureKind.RATE_LIMITED : error.kind(),
        error.code(),
        "failed before it began" + where + ": " + error.code() + " " + error.message());
  }

  @Override
  public Got<Sought> seek(Courier courier, Lost lost) {
    return page(courier, lost, "", 1);
  }

  private static Got<Sought> page(Courier courier, Lost lost, String after, int number) {
    String from = after.isEmpty() ? "" : "&after=" + Route.segment(after);
    Route route = courier.route();
    return lost.page(number)
        .then(n -> courier.ask(route.get(route.target().below("/batches?limit=100" + from))))
        .then(list -> in(list, courier, lost, number));
  }

  private static Got<Sought> in(JsonNode list, Courier courier, Lost lost, int number) {
    String last = "";
    for (JsonNode batch : list.path("data")) {
      last = Json.text(batch, "id");
      if (isOurs(batch, lost) && !last.isEmpty()) {
        return Got.of(new Sought.Found(status(last, batch)));
      }
      if (lost.isAfter(Instant.ofEpochSecond(batch.path("created_at").asLong(Integer.MAX_VALUE)))) {
        return Got.of(new Sought.Nowhere()); // the newest come first
      }
    }
    boolean more = list.path("has_more").asBoolean() && !last.isEmpty();
    return more ? page(courier, lost, last, number + 1) : Got.of(new Sought.Nowhere());
  }

  private static boolean isOurs(JsonNode batch, Lost lost) {
    boolean sameFile =
        !lost.input().isEmpty() && Json.text(batch, "input_file_id").equals(lost.input());
    return sameFile || Json.text(batch.path("metadata"), KEY).equals(lost.key());
  }

  @Override
  public List<WireRequest> results(Route route, Status status) {
    return Stream.of("output_file_id", "error_file_id")
        .map(member -> Json.text(status.told(), member))
        .filter(file -> !file.isEmpty())
        .map(file -> route.target().below("/files/" + Route.segment(file) + "/content"))
        .map(route::get)
        .toList();
  }

  @Override
  public Reply reply(JsonNode line) {
    String id = Json.text(line, "custom_id");
    JsonNode response = line.path("response");
    if (line.path("error").isObject()) {
      return error(id, line.path("error"), response.path("status_code").asInt(BROKEN));
    }
    int status = response.path("status_code").asInt(0);
    if (status >= 200 && status < 300) {
      return Reply.answered(id, response.path("body"));
    }
    return status == 0
        ? Reply.failed(id, FailureKind.MALFORMED, "", "a line of the results without a response")
        : Reply.error(id, status, response.path("body"));
  }

  private static Reply error(String id, JsonNode error, int status) {
    String code = Json.text(error, "code");
    if (code.equals("batch_expired")) {
      return Reply.failed(
          id, FailureKind.TIMEOUT, code, "the batch expired before it came to this question");
    }
    if (code.equals("batch_cancelled")) {
      return Reply.failed(
          id, FailureKind.SERVER, code, "the batch was cancelled before it came to this question");
    }
    return Reply.error(id, status, error);
  }
}
