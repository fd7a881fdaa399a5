package assayer.adapters.probe.generator;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.Shown;
import assayer.core.item.Message;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ProbeFinding;
import assayer.core.model.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;

/** "schema-kept": a schema that forbids the natural answer, where the role rests on schemas. */
final class SchemaKept implements Inquiry<GeneratorSubject> {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> COLOURS = Set.of("crimson", "turquoise");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"colour\":{\"type\":\"string\",\"enum\":[\"crimson\",\"turquoise\"]}},\"required\":[\"colour\"],\"additionalProperties\":false}";

  @Override
  public String id() {
    return "schema-kept";
  }

  @Override
  public List<ProbeFinding> put(GeneratorSubject subject) {
    if (subject.needs().stream().noneMatch(call -> call.shape() instanceof Shape.Json)) {
      return List.of();
    }
    List<Message> turns =
        List.of(new Message("user", "What is the capital of France? Answer in one sentence."));
    GenerateQuestion question = new GenerateQuestion(turns, new Shape.Json("probe", SCHEMA), 0, 0);
    return List.of(ruling(subject.ask(question)).on(id()));
  }

  /** What the answer to a question shows whose schema knows only colours. */
  static Ruling ruling(Told told) {
    return told.failure()
        .orElseGet(
            () ->
                kept(told.text())
                    ? Ruling.pass("an answer keeps to a schema that forbids the natural one")
                    : Ruling.fail("a schema is not kept to: " + Shown.quoted(told.text())));
  }

  private static boolean kept(String text) {
    try {
      JsonNode json = STRICT.readTree(text);
      return json.isObject()
          && json.size() == 1
          && COLOURS.contains(json.path("colour").asText(""));
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
