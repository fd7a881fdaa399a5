package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Shape;
import assayer.core.option.Options;
import assayer.core.outcome.Finish;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The own route of llama.cpp's server: one text in, its continuation out, without a template. Its
 * cache of prompts changes numbers and is switched off; its defaults for drawing are not neutral,
 * so all of them are sent. A context that it cut is an answer that was cut off.
 *
 * <p>Option: {@code turns} (plain, labelled, chatml).
 */
final class LlamaCppCompletion extends Continuation {
  private static final String PROBABILITIES = "completion_probabilities";
  private static final Map<String, Finish> WORDS =
      Map.of(
          "eos", Finish.COMPLETED,
          "word", Finish.COMPLETED,
          "limit", Finish.TRUNCATED);
  private static final Map<String, String> CLOSED =
      Closed.of(
          Map.of("stream", "streams are never asked for"),
          List.of(
              "prompt",
              "n_predict",
              "temperature",
              "top_p",
              "top_k",
              "min_p",
              "seed",
              "stop",
              "grammar",
              "json_schema",
              "n_probs",
              "post_sampling_probs",
              "cache_prompt"));

  LlamaCppCompletion() {
    this(Turns.PLAIN);
  }

  private LlamaCppCompletion(Turns turns) {
    super(turns);
  }

  @Override
  public String id() {
    return "llama-cpp-completion";
  }

  @Override
  public String summary() {
    return "continuations of a text by a llama.cpp server, without its template and its cache";
  }

  @Override
  public Dialect configured(Options options, Map<String, String> environment) {
    return new LlamaCppCompletion(Turns.read(options));
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Set<String> sampling() {
    return Set.of("temperature", "top-p", "top-k", "min-p", "max-tokens", "seed", "stop", "extra");
  }

  @Override
  public Map<String, String> closed() {
    return CLOSED;
  }

  @Override
  public void check(Sampling sampling, Options options) {
    checkSeed(sampling, options);
  }

  @Override
  public Access access() {
    return Access.of("").unnamed();
  }

  @Override
  String route() {
    return "/completion";
  }

  @Override
  ObjectNode body(Target target, String text, Sampling sampling, GenerateQuestion question) {
    ObjectNode body = Json.object();
    body.put("prompt", text);
    draw(body, sampling, question.repeat());
    shape(body, question.shape());
    if (question.alternatives() > 0) {
      body.put("n_probs", question.alternatives());
    }
    return body.put("cache_prompt", false);
  }

  private static void draw(ObjectNode body, Sampling sampling, int repeat) {
    body.put("n_predict", sampling.maxTokens());
    sampling.temperature().ifPresent(value -> body.put("temperature", value));
    body.put("top_p", sampling.topP().orElse(1));
    body.put("top_k", sampling.topK().orElse(0)); // every token
    body.put("min_p", sampling.minP().orElse(0));
    sampling.seed(repeat).ifPresent(value -> body.put("seed", value));
    if (!sampling.stop().isEmpty()) {
      sampling.stop().forEach(body.putArray("stop")::add);
    }
  }

  private static void shape(ObjectNode body, Shape shape) {
    if (shape instanceof Shape.Json json) {
      body.set("json_schema", Json.parse(json.schema()));
    } else if (shape instanceof Shape.Choice choice) {
      body.put("grammar", Choices.grammar(choice.texts()));
    }
  }

  @Override
  public String needed() {
    return "\"content\"";
  }

  @Override
  public Optional<Heard> heard(JsonNode answer) {
    if (!answer.path("content").isTextual()) {
      return Optional.empty();
    }
    boolean cut = answer.path("truncated").asBoolean();
    String word = Json.text(answer, "stop_type");
    return Optional.of(
        new Heard(
            Json.text(answer, "content"),
            "",
            Tokens.listed(answer.path(PROBABILITIES)),
            cut ? Finish.TRUNCATED : Answers.finish(WORDS, word),
            cut ? "the server cut its context" : word,
            Usages.llama(answer),
            Json.text(answer, "model")));
  }

  /** Each event holds a piece; one that ends without a stop is broken off. */
  @Override
  public JsonNode joined(List<JsonNode> parts) {
    ObjectNode answer = Json.object();
    ArrayNode tokens = Json.array();
    for (JsonNode part : parts) {
      Parts.append(answer, part, List.of("content"));
      part.path(PROBABILITIES).forEach(tokens::add);
      Parts.keep(
          answer,
          part,
          List.of(
              "stop",
              "stop_type",
              "truncated",
              "tokens_evaluated",
              "tokens_predicted",
              "timings",
              "model"));
    }
    if (!answer.path("stop").asBoolean()) {
      answer.remove("content");
    }
    return answer.set(PROBABILITIES, tokens);
  }

  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.of(WireRequest.get(target.beside("/props")));
  }

  @Override
  public String identity(WireResponse response, Target target) {
    return Json.text(Answers.fact(response), "model_path");
  }
}
