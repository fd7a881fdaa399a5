package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.option.Options;
import assayer.core.outcome.Finish;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plain completions, of OpenAI and of servers that speak like it: one text in, its continuation
 * out.
 *
 * <p>Options: {@code turns} (plain, labelled, chatml), {@code organisation}, {@code project}.
 */
final class OpenAiCompletions extends Continuation {
  private static final int MOST_ALTERNATIVES = 5;
  private static final Map<String, String> CLOSED =
      Closed.both(
          Closed.CHAT,
          Closed.of(
              Map.of("echo", "the prompt would be read as the answer"),
              List.of("prompt", "suffix", "best_of")));

  private final Account account;

  OpenAiCompletions() {
    this(Turns.PLAIN, Account.OF_THE_KEY);
  }

  private OpenAiCompletions(Turns turns, Account account) {
    super(turns);
    this.account = account;
  }

  @Override
  public String id() {
    return "openai-completions";
  }

  @Override
  public String summary() {
    return "plain completions of a text, for base models";
  }

  @Override
  public Dialect configured(Options options, Map<String, String> environment) {
    return new OpenAiCompletions(Turns.read(options), Account.read(options, environment));
  }

  @Override
  public Set<Capability> capabilities(Sampling sampling) {
    return Set.of(Capability.TOKEN_PROBABILITIES, Capability.SEED, Capability.CONTINUATION);
  }

  @Override
  public Set<String> sampling() {
    return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "extra");
  }

  @Override
  public Map<String, String> closed() {
    return CLOSED;
  }

  @Override
  public Access access() {
    return Access.openAi();
  }

  @Override
  String route() {
    return "/completions";
  }

  @Override
  Map<String, String> headers() {
    return account.headers();
  }

  @Override
  ObjectNode body(Target target, String text, Sampling sampling, GenerateQuestion question) {
    ObjectNode body = Json.object();
    body.put("model", target.model());
    body.put("prompt", text);
    body.put("max_tokens", sampling.maxTokens());
    sampling.temperature().ifPresent(value -> body.put("temperature", value));
    sampling.topP().ifPresent(value -> body.put("top_p", value));
    sampling.seed(question.repeat()).ifPresent(value -> body.put("seed", value));
    if (!sampling.stop().isEmpty()) {
      sampling.stop().forEach(body.putArray("stop")::add);
    }
    if (question.alternatives() > 0) {
      body.put("logprobs", Math.min(question.alternatives(), MOST_ALTERNATIVES));
    }
    return body;
  }

  @Override
  public String needed() {
    return "\"choices\"";
  }

  @Override
  public Optional<Heard> heard(JsonNode answer) {
    JsonNode choices = answer.path("choices");
    if (!choices.isArray()) {
      return Optional.empty();
    }
    JsonNode choice = choices.path(0);
    String word = Json.text(choice, "finish_reason");
    return Optional.of(
        new Heard(
            Parts.text(choice.path("text"), "text"),
            "",
            Tokens.columns(choice.path("logprobs")),
            choice.isMissingNode() ? Finish.NO_ANSWER : Answers.finish(Chat.WORDS, word),
            word,
            Usages.chat(answer),
            Chat.served(answer)));
  }

  @Override
  public JsonNode joined(List<JsonNode> parts) {
    ObjectNode answer = Json.object();
    ObjectNode choice = Json.object();
    ObjectNode logprobs = Json.object();
    for (JsonNode part : parts) {
      Parts.keep(answer, part, List.of("model", "system_fingerprint", "usage"));
      JsonNode first = part.path("choices").path(0);
      if (!first.isMissingNode()) {
        answer.putArray("choices").add(choice);
      }
      Parts.append(choice, first, List.of("text"));
      Parts.keep(choice, first, List.of("finish_reason"));
      for (String column : List.of("tokens", "token_logprobs", "top_logprobs", "content")) {
        JsonNode more = first.path("logprobs").path(column);
        if (more.isArray()) {
          ArrayNode list = logprobs.withArray(column);
          more.forEach(list::add);
        }
      }
    }
    choice.set("logprobs", logprobs);
    return answer;
  }

  @Override
  public Optional<WireRequest> identity(Target target) {
    return Optional.of(WireRequest.get(target.below("/models")).withHeaders(account.headers()));
  }

  @Override
  public String identity(WireResponse response, Target target) {
    return Answers.listed(response, target);
  }
}
