package assayer.adapters.prompted.parser;

import assayer.core.model.Capability;
import assayer.core.model.Question;
import assayer.core.model.Shape;
import assayer.core.outcome.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The reply is one JSON object with the members of a schema, no more and no fewer, each of its
 * type. Nothing is cut out of other text, and a member that stands there twice makes it unreadable.
 *
 * @param id its name in a run file
 * @param name the schema's name
 * @param schema the schema of a question
 * @param rule the answer; empty where a value is not of its kind
 */
record JsonParser<Q extends Question, A extends Answer>(
    String id, String name, Function<Q, Schema> schema, BiFunction<JsonNode, Q, Optional<A>> rule)
    implements Parser<Q, A> {
  static final String ID = "json";

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** The usual one of a role. */
  JsonParser(String name, Function<Q, Schema> schema, BiFunction<JsonNode, Q, Optional<A>> rule) {
    this(ID, name, schema, rule);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.JSON_SCHEMA);
  }

  @Override
  public Shape shape(Q question) {
    return new Shape.Json(name, schema.apply(question).json());
  }

  @Override
  public Parse<A> parse(List<Reply> replies, Q question) {
    Schema wanted = schema.apply(question);
    return replies
        .get(0)
        .text()
        .flatMap(
            text ->
                tree(text)
                    .filter(json -> members(json).equals(wanted.members()))
                    .flatMap(json -> rule.apply(json, question))
                    .<Parse<A>>map(Parse.Found::new)
                    .orElseGet(() -> new Parse.Missing<>("JSON by the schema " + wanted.json())));
  }

  private static Optional<JsonNode> tree(String text) {
    try {
      return Optional.ofNullable(READER.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Set<String> members(JsonNode object) {
    Set<String> members = new HashSet<>();
    object.fieldNames().forEachRemaining(members::add);
    return members;
  }
}
