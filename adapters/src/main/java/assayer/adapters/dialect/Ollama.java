package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Shape;
import assayer.core.option.Options;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Token;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ollama's own chat. Its defaults are streams, a short context and prompts cut to fit; all three
 * are switched off in every request.
 *
 * <p>Option: {@code num-ctx} (tokens that prompt and answer may have together).
 */
final class Ollama implements Dialect {
  private static final int CONTEXT = 8192;
  private static final int MOST_ALTERNATIVES = 20;
  private static final int MOST_PICTURE = 64 << 20;
  private static final OllamaAnswer ANSWERS = new OllamaAnswer();
  private static final Map<String, String> CLOSED =
      Closed.both(
          Closed.ignored("Ollama", ignored()),
          Closed.of(
              Map.of(
                  "stream", "streams are never asked for",
                  "truncate", "long prompts must not be cut",
                  "shift", "long prompts must not be cut",
                  "options.num_ctx", "use the option \"num-ctx\""),
              List.of(
                  "model",
                  "messages",
                  "format",
                  "think",
                  "logprobs",
                  "top_logprobs",
                  "options.temperature",
                  "options.top_p",
                  "options.top_k",
                  "options.min_p",
                  "options.seed",
                  "options.num_predict",
                  "options.stop")));

  private final int context;

  /** Members of its OpenAI-like route, and those that it takes below "options" alone. */
  private static Map<String, String> ignored() {
    Map<String, String> instead = new TreeMap<>();
    for (String member : List.of("n", "logit_bias", "tool_choice")) {
      instead.put(member, "");
    }
    for (String member : List.of("temperature", "seed", "stop")) {
      instead.put(member, member);
    }
    for (String member : List.of("top_p", "top_k", "min_p", "num_ctx")) {
      instead.put(member, member.replace('_', '-'));
    }
    for (String member : List.of("max_tokens", "max_completion_tokens", "num_predict")) {
      instead.put(member, "max-tokens");
    }
    for (String member :
        List.of(
            "presence_penalty",
            "frequency_penalty",
            "repeat_penalty",
            "repeat_last_n",
            "typical_p",
            "num_keep")) {
      instead.put(member, "options." + member);
    }
    instead.put("response_format", "format");
    instead.put("reasoning_effort", "reasoning");
    return instead;
  }

  Ollama() {
    this(CONTEXT);
  }

  private Ollama(int context) {
    this.context = context;
  }

  @Override
  public String id() {
    return "ollama";
  }

  @Override
  public String summary() {
    return "chat of an Ollama server, without cutting prompts";
  }

  @Override
  public Dialect configured(Options options, Map<String, String> environment) {
    return new Ollama((int) options.whole("num-ctx", 1, Integer.MAX_VALUE).orElse(CONTEXT));
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return EnumSet.of(Capability.TOKEN_PROBABILITIES, Capability.JSON_SCHEMA, Capability.SEED);
  }

  @Override
  public Set<String> sampling() {
    return OwnServer.SAMPLING;
  }

  @Override
  public Set<String> efforts() {
    return Set.of("off", "on", "low", "medium", "high");
  }

  @Override
  public Map<String, String> closed() {
    return CLOSED;
  }

  @Override
  public void check(Sampling sampling, Options options) {
    if (sampling.maxTokens() >= context) {
      options.problem(
          "max-tokens",
          "\"max-tokens\" must be less than \"num-ctx\", which is "
              + context
              + " and holds the prompt too, got "
              + sampling.maxTokens());
    }
  }

  @Override
  public Access access() {
    return Access.of("/api").from("OLLAMA_HOST");
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("num-ctx", Integer.toString(context));
  }

  @Override
  public int mostPicture() {
    return MOST_PICTURE;
  }

  @Override
  public WireRequest request(
      Target target, Sampling sampling, GenerateQuestion question, List<Picture> pictures) {
    ObjectNode body = Json.object();
    body.put("model", target.model());
    body.set("messages", messages(new Shown(question.messages(), pictures)));
    body.put("stream", false).put("truncate", false).put("shift", false);
    if (sampling.effort().isPresent()) {
      body.put("think", sampling.effort().get());
    } else {
      sampling.reasoning().ifPresent(word -> body.put("think", sampling.reasons()));
    }
    if (question.shape() instanceof Shape.Json json) {
      body.set("format", Json.parse(json.schema()));
    }
    if (question.alternatives() > 0) {
      body.put("logprobs", true);
      body.put("top_logprobs", Math.min(question.alternatives(), MOST_ALTERNATIVES));
    }
    draw(body.putObject("options"), sampling, question.repeat());
    return WireRequest.json(target.below("/chat"), Json.write(Extra.join(body, sampling.extra())));
  }

  private static ArrayNode messages(Shown shown) {
    ArrayNode list = ChatDialect.messages(shown.turns());
    for (int turn = 0; turn < list.size(); turn++) {
      if (!shown.in(turn).isEmpty()) {
        ArrayNode images = ((ObjectNode) list.get(turn)).putArray("images");
        shown.in(turn).forEach(picture -> images.add(picture.base64()));
      }
    }
    return list;
  }

  private void draw(ObjectNode options, Sampling sampling, int repeat) {
    options.put("num_ctx", context);
    options.put("num_predict", sampling.maxTokens());
    sampling.temperature().ifPresent(value -> options.put("temperature", value));
    sampling.topP().ifPresent(value -> options.put("top_p", value));
    sampling.topK().ifPresent(value -> options.put("top_k", value));
    sampling.minP().ifPresent(value -> options.put("min_p", value));
    sampling.seed(repeat).ifPresent(value -> options.put("seed", value));
    if (!sampling.stop().isEmpty()) {
      sampling.stop().forEach(options.putArray("stop")::add);
    }
  }

  @Override
  public Outcome<Completion> read(WireResponse response, int attempts) {
    return Answers.read(response, attempts, ANSWERS);
  }

  @Override
  public List<Token> written(WireResponse response) {
    return Answers.written(response, ANSWERS);
  }

  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.of(WireRequest.get(target.below("/tags")));
  }

  /** A name without a tag means the tag "latest". */
  @Override
  public String identity(WireResponse response, Target target) {
    String name = target.model().contains(":") ? target.model() : target.model() + ":latest";
    for (JsonNode model : Answers.fact(response).path("models")) {
      if (Json.text(model, "name").equals(name)) {
        return Json.text(model, "digest");
      }
    }
    return "";
  }
}
