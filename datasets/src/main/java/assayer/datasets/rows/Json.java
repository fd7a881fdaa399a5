package assayer.datasets.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON values as Java values: text, number, truth, list, map and {@link Null}. */
final class Json {
  /** NaN and infinities are read, so that whoever wants a number can say where they stand. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Limits.ROW_BYTES).build())
          .build();

  private Json() {}

  /** The value at which the parser stands; texts are "" when they are only to be passed over. */
  static Object value(JsonParser parser, boolean skim) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case VALUE_STRING -> skim ? "" : parser.getText();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case START_ARRAY -> list(parser, skim);
      case START_OBJECT -> map(parser);
      default -> Null.NULL;
    };
  }

  private static Object whole(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? (Object) parser.getDoubleValue()
        : (Object) parser.getLongValue();
  }

  private static List<Object> list(JsonParser parser, boolean skim) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, skim));
    }
    return list;
  }

  /** The object at whose beginning the parser stands. */
  static Map<String, Object> map(JsonParser parser) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (map.put(name, value(parser, false)) != null) {
        throw twice(parser, name);
      }
    }
    return map;
  }

  static BadRow twice(JsonParser parser, String name) {
    return at(parser, "the key \"" + name + "\" stands twice in one object; keep one of them");
  }

  static BadRow at(JsonParser parser, String message) {
    var location = parser.currentTokenLocation();
    return new BadRow(message, location.getLineNr(), location.getColumnNr());
  }

  /** A whole text as JSON. */
  static Object parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = value(parser, false);
      if (parser.nextToken() != null) {
        throw new BadRow("something follows the JSON value; mend the cell");
      }
      return value;
    } catch (IOException e) {
      throw bad(e);
    }
  }

  /** In words of our own where the parser speaks of its settings. */
  static BadRow bad(IOException e) {
    if (e instanceof StreamConstraintsException limit) {
      return new BadRow(
          "the row goes beyond a limit: " + firstClause(limit) + "; shorten or remove it");
    }
    if (e instanceof JsonProcessingException json && json.getLocation() != null) {
      return new BadRow(
          "no JSON: " + firstClause(json) + "; mend or remove the row",
          json.getLocation().getLineNr(),
          json.getLocation().getColumnNr());
    }
    return new BadRow("cannot be read: " + e);
  }

  private static String firstClause(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Unexpected end-of-input")) {
      return "it ends in the middle";
    }
    int end = message.length();
    for (String mark : List.of("\n", " (start marker", ", from `", " [Source")) {
      int at = message.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    String clause = message.substring(0, end);
    return clause.isEmpty()
        ? "unreadable"
        : Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
  }
}
