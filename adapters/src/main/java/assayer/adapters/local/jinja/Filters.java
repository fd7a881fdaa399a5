package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The filters that chat templates use. */
final class Filters {
  private Filters() {}

  static Object apply(
      String name, Object value, List<Object> arguments, Map<String, Object> named) {
    return switch (name) {
      case "trim" -> Methods.stripped(textOf(value), arguments, true, true);
      case "length", "count" -> (long) size(value);
      case "upper" -> textOf(value).toUpperCase(Locale.ROOT);
      case "lower" -> textOf(value).toLowerCase(Locale.ROOT);
      case "capitalize" -> capitalized(textOf(value));
      case "title" -> titled(textOf(value));
      case "string" -> textOf(value);
      case "safe" -> value;
      case "int" -> whole(value);
      case "list" -> Values.list(value);
      case "items" -> items((Map<?, ?>) value);
      case "first" -> Reach.member(Values.list(value), 0L);
      case "last" -> Reach.member(Values.list(value), -1L);
      case "reverse" -> Reach.slice(value, null, null, -1L);
      case "default", "d" -> otherwise(value, arguments, named);
      case "join" -> joined(value, arguments.isEmpty() ? "" : Values.string(arguments.get(0)));
      case "replace" -> Methods.replaced(textOf(value), arguments);
      case "tojson" -> Json.of(value, named.get("indent"));
      case "selectattr" -> chosen(value, arguments, true);
      case "rejectattr" -> chosen(value, arguments, false);
      case "map" -> mapped(value, arguments, named);
      default -> throw new JinjaException("the filter \"" + name + "\" is not known");
    };
  }

  private static String textOf(Object value) {
    return Values.text(value);
  }

  private static int size(Object value) {
    return value instanceof Map<?, ?> map ? map.size() : Values.list(value).size();
  }

  static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  static String titled(String text) {
    StringBuilder titled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
      char c = text.charAt(i);
      titled.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return titled.toString();
  }

  private static Object whole(Object value) {
    if (value instanceof Number n) {
      return n.longValue();
    }
    return value instanceof String s && s.strip().matches("[+-]?\\d{1,18}")
        ? Long.parseLong(s.strip())
        : 0L;
  }

  static List<Object> items(Map<?, ?> map) {
    List<Object> items = new ArrayList<>();
    map.forEach((key, value) -> items.add(List.of(key, value)));
    return items;
  }

  private static Object otherwise(Object value, List<Object> arguments, Map<String, Object> named) {
    Object other = arguments.isEmpty() ? "" : arguments.get(0);
    boolean falseToo =
        Values.truth(
            arguments.size() > 1 ? arguments.get(1) : named.getOrDefault("boolean", false));
    return value == Values.UNDEFINED || (falseToo && !Values.truth(value)) ? other : value;
  }

  static String joined(Object value, String between) {
    List<String> parts = Values.list(value).stream().map(Values::text).toList();
    long own = parts.stream().mapToLong(String::length).sum();
    Scope.Budget.check(own + (long) parts.size() * between.length());
    return String.join(between, parts);
  }

  private static List<Object> chosen(Object value, List<Object> arguments, boolean wanted) {
    List<Object> chosen = new ArrayList<>();
    for (Object member : Values.list(value)) {
      Object attribute = Reach.member(member, arguments.get(0));
      boolean fits =
          arguments.size() == 1
              ? Values.truth(attribute)
              : Tests.is(
                  Values.string(arguments.get(1)),
                  attribute,
                  arguments.subList(2, arguments.size()));
      if (fits == wanted) {
        chosen.add(member);
      }
    }
    return chosen;
  }

  private static List<Object> mapped(
      Object value, List<Object> arguments, Map<String, Object> named) {
    List<Object> mapped = new ArrayList<>();
    for (Object member : Values.list(value)) {
      mapped.add(
          named.containsKey("attribute")
              ? Reach.member(member, named.get("attribute"))
              : apply(
                  Values.string(arguments.get(0)),
                  member,
                  arguments.subList(1, arguments.size()),
                  new LinkedHashMap<>()));
    }
    return mapped;
  }
}
