package assayer.adapters.batch;

import assayer.adapters.dialect.Json;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Test material: Gemini's files and batches. */
final class GeminiHost extends Host {
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private volatile long announced;

  /** Whether results come with the status rather than in a file. */
  volatile boolean inline;

  @Override
  String dialect() {
    return "gemini";
  }

  @Override
  String path() {
    return "/v1beta";
  }

  @Override
  String running() {
    return "BATCH_STATE_RUNNING";
  }

  @Override
  String done() {
    return "BATCH_STATE_SUCCEEDED";
  }

  @Override
  public Reply apply(Received request) {
    String path = request.path();
    if (path.equals("/upload/v1beta/files")) {
      return start(request);
    }
    if (path.equals("/somewhere")) {
      return upload(request);
    }
    if (path.equals("/v1beta/models/" + MODEL + ":batchGenerateContent")) {
      return making(request, this::create);
    }
    if (path.equals("/v1beta/batches")) {
      return list(request);
    }
    if (path.startsWith("/download/v1beta/files/out-") && path.endsWith(":download")) {
      String id = path.replaceAll(".*/out-(.*):download", "batches/$1");
      return lines(find(id).orElseThrow(), this::line);
    }
    return find(path.substring("/v1beta/".length()))
        .map(batch -> Reply.json(object(batch).toString()))
        .orElseGet(() -> notFound("batch"));
  }

  private Reply start(Received request) {
    boolean right =
        "resumable".equals(request.headers().get("x-goog-upload-protocol"))
            && "start".equals(request.headers().get("x-goog-upload-command"));
    announced = Long.parseLong(request.headers().get("x-goog-upload-header-content-length"));
    String where = "http://" + request.headers().get("host") + "/somewhere?upload_id=7";
    return right
        ? Reply.json("{}").header("x-goog-upload-url", where)
        : Reply.json(400, "{\"error\":{\"code\":400,\"message\":\"upload\"}}");
  }

  private Reply upload(Received request) {
    boolean right =
        "upload, finalize".equals(request.headers().get("x-goog-upload-command"))
            && request.query().equals("upload_id=7")
            && request.body().getBytes(StandardCharsets.UTF_8).length == announced;
    if (!right) {
      return Reply.json(400, "{\"error\":{\"code\":400,\"message\":\"upload\"}}");
    }
    String name = "files/in-" + (files.size() + 1);
    files.put(name, request.body());
    return Reply.json("{\"file\":{\"name\":\"" + name + "\"}}");
  }

  private Reply create(Received request) {
    JsonNode told = json(request.body()).path("batch");
    List<JsonNode> lines = new ArrayList<>();
    String file = files.get(told.path("inputConfig").path("fileName").asText());
    file.lines().forEach(line -> lines.add(json(line)));
    Made batch = make("batches/" + (made().size() + 1), byId(lines, "key", "request"), told);
    return Reply.json(object(batch).toString());
  }

  private JsonNode object(Made batch) {
    boolean done = batch.state.equals(done());
    ObjectNode object =
        (ObjectNode)
            shaped(
                "{'name':'%s','done':%s,'metadata':{'state':'%s','displayName':'%s','batchStats':{'requestCount':'%d','successfulRequestCount':'%d'}}}"
                    .formatted(
                        batch.id,
                        done,
                        batch.state,
                        batch.told.path("displayName").asText(),
                        batch.requests.size(),
                        done ? batch.requests.size() : 1));
    if (done && inline) {
      ObjectNode output = object.putObject("response").putObject("inlinedResponses");
      batch.requests.entrySet().forEach(r -> output.withArray("inlinedResponses").add(inlined(r)));
    } else if (done) {
      object.putObject("response").put("responsesFile", "files/out-" + batch.id.substring(8));
    }
    return object;
  }

  private Reply list(Received request) {
    boolean second = request.query().contains("pageToken=next");
    ObjectNode list = Json.object();
    if (second) {
      made().forEach(batch -> list.withArray("operations").add(object(batch)));
    } else {
      list.put("nextPageToken", "next");
    }
    return Reply.json(list.toString());
  }

  private JsonNode inlined(Map.Entry<String, JsonNode> request) {
    ObjectNode line = (ObjectNode) line(request);
    line.putObject("metadata").put("key", request.getKey());
    line.remove("key");
    return line;
  }

  private JsonNode line(Map.Entry<String, JsonNode> request) {
    ObjectNode error = find("batches/1").map(b -> b.errors.get(request.getKey())).orElse(null);
    ObjectNode line = Json.object().put("key", request.getKey());
    if (error != null) {
      return line.set("error", error);
    }
    String question =
        request.getValue().path("contents").path(0).path("parts").path(0).path("text").asText();
    ObjectNode response =
        (ObjectNode)
            shaped(
                "{'modelVersion':'served','usageMetadata':{'promptTokenCount':3,'candidatesTokenCount':2}}");
    ObjectNode candidate = response.putArray("candidates").addObject().put("finishReason", "STOP");
    candidate
        .withObject("/content")
        .putArray("parts")
        .addObject()
        .put("text", "answer to " + question);
    return line.set("response", response);
  }
}
