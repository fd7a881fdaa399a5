package assayer.adapters.scoring;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Test material: a reward model of vLLM's or SGLang's kind that does all it should with the small
 * texts of a probe, but for its faults.
 */
final class PretendScorer implements Function<Received, Reply> {
  /** What may be wrong with it. */
  enum Fault {
    SQUASHES,
    UPSIDE_DOWN,
    CHANGES_IN_COMPANY,
    SORTS,
    ROW_TOO_FEW,
    CUTS_INPUT,
    BEGINS_TWICE,
    MERGES_SEPARATORS,
    ANY_NAME,
    NAMELESS
  }

  static final int CONTEXT = 500;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SEPARATOR = 99;

  /** From good to nonsense. */
  private static final List<String> BEGINNINGS =
      List.of(
          "Put the egg into b", "Boil it", "Put it", "Eggs", "That is", "Put the", "Window", "xq");

  private final Set<Fault> faults;

  PretendScorer(Fault... faults) {
    this.faults = EnumSet.noneOf(Fault.class);
    this.faults.addAll(List.of(faults));
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }

  @Override
  public Reply apply(Received request) {
    try {
      JsonNode body = MAPPER.readTree(request.body());
      return switch (request.path()) {
        case "/v1/models" ->
            Reply.json(
                "{\"data\":[{\"id\":\"%s\",\"root\":\"org/rm\",\"max_model_len\":%d}]}"
                    .formatted(has(Fault.NAMELESS) ? "n" : "m", CONTEXT));
        case "/get_model_info" -> Reply.json("{\"model_path\":\"/models/rm\"}");
        case "/tokenize" -> tokens(body.path("prompt").asText());
        case "/pooling" -> named(body, this::pooled);
        default -> named(body, this::classified);
      };
    } catch (JsonProcessingException e) {
      return Reply.json(400, "{\"error\":{\"message\":\"no JSON\"}}");
    }
  }

  private Reply tokens(String text) {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode ids = answer.putArray("tokens");
    if (text.equals("<extra_0>")) {
      ids.add(SEPARATOR);
      return Reply.json(answer.toString());
    }
    ids.add(1).add(has(Fault.BEGINS_TWICE) ? 1 : 2);
    int separators = text.split("<extra_0>", -1).length - 1;
    for (int i = has(Fault.MERGES_SEPARATORS) ? 1 : 0; i < separators; i++) {
      ids.add(7).add(SEPARATOR);
    }
    return Reply.json(answer.toString());
  }

  private Reply named(JsonNode body, Function<List<String>, ObjectNode> answer) {
    if (!body.path("model").asText().equals("m") && !has(Fault.ANY_NAME)) {
      return Reply.json(404, "{\"error\":{\"message\":\"no such model\"}}");
    }
    List<String> texts = new ArrayList<>();
    body.path(body.has("text") ? "text" : "input").forEach(text -> texts.add(text.asText()));
    boolean tooLong = texts.stream().anyMatch(text -> text.split(" ").length > CONTEXT);
    if (tooLong && !has(Fault.CUTS_INPUT)) {
      return Reply.json(400, "{\"error\":{\"message\":\"maximum context length is 500\"}}");
    }
    ObjectNode object = answer.apply(texts);
    return Reply.json(body.has("text") ? object.path("list").toString() : object.toString());
  }

  /** 4, 3, 2 and so on down to -3 for the eight texts, 0.25 for others. */
  private double score(String text, int company) {
    int place = -1;
    for (int i = 0; i < BEGINNINGS.size() && place < 0; i++) {
      place = text.contains("\n" + BEGINNINGS.get(i)) ? i : -1;
    }
    double score = place < 0 ? 0.25 : 4 - place;
    score = has(Fault.UPSIDE_DOWN) ? -score : score;
    score += has(Fault.CHANGES_IN_COMPANY) && company > 1 ? 0.125 : 0;
    return has(Fault.SQUASHES) ? 1 / (1 + Math.exp(-score)) : score;
  }

  private ObjectNode classified(List<String> texts) {
    List<Double> scores = new ArrayList<>();
    texts.forEach(text -> scores.add(score(text, texts.size())));
    if (has(Fault.SORTS)) {
      scores.sort(Comparator.reverseOrder());
    }
    ObjectNode answer = MAPPER.createObjectNode().put("model", "m");
    ArrayNode data = answer.putArray("data");
    ArrayNode list = answer.putArray("list");
    for (int i = 0; i < scores.size(); i++) {
      data.addObject().put("index", i).putArray("probs").add(scores.get(i));
      list.addObject().putArray("embedding").add(scores.get(i));
    }
    answer.putObject("usage").put("prompt_tokens", 30);
    return answer;
  }

  /** A row a separator; the share of the good class. */
  private ObjectNode pooled(List<String> texts) {
    ObjectNode answer = MAPPER.createObjectNode().put("model", "m");
    ArrayNode data = answer.putArray("data");
    for (int i = 0; i < texts.size(); i++) {
      ArrayNode rows = data.addObject().put("index", i).putArray("data");
      int steps = texts.get(i).split("<extra_0>", -1).length - 1;
      for (int step = has(Fault.ROW_TOO_FEW) ? 1 : 0; step < steps; step++) {
        rows.addArray().add(0.25).add(0.75);
      }
    }
    return answer;
  }
}
