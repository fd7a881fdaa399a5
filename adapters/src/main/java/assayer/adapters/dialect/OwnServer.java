package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.core.item.Message;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What servers that people run themselves have in common beyond OpenAI's members. */
final class OwnServer {
  static final Set<String> SAMPLING =
      Set.of(
          "temperature",
          "top-p",
          "top-k",
          "min-p",
          "max-tokens",
          "seed",
          "stop",
          "reasoning",
          "extra");
  static final Set<String> EFFORTS =
      Set.of("off", "on", "minimal", "low", "medium", "high", "xhigh", "max");
  private static final int EVERY_TOKEN = -1;

  private OwnServer() {}

  /** What is not said is said to change nothing. */
  static void drawInFull(ObjectNode body, Sampling sampling) {
    body.put("top_p", sampling.topP().orElse(1));
    body.put("top_k", sampling.topK().orElse(EVERY_TOKEN));
    body.put("min_p", sampling.minP().orElse(0));
    body.put("repetition_penalty", 1.0);
  }

  /** Templates know only whether to reason; efforts have a member of their own. */
  static void reason(ObjectNode body, Sampling sampling) {
    if (sampling.effort().isPresent()) {
      body.put("reasoning_effort", sampling.effort().get());
    } else {
      body.putObject("chat_template_kwargs").put("enable_thinking", sampling.reasons());
    }
  }

  /** By the model's own template, as an answer would be asked for. */
  static WireRequest tokenize(Target target, List<Message> turns) {
    ObjectNode body = Json.object().put("model", target.model());
    body.set("messages", ChatDialect.messages(turns));
    body.put("add_generation_prompt", true);
    return WireRequest.json(target.beside("/tokenize"), Json.write(body));
  }

  static ObjectNode goOn(ObjectNode body) {
    return body.put("continue_final_message", true);
  }
}
