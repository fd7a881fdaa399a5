package assayer.adapters.scoring;

import assayer.core.option.Options;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels by whose probability as the next token a generative model scores.
 *
 * @param ids the labels' tokens, the good one first
 * @param itemFirst whether the answer stands before the query
 */
record LabelTokens(List<Integer> ids, boolean itemFirst) {
  /** Not said yet. */
  static final LabelTokens NONE = new LabelTokens(List.of(), false);

  /** Copies the list. */
  LabelTokens {
    ids = List.copyOf(ids);
  }

  static LabelTokens read(Options options) {
    return new LabelTokens(ids(options), options.flag("item-first").orElse(false));
  }

  /** Where there is no query beside the text. */
  static LabelTokens alone(Options options) {
    return new LabelTokens(ids(options), false);
  }

  private static List<Integer> ids(Options options) {
    List<Integer> ids = new ArrayList<>();
    for (String text : options.texts("label-token-ids")) {
      if (text.matches("\\d{1,9}")) {
        ids.add(Integer.parseInt(text));
      } else {
        options.problem(
            "label-token-ids",
            "\"label-token-ids\" must be whole numbers from 0 on, got \"" + text + "\"");
      }
    }
    if (ids.isEmpty() && !options.has("label-token-ids")) {
      options.problem(
          "label-token-ids",
          "\"label-token-ids\" is missing; give the tokens of the labels, the good one first, as in"
              + " [9454, 2753]");
    }
    return ids;
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("label-token-ids", ids.toString());
    facts.put("item-first", Boolean.toString(itemFirst));
    return facts;
  }

  /** The members of a request that both servers know. */
  ObjectNode body(Setup setup, List<Input> inputs) {
    ObjectNode body =
        Json.object().put("model", setup.target().model()).put("query", inputs.get(0).query());
    body.set("items", Json.texts(inputs.stream().map(Input::document).toList()));
    ids.forEach(body.putArray("label_token_ids")::add);
    return body.put("apply_softmax", setup.semantics() == Semantics.SOFTMAX)
        .put("item_first", itemFirst);
  }
}
