package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The methods of Python's texts and mappings that chat templates call. */
final class Methods {
  private Methods() {}

  static Object call(Object value, String name, List<Object> arguments) {
    if (value instanceof String text) {
      return ofText(text, name, arguments);
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map, name, arguments);
    }
    throw unknown(name, value);
  }

  private static JinjaException unknown(String name, Object value) {
    return new JinjaException(
        "the method \"" + name + "\" of " + Values.kind(value) + " is not known");
  }

  private static Object ofText(String text, String name, List<Object> arguments) {
    return switch (name) {
      case "strip" -> stripped(text, arguments, true, true);
      case "lstrip" -> stripped(text, arguments, true, false);
      case "rstrip" -> stripped(text, arguments, false, true);
      case "startswith" ->
          anyOf(arguments).stream().anyMatch(s -> text.startsWith(Values.string(s)));
      case "endswith" -> anyOf(arguments).stream().anyMatch(s -> text.endsWith(Values.string(s)));
      case "split" -> split(text, arguments);
      case "replace" -> replaced(text, arguments);
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "capitalize" -> Filters.capitalized(text);
      case "title" -> Filters.titled(text);
      case "join" -> Filters.joined(arguments.get(0), text);
      case "find" -> (long) text.indexOf(Values.string(arguments.get(0)));
      case "count" ->
          (long) text.split(Pattern.quote(Values.string(arguments.get(0))), -1).length - 1;
      default -> throw unknown(name, text);
    };
  }

  /** With one text in place of each occurrence of another. */
  static String replaced(String text, List<Object> arguments) {
    String old = Values.string(arguments.get(0));
    String other = Values.string(arguments.get(1));
    long times =
        old.isEmpty()
            ? text.length() + 1L
            : (text.length() - text.replace(old, "").length()) / old.length();
    Scope.Budget.check(text.length() + times * other.length());
    return text.replace(old, other);
  }

  private static List<Object> anyOf(List<Object> arguments) {
    return arguments.get(0) instanceof List<?> list
        ? new ArrayList<>(list)
        : arguments.subList(0, 1);
  }

  /** Without the given characters at its ends, or without white space. */
  static String stripped(String text, List<Object> arguments, boolean left, boolean right) {
    String goes =
        arguments.isEmpty() || arguments.get(0) == Values.NONE
            ? ""
            : Values.string(arguments.get(0));
    int from = 0;
    int to = text.length();
    while (left && from < to && goes(text.charAt(from), goes)) {
      from++;
    }
    while (right && to > from && goes(text.charAt(to - 1), goes)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean goes(char c, String goes) {
    return goes.isEmpty() ? Character.isWhitespace(c) || c == '\u00a0' : goes.indexOf(c) >= 0;
  }

  private static List<Object> split(String text, List<Object> arguments) {
    if (arguments.isEmpty() || arguments.get(0) == Values.NONE) {
      String plain = text.strip();
      return plain.isEmpty()
          ? List.of()
          : new ArrayList<>(Arrays.asList((Object[]) plain.split("\\s+")));
    }
    String at = Values.string(arguments.get(0));
    if (at.isEmpty()) {
      throw new JinjaException("it splits at nothing");
    }
    int most = arguments.size() > 1 ? Values.whole(arguments.get(1)) + 1 : -1;
    return new ArrayList<>(
        Arrays.asList((Object[]) text.split(Pattern.quote(at), most <= 0 ? -1 : most)));
  }

  private static Object ofMap(Map<?, ?> map, String name, List<Object> arguments) {
    return switch (name) {
      case "items" -> Filters.items(map);
      case "keys" -> new ArrayList<Object>(map.keySet());
      case "values" -> new ArrayList<Object>(map.values());
      case "get" -> {
        Object found = map.get(arguments.get(0));
        Object otherwise = arguments.size() > 1 ? arguments.get(1) : Values.NONE;
        yield found == null ? otherwise : found;
      }
      default -> throw unknown(name, map);
    };
  }
}
