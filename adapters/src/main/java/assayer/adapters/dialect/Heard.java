package assayer.adapters.dialect;

import assayer.core.outcome.Completion;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import assayer.core.outcome.Token;
import assayer.core.outcome.Usage;
import java.util.List;

/**
 * What an answer says, in no dialect any more.
 *
 * @param text the answer; of a refusal the words of it, if there are any
 * @param reasoning the reasoning before it, "" where none came apart
 * @param tokens the answer's tokens as written, where their probabilities were given
 * @param finish how it ended
 * @param word the endpoint's own word for that, "" where it has none
 * @param usage what it cost
 * @param served the model that answered, "" where it does not say
 */
public record Heard(
    String text,
    String reasoning,
    List<Token> tokens,
    Finish finish,
    String word,
    Usage usage,
    String served) {

  /**
   * Splits off reasoning that a server left in the text, and takes what ended without a word for no
   * answer.
   */
  public Heard {
    Thinking thinking = Thinking.of(text);
    if (thinking.open() && finish == Finish.COMPLETED) {
      finish = Finish.TRUNCATED;
      word = "an unclosed <think>";
    }
    text = thinking.text();
    reasoning = reasoning.isEmpty() ? thinking.reasoning() : reasoning;
    tokens = Tokens.of(text, tokens, !reasoning.isEmpty());
    if (finish == Finish.COMPLETED && text.isEmpty()) {
      finish = Finish.NO_ANSWER;
    }
  }

  /**
   * What came of the question.
   *
   * @param attempts requests sent
   */
  public Outcome<Completion> outcome(int attempts) {
    Exchange exchange =
        new Exchange(List.of(new Said(text, reasoning, finish)), served, usage, attempts, 0);
    return switch (finish) {
      case COMPLETED ->
          new Outcome.Answered<>(new Completion(text, reasoning, Tokens.tidied(tokens)), exchange);
      case REFUSED, FILTERED -> new Outcome.Refused<>(text.isEmpty() ? word : text, exchange);
      case ABORTED ->
          new Outcome.Failed<>(
              FailureKind.SERVER, "the endpoint gave up: " + word, attempts, exchange);
      case TRUNCATED, TOOL_REQUEST, PAUSED, NO_ANSWER, UNKNOWN ->
          new Outcome.Unparsed<>(text, expected(), exchange);
    };
  }

  private String expected() {
    return switch (finish) {
      case TRUNCATED -> "an answer that comes to its end; a limit of tokens cut it off" + said();
      case TOOL_REQUEST -> "a text; the model asks for a tool, which nobody offered" + said();
      case PAUSED -> "an answer that comes to its end; the model paused" + said();
      case NO_ANSWER -> "a text; there is none" + said();
      default -> "an answer that ends in a known way; the endpoint says \"" + word + "\"";
    };
  }

  private String said() {
    return word.isEmpty() ? "" : " (" + word + ")";
  }
}
