package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.core.item.Message;
import assayer.core.model.Capability;
import assayer.core.model.Shape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chat completions of vLLM. Every member that decides how tokens are drawn is sent, since the
 * server would otherwise take it from the model's own repository.
 */
final class Vllm extends ChatDialect {
  private static final Map<String, String> CLOSED =
      Closed.both(
          Closed.ignored(
              "vLLM",
              Map.of(
                  "guided_json", "structured_outputs",
                  "guided_regex", "structured_outputs",
                  "guided_choice", "structured_outputs",
                  "guided_grammar", "structured_outputs",
                  "guided_decoding_backend", "")),
          Closed.both(
              Closed.CHAT,
              Closed.of(
                  Map.of(),
                  List.of(
                      "top_k",
                      "min_p",
                      "continue_final_message",
                      "add_generation_prompt",
                      "thinking_token_budget",
                      "return_tokens_as_token_ids"))));

  @Override
  public String id() {
    return "vllm";
  }

  @Override
  public String summary() {
    return "chat completions of a vLLM server, with choices and begun answers";
  }

  @Override
  String limit() {
    return OpenAiChat.OLD_LIMIT;
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Set<String> sampling() {
    return OwnServer.SAMPLING;
  }

  @Override
  public Set<String> efforts() {
    return OwnServer.EFFORTS;
  }

  @Override
  public boolean budgetsReasoning() {
    return true;
  }

  @Override
  public Map<String, String> closed() {
    return CLOSED;
  }

  @Override
  void draw(ObjectNode body, Sampling sampling, int repeat) {
    super.draw(body, sampling, repeat);
    OwnServer.drawInFull(body, sampling);
  }

  @Override
  void reason(ObjectNode body, Sampling sampling, String reasoning) {
    sampling.budget().ifPresent(tokens -> body.put("thinking_token_budget", tokens));
    OwnServer.reason(body, sampling);
  }

  @Override
  void shape(ObjectNode body, Shape shape) {
    if (shape instanceof Shape.Json json) {
      body.putObject("structured_outputs").set("json", Json.parse(json.schema()));
    } else if (shape instanceof Shape.Choice choice) {
      ArrayNode texts = body.putObject("structured_outputs").putArray("choice");
      choice.texts().forEach(texts::add);
    }
  }

  @Override
  void goOn(ObjectNode body) {
    OwnServer.goOn(body).put("add_generation_prompt", false);
  }

  @Override
  public Optional<WireRequest> tokenize(Target target, List<Message> turns) {
    return Optional.of(OwnServer.tokenize(target, turns));
  }
}
