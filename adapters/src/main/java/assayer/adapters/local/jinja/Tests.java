package assayer.adapters.local.jinja;

import java.util.List;
import java.util.Map;

/** What may follow "is". */
final class Tests {
  private Tests() {}

  static boolean is(String name, Object value, List<Object> arguments) {
    return switch (name) {
      case "defined" -> value != Values.UNDEFINED;
      case "undefined" -> value == Values.UNDEFINED;
      case "none" -> value == Values.NONE;
      case "string" -> value instanceof String;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Long;
      case "boolean" -> value instanceof Boolean;
      case "true" -> Boolean.TRUE.equals(value);
      case "false" -> Boolean.FALSE.equals(value);
      case "mapping" -> value instanceof Map<?, ?>;
      case "sequence", "iterable" ->
          value instanceof List<?> || value instanceof Map<?, ?> || value instanceof String;
      case "callable" -> value instanceof Expression.Function;
      case "even" -> Values.whole(value) % 2 == 0;
      case "odd" -> Values.whole(value) % 2 != 0;
      case "equalto", "eq", "==" -> Values.equal(value, arguments.get(0));
      case "ne" -> !Values.equal(value, arguments.get(0));
      case "in" -> Values.contains(arguments.get(0), value);
      default -> throw new JinjaException("the test \"is " + name + "\" is not known");
    };
  }
}
