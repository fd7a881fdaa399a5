package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/** Test material: Anthropic's batches of messages. */
final class AnthropicHost extends Host {
  private static final String ROUTE = "/v1/messages/batches";

  @Override
  String dialect() {
    return "anthropic";
  }

  @Override
  String path() {
    return "/v1";
  }

  @Override
  String running() {
    return "in_progress";
  }

  @Override
  String done() {
    return "ended";
  }

  @Override
  public Reply apply(Received request) {
    if (!"2023-06-01".equals(request.headers().get("anthropic-version"))) {
      return Reply.json(
          400,
          "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"anthropic-version\"}}");
    }
    String path = request.path();
    if (path.equals(ROUTE)) {
      return request.method().equals("POST") ? making(request, this::create) : list();
    }
    String id = path.substring(ROUTE.length() + 1).replace("/results", "");
    return find(id)
        .map(
            batch ->
                path.endsWith("/results") ? results(batch) : Reply.json(object(batch).toString()))
        .orElseGet(() -> notFound("batch"));
  }

  private Reply create(Received request) {
    Map<String, JsonNode> requests =
        byId(json(request.body()).path("requests"), "custom_id", "params");
    return Reply.json(
        object(make("msgbatch_" + (made().size() + 1), requests, Json.object())).toString());
  }

  private Reply list() {
    ObjectNode list = Json.object().put("has_more", false);
    list.putArray("data");
    made().forEach(batch -> list.withArray("data").add(object(batch)));
    return Reply.json(list.toString());
  }

  private static JsonNode object(Made batch) {
    int size = batch.requests.size();
    boolean ended = batch.state.equals("ended");
    return shaped(
        "{'id':'%s','type':'message_batch','processing_status':'%s','created_at':'%s','request_counts':{'processing':%d,'succeeded':%d,'errored':0,'canceled':0,'expired':0},'results_url':%s}"
            .formatted(
                batch.id,
                batch.state,
                Instant.now(),
                ended ? 0 : size - 1,
                ended ? size : 1,
                ended ? "'https://elsewhere.example/results'" : "null"));
  }

  private Reply results(Made batch) {
    return lines(batch, request -> line(batch, request));
  }

  private static JsonNode line(Made batch, Map.Entry<String, JsonNode> request) {
    ObjectNode line = Json.object().put("custom_id", request.getKey());
    ObjectNode error = batch.errors.get(request.getKey());
    String question = request.getValue().path("messages").path(0).path("content").asText();
    return line.set("result", error == null ? succeeded("answer to " + question) : error);
  }

  private static JsonNode succeeded(String text) {
    ObjectNode result =
        (ObjectNode)
            shaped(
                "{'type':'succeeded','message':{'id':'m','type':'message','role':'assistant','model':'served','stop_reason':'end_turn','usage':{'input_tokens':3,'output_tokens':2}}}");
    result
        .withObject("/message")
        .putArray("content")
        .addObject()
        .put("type", "text")
        .put("text", text);
    return result;
  }
}
