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
 * The own route of Hugging Face's text-generation-inference: one text in, its continuation out.
 *
 * <p>Option: {@code turns} (plain, labelled, chatml).
 */
final class Tgi extends Continuation {
  private static final int MOST_ALTERNATIVES = 5; // what a server allows unless told otherwise
  private static final Map<String, Finish> WORDS =
      Map.of(
          "eos_token", Finish.COMPLETED,
          "stop_sequence", Finish.COMPLETED,
          "length", Finish.TRUNCATED);
  private static final Map<String, String> CLOSED =
      Closed.of(
          Map.of(
              "stream", "streams are never asked for",
              "parameters.best_of", "there is one answer a call"),
          List.of(
              "inputs",
              "parameters.max_new_tokens",
              "parameters.do_sample",
              "parameters.temperature",
              "parameters.top_p",
              "parameters.top_k",
              "parameters.seed",
              "parameters.stop",
              "parameters.details",
              "parameters.decoder_input_details",
              "parameters.top_n_tokens",
              "parameters.grammar",
              "parameters.return_full_text"));

  Tgi() {
    this(Turns.PLAIN);
  }

  private Tgi(Turns turns) {
    super(turns);
  }

  @Override
  public String id() {
    return "tgi";
  }

  @Override
  public String summary() {
    return "continuations of a text by a text-generation-inference server";
  }

  @Override
  public Dialect configured(Options options, Map<String, String> environment) {
    return new Tgi(Turns.read(options));
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Set<String> sampling() {
    return Set.of("temperature", "top-p", "top-k", "max-tokens", "seed", "stop", "extra");
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
    return "/generate";
  }

  @Override
  ObjectNode body(Target target, String text, Sampling sampling, GenerateQuestion question) {
    ObjectNode body = Json.object();
    body.put("inputs", text);
    ObjectNode parameters = body.putObject("parameters");
    draw(parameters, sampling, question.repeat());
    shape(parameters, question.shape());
    parameters.put("details", true).put("return_full_text", false);
    if (question.alternatives() > 0) {
      parameters.put("top_n_tokens", Math.min(question.alternatives(), MOST_ALTERNATIVES));
    }
    return body;
  }

  /** A temperature of 0 and a "top_p" of 1 are refused; not to draw at all means the same. */
  private static void draw(ObjectNode parameters, Sampling sampling, int repeat) {
    parameters.put("max_new_tokens", sampling.maxTokens());
    boolean greedy = sampling.temperature().orElse(1) == 0;
    parameters.put("do_sample", !greedy);
    if (!greedy) {
      sampling.temperature().ifPresent(value -> parameters.put("temperature", value));
      sampling.topP().stream().filter(p -> p < 1).forEach(p -> parameters.put("top_p", p));
      sampling.topK().ifPresent(value -> parameters.put("top_k", value));
    }
    sampling.seed(repeat).ifPresent(value -> parameters.put("seed", value));
    if (!sampling.stop().isEmpty()) {
      sampling.stop().forEach(parameters.putArray("stop")::add);
    }
  }

  private static void shape(ObjectNode parameters, Shape shape) {
    if (shape instanceof Shape.Json json) {
      ObjectNode grammar = parameters.putObject("grammar").put("type", "json");
      grammar.set("value", Json.parse(json.schema()));
    } else if (shape instanceof Shape.Choice choice) {
      ObjectNode grammar = parameters.putObject("grammar").put("type", "regex");
      grammar.put("value", Choices.expression(choice.texts()));
    }
  }

  @Override
  public String needed() {
    return "\"generated_text\"";
  }

  @Override
  public Optional<Heard> heard(JsonNode answer) {
    if (!answer.has("generated_text")) {
      return Optional.empty();
    }
    JsonNode details = answer.path("details");
    String word = Json.text(details, "finish_reason");
    return Optional.of(
        new Heard(
            Parts.text(answer.path("generated_text"), "text"),
            "",
            Tokens.details(details),
            Answers.finish(WORDS, word),
            word,
            Usages.details(details),
            ""));
  }

  /** The last event holds the text, each one a token. */
  @Override
  public JsonNode joined(List<JsonNode> parts) {
    ObjectNode answer = Json.object();
    ObjectNode details = Json.object();
    ArrayNode tokens = details.putArray("tokens");
    ArrayNode tops = details.putArray("top_tokens");
    for (JsonNode part : parts) {
      if (part.path("token").isObject()) {
        tokens.add(part.path("token"));
        tops.add(part.path("top_tokens"));
      }
      Parts.keep(answer, part, List.of("generated_text"));
      Parts.keep(
          details, part.path("details"), List.of("finish_reason", "generated_tokens", "prefill"));
    }
    return answer.set("details", details);
  }

  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.of(WireRequest.get(target.beside("/info")));
  }

  @Override
  public String identity(WireResponse response, Target target) {
    JsonNode info = Answers.fact(response);
    String digest = Json.text(info, "model_sha");
    return digest.isEmpty() ? Json.text(info, "model_id") : digest;
  }
}
