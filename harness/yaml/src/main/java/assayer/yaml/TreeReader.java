package assayer.yaml;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the parser's tokens into values; notes what strict YAML does not allow and goes on. */
final class TreeReader {
  private final YAMLParser parser;
  private final String source;
  private final Variables variables;
  private final Problems problems;

  TreeReader(YAMLParser parser, String source, Variables variables, Problems problems) {
    this.parser = parser;
    this.source = source;
    this.variables = variables;
    this.problems = problems;
  }

  Optional<Value.Mapping> document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      problems.add(
          Place.of(source), "the file is empty; write keys and values, such as \"name: mine\"");
      return Optional.empty();
    }
    Place start = here();
    Optional<Value> root = value(first);
    if (parser.nextToken() != null) {
      problems.add(here(), "a second document begins here; keep one document a file");
    }
    if (root.isPresent() && root.get() instanceof Value.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(start, "the file must hold keys and values, such as \"name: mine\"");
    return Optional.empty();
  }

  private Place here() {
    return Yaml.place(source, parser.currentTokenLocation());
  }

  private Optional<Value> value(JsonToken token) throws IOException {
    if (parser.isCurrentAlias()) {
      problems.add(here(), "aliases are not supported; write the value out");
      return Optional.empty();
    }
    return switch (token) {
      case START_OBJECT -> Optional.of(mapping());
      case START_ARRAY -> Optional.of(sequence());
      case VALUE_NULL -> Optional.empty();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE, VALUE_FALSE ->
          Optional.of(Value.Scalar.of(here(), token == JsonToken.VALUE_TRUE));
      default -> variables.scalar(here(), parser.getText(), problems);
    };
  }

  private Value mapping() throws IOException {
    Place start = here();
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      member(values, keys);
    }
    return new Value.Mapping(start, values, keys);
  }

  private void member(Map<String, Value> values, Map<String, Place> keys) throws IOException {
    String key = parser.currentName();
    Place at = here();
    Place before = keys.putIfAbsent(key, at);
    int noted = problems.list().size();
    Optional<Value> value = value(parser.nextToken());
    if (before != null) {
      problems.add(
          at, "key \"" + key + "\" stands twice, first in line " + before.line() + "; keep one");
    } else if (value.isPresent()) {
      values.put(key, value.get());
    } else if (problems.list().size() == noted) {
      problems.add(at, "key \"" + key + "\" has no value; write one or remove the key");
    }
  }

  private Value sequence() throws IOException {
    Place start = here();
    List<Value> members = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      Place at = here();
      int noted = problems.list().size();
      Optional<Value> member = value(t);
      member.ifPresent(members::add);
      if (member.isEmpty() && problems.list().size() == noted) {
        problems.add(at, "a member of the list has no value; write one or remove it");
      }
    }
    return new Value.Sequence(start, members);
  }

  private Optional<Value> number() throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> Optional.of(Value.Scalar.of(here(), parser.getLongValue()));
      case FLOAT, DOUBLE, BIG_DECIMAL -> real();
      default -> tooLarge();
    };
  }

  private Optional<Value> real() throws IOException {
    double value = parser.getDoubleValue();
    return Double.isFinite(value) ? Optional.of(Value.Scalar.of(here(), value)) : tooLarge();
  }

  private Optional<Value> tooLarge() throws IOException {
    problems.add(
        here(), "the number " + parser.getText() + " is out of range; write a smaller one");
    return Optional.empty();
  }
}
