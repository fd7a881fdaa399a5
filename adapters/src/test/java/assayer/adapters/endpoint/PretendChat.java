package assayer.adapters.endpoint;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Test material: chat completions by a server that does all it should with the small questions of a
 * probe, but for its faults.
 */
final class PretendChat implements Function<Received, Reply> {
  /** What may be wrong with it. */
  enum Fault {
    NO_KEY,
    OTHER_MODEL,
    UNLISTED,
    ANY_NAME,
    NAME_BREAKS,
    IGNORES_LIMIT,
    HIDES_CUT,
    IGNORES_STOP,
    IGNORES_SEED,
    IGNORES_SCHEMA,
    IGNORES_CHOICE,
    BEGINS_ANEW,
    NO_LOGPROBS,
    UNSORTED_LOGPROBS,
    HEAVY_LOGPROBS,
    SAID_IS_MISSING,
    BEGINS_TWICE,
    CUTS_INPUT,
    UNREADABLE,
    WRONG,
    FLICKERS
  }

  static final int CONTEXT = 600;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ANSWER_A = Pattern.compile("answer A>\\s*(.*?)\\s*</");
  private static final List<String> RIGHT =
      List.of("is 56", "Paris is", "A dog", "21 is larger", "is white");

  private final Set<Fault> faults;
  private final AtomicInteger drawn = new AtomicInteger();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  PretendChat(Fault... faults) {
    this.faults = EnumSet.noneOf(Fault.class);
    this.faults.addAll(List.of(faults));
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }

  @Override
  public Reply apply(Received request) {
    if (has(Fault.NO_KEY)) {
      return error(401, "Incorrect API key provided: sekret");
    }
    try {
      return switch (request.path()) {
        case "/v1/models" -> models();
        case "/tokenize" ->
            Reply.json(has(Fault.BEGINS_TWICE) ? "{\"tokens\":[1,1,7]}" : "{\"tokens\":[1,7,8]}");
        default -> chat(MAPPER.readTree(request.body()));
      };
    } catch (JsonProcessingException e) {
      return error(400, "no JSON");
    }
  }

  private static Reply error(int status, String message) {
    return Reply.json(status, "{\"error\":{\"message\":\"" + message + "\"}}");
  }

  private Reply models() {
    return Reply.json(
        "{\"data\":[{\"id\":\"%s\",\"root\":\"org/m-7b\",\"max_model_len\":%d}]}"
            .formatted(has(Fault.UNLISTED) ? "n" : "m", CONTEXT));
  }

  private Reply chat(JsonNode body) {
    if (!body.path("model").asText().equals("m")) {
      return has(Fault.ANY_NAME)
          ? said(body, "Hello.", "stop")
          : error(has(Fault.NAME_BREAKS) ? 502 : 404, "no such model");
    }
    JsonNode last = body.path("messages").path(body.path("messages").size() - 1);
    String text = last.path("content").asText();
    if (text.split(" ").length > CONTEXT) {
      return has(Fault.CUTS_INPUT)
          ? said(body, "Many words.", "stop")
          : error(400, "This model's maximum context length is 600 tokens.");
    }
    return said(body, text, last.path("role").asText());
  }

  private Reply said(JsonNode body, String asked, String role) {
    if (role.equals("stop")) {
      return reply(body, asked, "stop");
    }
    if (role.equals("assistant")) {
      return reply(body, has(Fault.BEGINS_ANEW) ? "A B C D E F" : " E F G H I J", "stop");
    }
    if (asked.contains("from 1 to 300")) {
      return counted(body);
    }
    if (asked.contains("separated by commas")) {
      boolean stopped = body.has("stop") && !has(Fault.IGNORES_STOP);
      return reply(body, stopped ? "1" : "1, 2, 3, 4, 5, 6, 7, 8, 9", "stop");
    }
    if (asked.contains("eight words")) {
      String seed = has(Fault.IGNORES_SEED) ? "" + drawn.incrementAndGet() : "" + body.path("seed");
      return reply(body, "words of " + seed, "stop");
    }
    if (asked.contains("capital of France?") && !asked.contains("answer A")) {
      return shaped(body);
    }
    return asked.contains("answer A") ? judged(body, asked) : reply(body, "yes", "stop");
  }

  private Reply counted(JsonNode body) {
    String all =
        IntStream.rangeClosed(1, 300).mapToObj(i -> "" + i).collect(Collectors.joining(" "));
    if (has(Fault.IGNORES_LIMIT)) {
      return reply(body, all, "stop");
    }
    return reply(body, "1 2 3 4 5 6 7 8", has(Fault.HIDES_CUT) ? "stop" : "length");
  }

  private Reply shaped(JsonNode body) {
    JsonNode wanted = body.path("structured_outputs");
    if (wanted.has("json") && !has(Fault.IGNORES_SCHEMA)) {
      return reply(body, "{\"colour\":\"crimson\"}", "stop");
    }
    return wanted.has("choice") && !has(Fault.IGNORES_CHOICE)
        ? reply(body, "turquoise", "stop")
        : reply(body, "Paris, of course.", "stop");
  }

  private Reply judged(JsonNode body, String text) {
    Matcher answer = ANSWER_A.matcher(text);
    boolean firstIsRight = answer.find() && RIGHT.stream().anyMatch(answer.group(1)::contains);
    boolean first = firstIsRight != has(Fault.WRONG);
    if (has(Fault.FLICKERS) && asked.merge(text, 1, Integer::sum) == 2) {
      first = !first;
    }
    String letter = first ? "A" : "B";
    JsonNode wanted = body.path("structured_outputs");
    if (has(Fault.UNREADABLE)) {
      return reply(body, "I \u001b[31mlike both.", "stop");
    }
    if (wanted.has("json")) {
      return reply(body, "{\"reasoning\":\"so\",\"verdict\":\"" + letter + "\"}", "stop");
    }
    return reply(body, wanted.has("choice") ? letter : "[[" + letter + "]]", "stop");
  }

  private Reply reply(JsonNode body, String text, String finish) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("model", has(Fault.OTHER_MODEL) ? "other-13b" : "m");
    ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", finish);
    choice.putObject("message").put("content", text);
    answer.putObject("usage").put("prompt_tokens", 40).put("completion_tokens", 8);
    if (body.path("logprobs").asBoolean() && !has(Fault.NO_LOGPROBS)) {
      tokens(choice.putObject("logprobs").putArray("content"), text);
    }
    return Reply.json(answer.toString());
  }

  /** Each character is a token. */
  private void tokens(ArrayNode list, String text) {
    text.chars().forEach(c -> token(list.addObject(), Character.toString(c)));
  }

  private void token(ObjectNode token, String said) {
    token.put("token", said).put("logprob", -0.1);
    ArrayNode top = token.putArray("top_logprobs");
    if (has(Fault.UNSORTED_LOGPROBS)) {
      top.addObject().put("token", "?").put("logprob", -3.0);
    }
    if (!has(Fault.SAID_IS_MISSING)) {
      top.addObject().put("token", said).put("logprob", -0.1);
    }
    top.addObject().put("token", "!").put("logprob", has(Fault.HEAVY_LOGPROBS) ? -0.5 : -4.0);
  }
}
