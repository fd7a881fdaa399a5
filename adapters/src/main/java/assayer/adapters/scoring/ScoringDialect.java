package assayer.adapters.scoring;

import assayer.adapters.dialect.Target;
import assayer.adapters.wire.WireRequest;
import assayer.adapters.wire.WireResponse;
import assayer.core.option.Options;
import assayer.core.outcome.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The language of an interface that gives numbers; one class an interface. */
abstract class ScoringDialect {
  /** The path of the interfaces made after OpenAI's. */
  static final String FAMILY = "/v1";

  private final Nature nature;

  ScoringDialect(Nature nature) {
    this.nature = nature;
  }

  /** The name a run file uses, in kebab-case. */
  final String id() {
    return nature.id();
  }

  /** One sentence for a list. */
  final String summary() {
    return nature.summary();
  }

  final Nature nature() {
    return nature;
  }

  /** With its own options read; problems are noted. */
  ScoringDialect configured(Options options) {
    return this;
  }

  /** Its own settings, for the model's card. */
  Map<String, String> facts() {
    return Map.of();
  }

  /** Members of a request that the server would ignore, each with what to say instead. */
  Map<String, String> ignored() {
    return Map.of();
  }

  /** The body of a request. */
  abstract ObjectNode body(Setup setup, List<Input> inputs);

  /** What an answer says; the JSON may be anything. */
  abstract Reading read(JsonNode answer, Setup setup, List<Input> inputs);

  /** Tokens of a request as something beside the body tells them. */
  Usage usage(WireResponse response) {
    return Usage.UNKNOWN;
  }

  /** How to have a text taken apart into tokens; empty where the server cannot be asked. */
  Optional<WireRequest> tokenize(Setup setup, String text, boolean special) {
    return Optional.empty();
  }

  /**
   * How to have an input taken apart into tokens, as the model would read it; empty where the
   * server cannot be asked, or takes two texts.
   */
  Optional<WireRequest> tokenize(Setup setup, Input input) {
    return setup.feed() == Feed.TEXT
        ? tokenize(setup, input.text(), setup.specialTokens().orElse(true))
        : Optional.empty();
  }

  /** The tokens in the answer to that. */
  List<Integer> tokens(JsonNode answer) throws Unusable {
    return Json.ids(answer.path("tokens"), "\"tokens\"");
  }

  /** How to ask what the server runs; empty where it cannot be asked. */
  Optional<WireRequest> identity(Setup setup) {
    return Optional.empty();
  }

  /** What the answer to that shows. */
  Identity identity(JsonNode answer, Setup setup) {
    return Identity.UNKNOWN;
  }

  /** Where requests go; the path of the interface's family may be another than the usual. */
  final URI uri(Target target) {
    return at(target, nature.route());
  }

  static URI at(Target target, String route) {
    return route.startsWith(FAMILY)
        ? target.below(route.substring(FAMILY.length()))
        : target.beside(route);
  }

  final WireRequest request(Setup setup, ObjectNode extra, List<Input> inputs) {
    ObjectNode body = body(setup, inputs);
    body.setAll(extra);
    return WireRequest.json(uri(setup.target()), body.toString());
  }

  final Reading read(WireResponse response, Setup setup, List<Input> inputs) {
    try {
      return read(Json.answer(response.body()), setup, inputs).orUsage(usage(response));
    } catch (Unusable e) {
      return Reading.broken(inputs.size(), e.reply());
    }
  }
}
