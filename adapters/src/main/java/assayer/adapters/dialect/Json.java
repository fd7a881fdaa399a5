package assayer.adapters.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * JSON as endpoints write it, and as we write it for them: a number may be a text, an object may be
 * null, NaN may be there; what is not of the expected type counts as absent.
 */
public final class Json {
  private static final int LONGEST_TEXT = 64 << 20; // as long as a whole answer may be
  private static final JsonMapper MAPPER = mapper();
  private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

  private Json() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
    return mapper;
  }

  static ObjectReader reader() {
    return READER;
  }

  /** A new one without members. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An object; empty if the text is anything else. */
  public static Optional<ObjectNode> object(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode value(Object scalar) {
    return MAPPER.valueToTree(scalar);
  }

  /** A document of our own or of a user's, which was read before. */
  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** On one line. */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be written
    }
  }

  /** A text as JSON, with its quotes. */
  public static String quoted(String text) {
    return write(JsonNodeFactory.instance.textNode(text));
  }

  /** The text of a member, "" where there is none. */
  public static String text(JsonNode node, String member) {
    return node.path(member).textValue() == null ? "" : node.path(member).textValue();
  }

  /** The count of a member, also if it is written as a text; 0 where there is none. */
  public static long count(JsonNode node, String member) {
    return count(node.path(member)).orElse(0);
  }

  /** A count, also if it is written as a text; negative and infinite ones mean nothing. */
  static OptionalLong count(JsonNode node) {
    double number = number(node).orElse(Double.NaN);
    return number >= 0 && Double.isFinite(number)
        ? OptionalLong.of((long) number)
        : OptionalLong.empty();
  }

  /** A number, also if it is written as a text; not NaN. */
  static OptionalDouble number(JsonNode node) {
    double value = node.isNumber() ? node.doubleValue() : parsed(node.textValue());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static double parsed(@Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
