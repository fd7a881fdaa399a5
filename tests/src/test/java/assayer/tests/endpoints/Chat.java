package assayer.tests.endpoints;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint that speaks as OpenAI's chat completions do. Each of its models answers by what the
 * prompt shows between markers: the task, and then the answers or the steps.
 */
public final class Chat implements Function<Received, Reply> {
  private static final Pattern TAG = Pattern.compile("<(\\S+) task>\n");

  private final Map<String, Function<List<String>, Reply>> models = new HashMap<>();

  /** Without a model yet. */
  public Chat() {}

  /** With a model more. */
  public Chat speaking(String model, Function<List<String>, Reply> says) {
    models.put(model, says);
    return this;
  }

  @Override
  public Reply apply(Received request) {
    if (request.method().equals("GET")) {
      return Reply.json("{\"object\":\"list\",\"data\":[]}");
    }
    JsonNode asked = read(request.body());
    JsonNode turns = asked.path("messages");
    String last = turns.path(turns.size() - 1).path("content").asText();
    Function<List<String>, Reply> model = models.get(asked.path("model").asText());
    return model == null ? unknown("model") : model.apply(shown(last));
  }

  private static JsonNode read(String body) {
    try {
      return Rows.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts between markers that carry the prompt's own word. */
  private static List<String> shown(String prompt) {
    Matcher tag = TAG.matcher(prompt);
    List<String> texts = new ArrayList<>();
    if (tag.find()) {
      String word = Pattern.quote(tag.group(1));
      Matcher part =
          Pattern.compile("<" + word + " ([^>\n]+)>\n(.*?)\n</" + word + " \\1>", Pattern.DOTALL)
              .matcher(prompt);
      while (part.find()) {
        texts.add(part.group(2));
      }
    }
    return texts;
  }

  /** There is no such model, or no such item: the run cannot go on. */
  static Reply unknown(String what) {
    return Reply.json(404, "{\"error\":{\"message\":\"no such " + what + "\"}}");
  }

  /** A text that ended by itself. */
  public static Reply says(String content) {
    return choice(message(content), "stop");
  }

  /** A text that was cut off by the limit of tokens. */
  static Reply cut(String content) {
    return choice(message(content), "length");
  }

  /** The model declines. */
  static Reply refuses() {
    ObjectNode message = message("");
    message.putNull("content").put("refusal", "I'd rather not say.");
    return choice(message, "stop");
  }

  /** The host declines the prompt. */
  static Reply filtered() {
    return Reply.json(
        400,
        "{\"error\":{\"message\":\"The response was filtered due to the prompt triggering our"
            + " content management policy.\",\"type\":null,\"param\":\"prompt\","
            + "\"code\":\"content_filter\",\"status\":400}}");
  }

  /**
   * A letter in double square brackets, with the probabilities of letters at its place.
   *
   * @param letter the one that is said, which need not be the likeliest
   */
  static Reply weighs(String letter, Map<String, Double> probabilities) {
    ObjectNode answer = answer(message("[[" + letter + "]]"), "stop");
    ArrayNode tokens =
        ((ObjectNode) answer.at("/choices/0")).putObject("logprobs").putArray("content");
    token(tokens, "[[", 1);
    ArrayNode top = token(tokens, letter, probabilities.get(letter));
    probabilities.forEach(
        (each, p) -> top.addObject().put("token", each).put("logprob", Math.log(p)));
    token(tokens, "]]", 1);
    return Reply.json(answer.toString());
  }

  private static ArrayNode token(ArrayNode tokens, String text, double probability) {
    return tokens
        .addObject()
        .put("token", text)
        .put("logprob", Math.log(probability))
        .putArray("top_logprobs");
  }

  private static ObjectNode message(String content) {
    return Rows.MAPPER.createObjectNode().put("role", "assistant").put("content", content);
  }

  private static Reply choice(ObjectNode message, String finish) {
    return Reply.json(answer(message, finish).toString());
  }

  private static ObjectNode answer(ObjectNode message, String finish) {
    ObjectNode answer = Rows.MAPPER.createObjectNode();
    answer.put("id", "1").put("object", "chat.completion").put("model", "served");
    answer
        .putArray("choices")
        .addObject()
        .put("index", 0)
        .put("finish_reason", finish)
        .set("message", message);
    answer.putObject("usage").put("prompt_tokens", 10).put("completion_tokens", 3);
    return answer;
  }
}
