package assayer.adapters.scoring;

import assayer.adapters.wire.WireRequest;
import assayer.core.item.Message;
import assayer.core.outcome.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What all interfaces of vLLM share. */
abstract class Vllm extends ScoringDialect {
  static final int BATCH = 64;

  Vllm(Nature nature) {
    super(nature);
  }

  /** Says always whether an activation is wanted: the server's own default is that it is. */
  static ObjectNode common(Setup setup) {
    ObjectNode body = Json.object().put("model", setup.target().model());
    setup.truncation().ifPresent(side -> cut(body, side));
    setup.specialTokens().ifPresent(add -> body.put("add_special_tokens", add));
    return body.put("use_activation", setup.semantics().activated());
  }

  static void cut(ObjectNode body, String side) {
    body.put("truncate_prompt_tokens", -1).put("truncation_side", side);
  }

  /** A conversation, or as many texts as there are. */
  static ObjectNode fed(ObjectNode body, Setup setup, List<Input> inputs) {
    if (setup.feed() == Feed.MESSAGES) {
      body.set("messages", turns(inputs.get(0).messages()));
      return body.put("add_generation_prompt", false);
    }
    body.set("input", Json.texts(inputs.stream().map(Input::text).toList()));
    return body;
  }

  static ArrayNode turns(List<Message> messages) {
    ArrayNode turns = Json.object().arrayNode();
    messages.forEach(m -> turns.addObject().put("role", m.role()).put("content", m.content()));
    return turns;
  }

  static Reading reading(List<Reply> replies, JsonNode answer) {
    return new Reading(replies, usage(answer.path("usage")), answer.path("model").asText(""));
  }

  static Usage usage(JsonNode usage) {
    OptionalLong input = count(usage.path("prompt_tokens"));
    OptionalLong output = count(usage.path("completion_tokens"));
    OptionalLong cached = count(usage.path("prompt_tokens_details").path("cached_tokens"));
    return new Usage(
        input,
        cached,
        OptionalLong.empty(),
        output.isPresent() || input.isEmpty() ? output : OptionalLong.of(0), // it wrote nothing
        OptionalLong.empty());
  }

  static OptionalLong count(JsonNode count) {
    return count.canConvertToLong() && count.isIntegralNumber() && count.longValue() >= 0
        ? OptionalLong.of(count.longValue())
        : OptionalLong.empty();
  }

  @Override
  Map<String, String> ignored() {
    String hint = "vLLM ignores it since \"use_activation\" took its place; set \"semantics\"";
    return Map.of("activation", hint, "softmax", hint, "normalize", hint);
  }

  @Override
  Optional<WireRequest> tokenize(Setup setup, String text, boolean special) {
    ObjectNode body =
        Json.object()
            .put("model", setup.target().model())
            .put("prompt", text)
            .put("add_special_tokens", special)
            .put("return_token_strs", true);
    return Optional.of(WireRequest.json(setup.target().beside("/tokenize"), body.toString()));
  }

  @Override
  Optional<WireRequest> tokenize(Setup setup, Input input) {
    if (setup.feed() != Feed.MESSAGES) {
      return super.tokenize(setup, input);
    }
    ObjectNode body = Json.object().put("model", setup.target().model());
    body.set("messages", turns(input.messages()));
    body.put("add_generation_prompt", false);
    return Optional.of(WireRequest.json(setup.target().beside("/tokenize"), body.toString()));
  }

  @Override
  Optional<WireRequest> identity(Setup setup) {
    return Optional.of(WireRequest.get(at(setup.target(), "/v1/models")));
  }

  /** An alias or an adapter's name says less than what it stands for. */
  @Override
  Identity identity(JsonNode answer, Setup setup) {
    for (JsonNode model : answer.path("data")) {
      if (model.path("id").asText("").equals(setup.target().model())) {
        return Identity.of(model.path("root").asText(setup.target().model()));
      }
    }
    return Identity.UNKNOWN;
  }
}
