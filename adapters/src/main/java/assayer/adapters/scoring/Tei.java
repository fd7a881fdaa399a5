package assayer.adapters.scoring;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.outcome.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What all interfaces of Text Embeddings Inference share. */
abstract class Tei extends ScoringDialect {
  static final int BATCH = 32;

  Tei(Nature nature) {
    super(nature);
  }

  /** Says always whether a long input may be cut, and from which side. */
  static ObjectNode truncated(ObjectNode body, Setup setup) {
    body.put("truncate", setup.truncation().isPresent());
    setup.truncation().ifPresent(side -> body.put("truncation_direction", side));
    return body;
  }

  /** Tokens stand in a header. */
  @Override
  Usage usage(WireResponse response) {
    String tokens = response.headers().getOrDefault("x-compute-tokens", "");
    return tokens.matches("\\d{1,15}") ? Usage.of(Long.parseLong(tokens), 0) : Usage.UNKNOWN;
  }

  @Override
  Optional<WireRequest> tokenize(Setup setup, String text, boolean special) {
    ObjectNode body = Json.object().put("inputs", text).put("add_special_tokens", special);
    return Optional.of(WireRequest.json(setup.target().beside("/tokenize"), body.toString()));
  }

  /** One list of tokens a text. */
  @Override
  List<Integer> tokens(JsonNode answer) throws Unusable {
    ArrayNode ids = Json.object().arrayNode();
    answer.path(0).forEach(token -> ids.add(token.path("id")));
    return Json.ids(ids, "\"id\"");
  }

  @Override
  Optional<WireRequest> identity(Setup setup) {
    return Optional.of(WireRequest.get(setup.target().beside("/info")));
  }

  @Override
  Identity identity(JsonNode answer, Setup setup) {
    String model = answer.path("model_id").asText("");
    String revision = answer.path("model_sha").asText("");
    int batch = answer.path("max_client_batch_size").asInt(0);
    return new Identity(
        revision.isEmpty() || revision.equals("null") ? model : model + "@" + revision,
        labels(answer.path("model_type").path("classifier").path("id2label")),
        batch > 0 ? OptionalInt.of(batch) : OptionalInt.empty(),
        answer.path("auto_truncate").asBoolean(false));
  }

  private static Map<Integer, String> labels(JsonNode id2label) {
    Map<Integer, String> labels = new LinkedHashMap<>();
    id2label
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().matches("\\d{1,6}")) {
                labels.put(Integer.parseInt(entry.getKey()), entry.getValue().asText(""));
              }
            });
    return labels;
  }
}
