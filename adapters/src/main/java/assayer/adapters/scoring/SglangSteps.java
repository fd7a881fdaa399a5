package assayer.adapters.scoring;

import assayer.adapters.dialect.Access;
import assayer.adapters.scoring.Nature.Trait;
import assayer.core.option.Options;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * {@code POST /generate} of SGLang, asked how likely each label is after each step's separator: the
 * step rewards of models of math-shepherd's kind, which say "+" or "-" there.
 *
 * <p>The server tells of each token of the prompt what it expected in its place, so what it expects
 * after a separator stands at the token behind that, and behind the last one at the first token
 * that it writes itself.
 */
final class SglangSteps extends Sglang {
  private static final String PROMPT = "input_token_ids_logprobs";
  private static final String WRITTEN = "output_token_ids_logprobs";
  private static final String TOKENS = "input_token_logprobs";

  private final LabelTokens labels;
  private final long separator;

  SglangSteps() {
    this(LabelTokens.NONE, -1);
  }

  private SglangSteps(LabelTokens labels, long separator) {
    super(
        new Nature(
            "sglang-steps",
            "SGLang /generate: step rewards by the probability of a label's token after each step",
            "/generate",
            Access.of(FAMILY),
            List.of(Feed.TEXT),
            List.of(Semantics.SOFTMAX, Semantics.PROBABILITY),
            BATCH,
            List.of(Trait.STEPS, Trait.ONLY_STEPS)));
    this.labels = labels;
    this.separator = separator;
  }

  @Override
  ScoringDialect configured(Options options) {
    OptionalLong id = options.whole("separator-token-id", 0, Integer.MAX_VALUE);
    if (id.isEmpty() && !options.has("separator-token-id")) {
      options.problem(
          "separator-token-id",
          "\"separator-token-id\" is missing: the token of \"separator\" in the model, such as"
              + " 12902 of math-shepherd's");
    }
    return new SglangSteps(LabelTokens.alone(options), id.orElse(-1));
  }

  @Override
  Map<String, String> facts() {
    return Map.of(
        "label-token-ids",
        labels.ids().toString(),
        "separator-token-id",
        Long.toString(separator),
        "prefix-cache",
        "as the server keeps it, not flushed");
  }

  @Override
  ObjectNode body(Setup setup, List<Input> inputs) {
    ObjectNode body = Json.object();
    body.set("text", Json.texts(texts(inputs)));
    body.putObject("sampling_params").put("max_new_tokens", 1).put("temperature", 0);
    body.put("return_logprob", true).put("logprob_start_len", 0).put("stream", false);
    labels.ids().forEach(body.putArray("token_ids_logprob")::add);
    return body;
  }

  @Override
  Reading read(JsonNode answer, Setup setup, List<Input> inputs) {
    JsonNode list = listed(answer);
    return new Reading(
        Places.byPosition(list, inputs.size(), (part, i) -> rows(part.path("meta_info"), setup)),
        counted(list),
        "");
  }

  private Reply rows(JsonNode told, Setup setup) throws Unusable {
    JsonNode tokens = told.path(TOKENS);
    JsonNode expected = told.path(PROMPT);
    if (!tokens.isArray() || expected.size() != tokens.size()) {
      throw Unusable.malformed(
          "\"%s\" and \"%s\" must be lists of one length, got %s and %s"
              .formatted(TOKENS, PROMPT, tokens.size(), expected.size()));
    }
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.path(i).path(1).asLong(-1) == separator) {
        boolean last = i + 1 == tokens.size();
        rows.add(row(last ? told.path(WRITTEN).path(0) : expected.path(i + 1), setup));
      }
    }
    return new Reply.Rows(rows);
  }

  /** The good label's share, of the labels or of all tokens. */
  private double[] row(JsonNode place, Setup setup) throws Unusable {
    double[] shares = new double[labels.ids().size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(Likelihood.checked(log(place, labels.ids().get(i)), i));
    }
    double all = 0;
    for (double share : shares) {
      all += share;
    }
    if (setup.semantics() == Semantics.SOFTMAX && all == 0) {
      throw Unusable.nonFinite("no label has a probability above 0 after a step");
    }
    return new double[] {setup.semantics() == Semantics.SOFTMAX ? shares[0] / all : shares[0]};
  }

  /** Each label is a list: its log probability, its id, its text. */
  private static double log(JsonNode place, int label) throws Unusable {
    for (JsonNode told : place) {
      if (told.path(1).asInt(-1) == label) {
        return Json.number(told.path(0), "the log probability of label " + label);
      }
    }
    throw Unusable.malformed("after a step nothing is told of label " + label);
  }
}
