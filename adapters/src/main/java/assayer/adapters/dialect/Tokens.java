package assayer.adapters.dialect;

import assayer.core.outcome.Token;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Probabilities of tokens, as the interfaces write them. A list in which one token has none is
 * taken for no list, since the others' places would not be known. What is read is what was written;
 * {@link #tidied} makes an answer's tokens of it.
 */
final class Tokens {
  private static final double IMPOSSIBLE = -9999.0; // the floor that servers write for -infinity

  private Tokens() {}

  /** As {@code {token, logprob, bytes, top_logprobs}}: OpenAI, vLLM, Ollama, llama.cpp. */
  static List<Token> listed(JsonNode list) {
    List<Token> tokens = new ArrayList<>();
    Bytes bytes = new Bytes();
    for (JsonNode entry : list) {
      String text = bytes.text(entry);
      List<Token.Alternative> alternatives = new ArrayList<>();
      for (JsonNode other : entry.path("top_logprobs")) {
        alternative(alternatives, bytes.alternative(other), other.path("logprob"));
      }
      if (!token(tokens, text, entry.path("logprob"), alternatives)) {
        return List.of();
      }
    }
    return tokens;
  }

  /** As columns: {@code {tokens, token_logprobs, top_logprobs}}, of plain completions. */
  static List<Token> columns(JsonNode logprobs) {
    if (logprobs.path("content").isArray()) {
      return listed(logprobs.path("content"));
    }
    List<Token> tokens = new ArrayList<>();
    JsonNode texts = logprobs.path("tokens");
    for (int i = 0; i < texts.size(); i++) {
      List<Token.Alternative> alternatives = new ArrayList<>();
      logprobs
          .path("top_logprobs")
          .path(i)
          .properties()
          .forEach(other -> alternative(alternatives, other.getKey(), other.getValue()));
      JsonNode own = logprobs.path("token_logprobs").path(i);
      if (!token(tokens, texts.path(i).asText(), own, alternatives)) {
        return List.of();
      }
    }
    return tokens;
  }

  /** As two lists of candidates: Gemini. */
  static List<Token> candidates(JsonNode result) {
    List<Token> tokens = new ArrayList<>();
    JsonNode chosen = result.path("chosenCandidates");
    for (int i = 0; i < chosen.size(); i++) {
      List<Token.Alternative> alternatives = new ArrayList<>();
      for (JsonNode other : result.path("topCandidates").path(i).path("candidates")) {
        alternative(alternatives, Json.text(other, "token"), other.path("logProbability"));
      }
      JsonNode own = chosen.path(i);
      String text = Json.text(own, "token");
      if (!token(tokens, text, own.path("logProbability"), alternatives)) {
        return List.of();
      }
    }
    return tokens;
  }

  /** As {@code tokens} beside {@code top_tokens}: text-generation-inference. */
  static List<Token> details(JsonNode details) {
    List<Token> tokens = new ArrayList<>();
    JsonNode list = details.path("tokens");
    for (int i = 0; i < list.size(); i++) {
      JsonNode own = list.path(i);
      if (own.path("special").asBoolean()) {
        continue; // an end mark is no part of the text
      }
      List<Token.Alternative> alternatives = new ArrayList<>();
      for (JsonNode other : details.path("top_tokens").path(i)) {
        alternative(alternatives, Json.text(other, "text"), other.path("logprob"));
      }
      if (!token(tokens, Json.text(own, "text"), own.path("logprob"), alternatives)) {
        return List.of();
      }
    }
    return tokens;
  }

  private static boolean token(
      List<Token> into, String text, JsonNode logprob, List<Token.Alternative> alternatives) {
    OptionalDouble value = Json.number(logprob);
    if (value.isEmpty()) {
      return false;
    }
    into.add(new Token(text, value.getAsDouble(), alternatives));
    return true;
  }

  private static void alternative(List<Token.Alternative> into, String text, JsonNode logprob) {
    Json.number(logprob).ifPresent(value -> into.add(new Token.Alternative(text, value)));
  }

  /** The likeliest alternative first, and no probability above 1. */
  static List<Token> tidied(List<Token> written) {
    return written.stream().map(Tokens::tidied).toList();
  }

  private static Token tidied(Token written) {
    List<Token.Alternative> alternatives =
        written.alternatives().stream()
            .map(other -> new Token.Alternative(other.text(), bounded(other.logProbability())))
            .sorted(Comparator.comparingDouble(Token.Alternative::logProbability).reversed())
            .toList();
    return new Token(written.text(), bounded(written.logProbability()), alternatives);
  }

  /** Servers round a little above 0. */
  private static double bounded(double logprob) {
    return logprob <= IMPOSSIBLE ? Double.NEGATIVE_INFINITY : Math.min(0, logprob);
  }

  /**
   * The tokens that make up a text, of a list that may begin with reasoning and end with marks.
   * Where the text is not found in what the tokens say, all of them; none if some would be
   * reasoning.
   */
  static List<Token> of(String text, List<Token> tokens, boolean reasoned) {
    StringBuilder all = new StringBuilder();
    tokens.forEach(token -> all.append(token.text()));
    int start = text.isEmpty() ? -1 : all.lastIndexOf(text);
    if (start < 0) {
      return reasoned ? List.of() : tokens;
    }
    List<Token> kept = new ArrayList<>();
    int place = 0;
    for (Token token : tokens) {
      int end = place + token.text().length();
      if (place < start + text.length() && end > start) {
        kept.add(token);
      }
      place = end;
    }
    return kept;
  }
}
