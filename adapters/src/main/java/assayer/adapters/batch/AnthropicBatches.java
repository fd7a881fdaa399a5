package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.wire.LineSink;
import assayer.adapters.wire.WireRequest;
import assayer.core.outcome.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Anthropic's batches of messages, made by one request with all parts in it. A batch bears no mark
 * of ours; but each request's own id does, and the results tell that.
 */
final class AnthropicBatches implements BatchInterface {
  private static final String ROUTE = "/messages/batches";
  private static final int BAD_REQUEST = 400;
  private static final int BROKEN = 500;

  @Override
  public int mostRequests() {
    return 100_000;
  }

  @Override
  public long mostBytes() {
    return 256_000_000;
  }

  @Override
  public String entry(String id, Route route, WireRequest request) {
    return "{\"custom_id\":%s,\"params\":%s}".formatted(Json.quoted(id), request.body());
  }

  @Override
  public Got<String> upload(Courier courier, String key, List<String> entries) {
    return Got.of("");
  }

  @Override
  public WireRequest create(Route route, String key, String input, List<String> entries) {
    String body = "{\"requests\":[" + String.join(",", entries) + "]}";
    return route.post(route.target().below(ROUTE), body);
  }

  @Override
  public WireRequest look(Route route, String batch) {
    return route.get(route.target().below(ROUTE + "/" + Route.segment(batch)));
  }

  @Override
  public Got<Status> status(JsonNode answer) {
    return Courier.named(answer, "id").then(id -> Got.of(status(id, answer)));
  }

  private static Status status(String id, JsonNode answer) {
    JsonNode counts = answer.path("request_counts");
    long done =
        Json.count(counts, "succeeded")
            + Json.count(counts, "errored")
            + Json.count(counts, "canceled")
            + Json.count(counts, "expired");
    String word = Json.text(answer, "processing_status");
    Status status =
        new Status(
            id, word, done, done + Json.count(counts, "processing"), Optional.empty(), answer);
    if (!word.equals("ended")) {
      return status;
    }
    return isKept(answer)
        ? status.ended(FailureKind.MALFORMED, "", "has no result for this question")
        : status.ended(FailureKind.SERVER, "", "has ended, but its results are no longer kept");
  }

  private static boolean isKept(JsonNode batch) {
    return !Json.text(batch, "results_url").isEmpty();
  }

  /** Only batches of the right age and size come into question. */
  @Override
  public Got<Sought> seek(Courier courier, Lost lost) {
    return page(courier, lost, "", 1, new ArrayList<>());
  }

  private Got<Sought> page(
      Courier courier, Lost lost, String after, int number, List<Status> candidates) {
    String from = after.isEmpty() ? "" : "&after_id=" + Route.segment(after);
    Route route = courier.route();
    return lost.page(number)
        .then(n -> courier.ask(route.get(route.target().below(ROUTE + "?limit=1000" + from))))
        .then(list -> in(list, courier, lost, number, candidates));
  }

  private Got<Sought> in(
      JsonNode list, Courier courier, Lost lost, int number, List<Status> candidates) {
    String last = "";
    for (JsonNode batch : list.path("data")) {
      last = Json.text(batch, "id");
      if (lost.isAfter(created(batch))) {
        return among(candidates, courier, lost); // the newest come first
      }
      Status status = status(last, batch);
      if (status.total() == lost.requests() && !lost.known().contains(last) && !last.isEmpty()) {
        candidates.add(status);
      }
    }
    return list.path("has_more").asBoolean() && !last.isEmpty()
        ? page(courier, lost, last, number + 1, candidates)
        : among(candidates, courier, lost);
  }

  private static Instant created(JsonNode batch) {
    try {
      return Instant.parse(Json.text(batch, "created_at"));
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }

  private Got<Sought> among(List<Status> candidates, Courier courier, Lost lost) {
    Sought sought = new Sought.Nowhere();
    for (Status candidate : candidates) {
      if (!candidate.ended()) {
        sought = new Sought.Unclear(candidate.batch());
      } else if (isKept(candidate.told())) {
        FirstId first = new FirstId();
        Got<Boolean> ours =
            courier
                .lines(results(courier.route(), candidate).get(0), first)
                .then(all -> Got.of(first.id.startsWith(lost.key() + "-")));
        if (ours instanceof Got.Not<Boolean> not) {
          return Got.not(not.why());
        }
        if (ours.fold(yes -> yes, why -> false)) {
          return Got.of(new Sought.Found(candidate));
        }
      }
    }
    return Got.of(sought);
  }

  /** Looks at one result only. */
  private static final class FirstId implements LineSink {
    private String id = "";

    @Override
    public void begin() {
      id = "";
    }

    @Override
    public void line(String line) {
      if (id.isEmpty()) {
        id = Json.object(line).map(object -> Json.text(object, "custom_id")).orElse("");
      }
    }
  }

  @Override
  public List<WireRequest> results(Route route, Status status) {
    String path = ROUTE + "/" + Route.segment(status.batch()) + "/results";
    return isKept(status.told()) ? List.of(route.get(route.target().below(path))) : List.of();
  }

  @Override
  public Reply reply(JsonNode line) {
    String id = Json.text(line, "custom_id");
    JsonNode result = line.path("result");
    return switch (Json.text(result, "type")) {
      case "succeeded" -> Reply.answered(id, result.path("message"));
      case "errored" -> errored(id, result.path("error"));
      case "expired" ->
          Reply.failed(
              id, FailureKind.TIMEOUT, "", "the batch expired before it came to this question");
      case "canceled" ->
          Reply.failed(
              id,
              FailureKind.SERVER,
              "",
              "the batch was cancelled before it came to this question");
      default ->
          Reply.failed(
              id, FailureKind.MALFORMED, "", "a result of no known type: " + result.path("type"));
    };
  }

  private static Reply errored(String id, JsonNode error) {
    JsonNode inner = error.path("error").isObject() ? error.path("error") : error;
    boolean asked = Json.text(inner, "type").equals("invalid_request_error");
    return Reply.error(id, asked ? BAD_REQUEST : BROKEN, error);
  }
}
