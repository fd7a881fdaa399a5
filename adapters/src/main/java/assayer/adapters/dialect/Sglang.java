package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.item.Message;
import assayer.core.model.Capability;
import assayer.core.model.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chat completions of SGLang. Like vLLM it takes what is not said from the model's repository; a
 * seed has an effect only where the server was started for repeatable answers, so none is promised.
 */
final class Sglang extends ChatDialect {
  private static final Map<String, String> CLOSED =
      Closed.both(
          Closed.CHAT,
          Closed.of(
              Map.of(),
              List.of(
                  "top_k",
                  "min_p",
                  "regex",
                  "ebnf",
                  "continue_final_message",
                  "separate_reasoning")));

  @Override
  public String id() {
    return "sglang";
  }

  @Override
  public String summary() {
    return "chat completions of an SGLang server, with choices and begun answers";
  }

  @Override
  String limit() {
    return OpenAiChat.OLD_LIMIT;
  }

  @Override
  int mostAlternatives() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return EnumSet.complementOf(EnumSet.of(Capability.SEED));
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
    OwnServer.reason(body, sampling);
  }

  @Override
  void shape(ObjectNode body, Shape shape) {
    super.shape(body, shape);
    if (shape instanceof Shape.Choice choice) {
      body.put("regex", Choices.expression(choice.texts()));
    }
  }

  @Override
  void goOn(ObjectNode body) {
    OwnServer.goOn(body);
  }

  @Override
  void more(ObjectNode body) {
    body.put("separate_reasoning", true);
  }

  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.of(WireRequest.get(target.beside("/get_model_info")));
  }

  @Override
  public String identity(WireResponse response, Target target) {
    return Json.text(Answers.fact(response), "model_path");
  }

  @Override
  public Optional<WireRequest> tokenize(Target target, List<Message> turns) {
    return Optional.of(OwnServer.tokenize(target, turns));
  }
}
