package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.wire.ErrorBody;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.outcome.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gemini's batches: a file of requests is uploaded in two steps, a batch is made of it, and a file
 * comes back. The batch bears our key in the name that it is shown by.
 */
final class GeminiBatches implements BatchInterface {
  private static final int MOST_REQUESTS = 100_000;
  private static final int BAD_REQUEST = 400;

  /** The status of HTTP for each status of gRPC that an error may bear instead. */
  private static final Map<Integer, Integer> STATUS =
      Map.of(3, 400, 4, 504, 5, 404, 7, 403, 8, 429, 13, 500, 14, 503, 16, 401);

  @Override
  public int mostRequests() {
    return MOST_REQUESTS;
  }

  @Override
  public long mostBytes() {
    return 2_000_000_000;
  }

  @Override
  public String entry(String id, Route route, WireRequest request) {
    return "{\"key\":%s,\"request\":%s}".formatted(Json.quoted(id), request.body());
  }

  @Override
  public Got<String> upload(Courier courier, String key, List<String> entries) {
    String body = String.join("\n", entries) + "\n";
    return courier
        .send(start(courier.route(), key, body.getBytes(StandardCharsets.UTF_8).length))
        .then(GeminiBatches::address)
        .then(address -> courier.ask(file(courier.route(), address, body)))
        .then(answer -> Courier.named(answer.path("file"), "name"));
  }

  private static WireRequest start(Route route, String key, int bytes) {
    ObjectNode body = Json.object();
    body.putObject("file").put("displayName", named(key)).put("mimeType", "application/jsonl");
    return route.post(
        route.target().beside("/upload" + route.target().path() + "/files"),
        Map.of(
            "content-type", "application/json",
            "x-goog-upload-protocol", "resumable",
            "x-goog-upload-command", "start",
            "x-goog-upload-header-content-length", Integer.toString(bytes),
            "x-goog-upload-header-content-type", "application/jsonl"),
        Json.write(body));
  }

  private static Got<URI> address(WireResponse response) {
    try {
      String address = response.headers().getOrDefault("x-goog-upload-url", "");
      return address.isEmpty()
          ? Got.malformed("the endpoint does not say where to upload the file to")
          : Got.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Got.malformed("the endpoint gives no address to upload the file to");
    }
  }

  private static WireRequest file(Route route, URI address, String body) {
    return route.post(
        address,
        Map.of(
            "content-type", "application/jsonl",
            "x-goog-upload-command", "upload, finalize",
            "x-goog-upload-offset", "0"),
        body);
  }

  private static String named(String key) {
    return "assayer-" + key;
  }

  @Override
  public WireRequest create(Route route, String key, String input, List<String> entries) {
    ObjectNode body = Json.object();
    ObjectNode batch = body.putObject("batch").put("displayName", named(key));
    batch.putObject("inputConfig").put("fileName", input);
    String alone = route.sample().uri().toString();
    String address = alone.replaceFirst(":generateContent$", ":batchGenerateContent");
    return route.post(URI.create(address), Json.write(body));
  }

  @Override
  public WireRequest look(Route route, String batch) {
    return route.get(route.target().below("/" + Route.path(batch)));
  }

  @Override
  public Got<Status> status(JsonNode answer) {
    return Courier.named(answer, "name").then(name -> Got.of(status(name, answer)));
  }

  private static Status status(String name, JsonNode answer) {
    JsonNode told = answer.path("metadata").isObject() ? answer.path("metadata") : answer;
    JsonNode counts = told.path("batchStats");
    String word = Json.text(told, "state").replaceFirst("^(BATCH|JOB)_STATE_", "");
    Status status =
        new Status(
            name,
            word,
            Json.count(counts, "successfulRequestCount") + Json.count(counts, "failedRequestCount"),
            Json.count(counts, "requestCount"),
            Optional.empty(),
            answer);
    return switch (word) {
      case "SUCCEEDED" ->
          status.ended(FailureKind.MALFORMED, "", "has no result for this question");
      case "EXPIRED" ->
          status.ended(FailureKind.TIMEOUT, "", "expired before it came to this question");
      case "CANCELLED" ->
          status.ended(FailureKind.SERVER, "", "was cancelled before it came to this question");
      case "FAILED" -> failed(status);
      default -> status;
    };
  }

  private static Status failed(Status status) {
    ErrorBody error = ErrorBody.read(number(status.told().path("error")), status.told());
    return status.ended(error.kind(), error.code(), "failed: " + error.message());
  }

  private static int number(JsonNode error) {
    int code = error.path("code").asInt(BAD_REQUEST);
    return STATUS.getOrDefault(code, code >= BAD_REQUEST && code < 600 ? code : BAD_REQUEST);
  }

  @Override
  public Got<Sought> seek(Courier courier, Lost lost) {
    return page(courier, lost, "", 1);
  }

  private static Got<Sought> page(Courier courier, Lost lost, String token, int number) {
    String from = token.isEmpty() ? "" : "&pageToken=" + Route.segment(token);
    Route route = courier.route();
    return lost.page(number)
        .then(n -> courier.ask(route.get(route.target().below("/batches?pageSize=100" + from))))
        .then(list -> in(list, courier, lost, number));
  }

  private static Got<Sought> in(JsonNode list, Courier courier, Lost lost, int number) {
    for (JsonNode batch : list.path("operations")) {
      String shown = Json.text(batch.path("metadata"), "displayName");
      String name = Json.text(batch, "name");
      if (shown.equals(named(lost.key())) && !name.isEmpty()) {
        return Got.of(new Sought.Found(status(name, batch)));
      }
    }
    String next = Json.text(list, "nextPageToken");
    return next.isEmpty() ? Got.of(new Sought.Nowhere()) : page(courier, lost, next, number + 1);
  }

  @Override
  public List<WireRequest> results(Route route, Status status) {
    return outputs(status)
        .map(output -> Json.text(output, "responsesFile"))
        .filter(file -> !file.isEmpty())
        .limit(1)
        .map(file -> "/download" + route.target().path() + "/" + Route.path(file))
        .map(path -> route.get(route.target().beside(path + ":download?alt=media")))
        .toList();
  }

  @Override
  public List<JsonNode> inline(Status status) {
    List<JsonNode> lines = new ArrayList<>();
    outputs(status)
        .map(output -> output.path("inlinedResponses").path("inlinedResponses"))
        .filter(list -> !list.isEmpty())
        .limit(1)
        .forEach(list -> list.forEach(lines::add));
    return lines;
  }

  /** The results stand in one of two places. */
  private static Stream<JsonNode> outputs(Status status) {
    JsonNode told = status.told();
    return Stream.of(told.path("response"), told.path("metadata").path("output"));
  }

  @Override
  public Reply reply(JsonNode line) {
    String id = Json.text(line, "key");
    id = id.isEmpty() ? Json.text(line.path("metadata"), "key") : id;
    if (line.path("response").isObject()) {
      return Reply.answered(id, line.path("response"));
    }
    return line.path("error").isObject()
        ? Reply.error(id, number(line.path("error")), line)
        : Reply.failed(id, FailureKind.MALFORMED, "", "a line of the results without a response");
  }
}
