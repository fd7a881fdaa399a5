package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Test material: OpenAI's files and batches. */
final class OpenAiHost extends Host {
  private final Map<String, String> files = new ConcurrentHashMap<>();
  volatile int pageSize = 100;

  @Override
  String dialect() {
    return "openai-chat";
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
    return "completed";
  }

  @Override
  public Reply apply(Received request) {
    String path = request.path();
    if (path.equals("/v1/files")) {
      return upload(request);
    }
    if (path.equals("/v1/batches")) {
      return request.method().equals("POST") ? making(request, this::create) : list(request);
    }
    if (path.startsWith("/v1/batches/")) {
      return find(path.substring("/v1/batches/".length()))
          .map(batch -> Reply.json(object(batch).toString()))
          .orElseGet(() -> notFound("batch"));
    }
    return path.startsWith("/v1/files/out-") || path.startsWith("/v1/files/err-")
        ? content(path)
        : notFound("path");
  }

  /** Reads the form by its boundary, as RFC 7578 has it. */
  private Reply upload(Received request) {
    String type = request.headers().get("content-type");
    String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
    String[] parts = request.body().split(Pattern.quote(boundary), -1);
    boolean whole =
        parts.length == 4
            && parts[1].contains("name=\"purpose\"\r\n\r\nbatch\r\n")
            && parts[2].contains("name=\"file\"; filename=\"assayer-")
            && parts[3].equals("--\r\n");
    if (!whole) {
      return Reply.json(400, "{\"error\":{\"message\":\"no such form\"}}");
    }
    String id = "file-" + (files.size() + 1);
    String part = parts[2];
    files.put(id, part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2));
    return Reply.json("{\"id\":\"" + id + "\",\"object\":\"file\",\"purpose\":\"batch\"}");
  }

  private Reply create(Received request) {
    JsonNode told = json(request.body());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : files.get(told.path("input_file_id").asText()).strip().split("\n", -1)) {
      JsonNode entry = json(line);
      if (!entry.path("url").equals(told.path("endpoint"))
          || !entry.path("method").asText().equals("POST")) {
        return Reply.json(400, "{\"error\":{\"message\":\"mixed addresses\"}}");
      }
      lines.add(entry);
    }
    Made batch = make("batch_" + (made().size() + 1), byId(lines, "custom_id", "body"), told);
    return Reply.json(object(batch).toString());
  }

  private JsonNode object(Made batch) {
    boolean through = batch.state.equals("completed") || batch.state.equals("expired");
    ObjectNode object =
        (ObjectNode)
            shaped(
                "{'id':'%s','object':'batch','status':'%s','created_at':%d,'errors':null,'request_counts':{'total':%d,'completed':%d,'failed':0}}"
                    .formatted(
                        batch.id,
                        batch.state,
                        System.currentTimeMillis() / 1000,
                        batch.requests.size(),
                        through ? batch.requests.size() : 1));
    object.set("metadata", batch.told.path("metadata"));
    object.set("input_file_id", batch.told.path("input_file_id"));
    if (through) {
      object.put("output_file_id", "out-" + batch.id);
      if (!batch.errors.isEmpty()) {
        object.put("error_file_id", "err-" + batch.id);
      }
    }
    if (batch.state.equals("failed")) {
      object.set(
          "errors",
          shaped(
              "{'data':[{'code':'token_limit_exceeded','message':'enqueued token limit reached','line':null}]}"));
    }
    return object;
  }

  private Reply list(Received request) {
    List<Made> all = made();
    String after =
        request.query().contains("after=") ? request.query().replaceAll(".*after=", "") : "";
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      from = all.get(i).id.equals(after) ? i + 1 : from;
    }
    int to = Math.min(all.size(), from + pageSize);
    ObjectNode list = Json.object().put("object", "list").put("has_more", to < all.size());
    all.subList(from, to).forEach(batch -> list.withArray("data").add(object(batch)));
    list.withArray("data");
    return Reply.json(list.toString());
  }

  private Reply content(String path) {
    String id = path.replaceAll(".*/(out|err)-(.*)/content", "$2");
    Made batch = find(id).orElseThrow();
    if (path.contains("/err-")) {
      List<String> lines = new ArrayList<>();
      batch.errors.forEach((request, line) -> lines.add(line.put("custom_id", request).toString()));
      return Reply.text(200, String.join("\n", lines) + "\n");
    }
    Made answered = new Made(batch.id, new LinkedHashMap<>(batch.requests), batch.told, "");
    answered.requests.keySet().removeAll(batch.errors.keySet());
    return lines(answered, OpenAiHost::line);
  }

  private static JsonNode line(Map.Entry<String, JsonNode> request) {
    String question = request.getValue().path("messages").path(0).path("content").asText();
    ObjectNode line =
        (ObjectNode)
            shaped(
                "{'id':'r','custom_id':'%s','response':{'status_code':200,'request_id':'x'},'error':null}"
                    .formatted(request.getKey()));
    line.withObject("/response").set("body", answer("answer to " + question));
    return line;
  }

  static JsonNode answer(String text) {
    ObjectNode body =
        (ObjectNode)
            shaped(
                "{'id':'c','model':'served','choices':[{'index':0,'finish_reason':'stop'}],'usage':{'prompt_tokens':3,'completion_tokens':2}}");
    ((ObjectNode) body.path("choices").path(0))
        .putObject("message")
        .put("role", "assistant")
        .put("content", text);
    return body;
  }
}
