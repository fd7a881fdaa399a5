package assayer.adapters.dialect;

import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.model.GenerateQuestion;
import assayer.core.option.Options;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What the interfaces have in common that take one text and go on from it; each says how it
 * differs. A conversation becomes a text by the option {@code turns} (plain, labelled, chatml).
 */
abstract class Continuation implements Dialect, Answers.Reader {
  private final Turns turns;

  Continuation(Turns turns) {
    this.turns = turns;
  }

  /** The route below the interface's path. */
  abstract String route();

  /**
   * The body of a request, without the user's own members.
   *
   * @param text what to go on from
   */
  abstract ObjectNode body(
      Target target, String text, Sampling sampling, GenerateQuestion question);

  /** Headers that are no secret. */
  Map<String, String> headers() {
    return Map.of();
  }

  @Override
  public final Map<String, String> facts() {
    return Map.of("turns", turns.word());
  }

  @Override
  public final WireRequest request(
      Target target, Sampling sampling, GenerateQuestion question, List<Picture> pictures) {
    ObjectNode body = body(target, turns.text(question.messages()), sampling, question);
    return WireRequest.json(target.below(route()), Json.write(Extra.join(body, sampling.extra())))
        .withHeaders(headers());
  }

  /** Notes a seed below 0, for servers that know none. */
  final void checkSeed(Sampling sampling, Options options) {
    long seed = sampling.seed().orElse(0);
    if (seed < 0) {
      options.problem("seed", "\"seed\" must be at least 0 with " + id() + ", got " + seed);
    }
  }

  @Override
  public final Outcome<Completion> read(WireResponse response, int attempts) {
    return Answers.read(response, attempts, this);
  }

  @Override
  public final List<Token> written(WireResponse response) {
    return Answers.written(response, this);
  }
}
