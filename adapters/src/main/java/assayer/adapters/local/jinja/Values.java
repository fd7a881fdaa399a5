package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What values are and how they compare: {@code String}, {@code Long}, {@code Double}, {@code
 * Boolean}, {@code List}, {@code Map}, functions, and the two below.
 */
final class Values {
  /** Of a name that nobody set. */
  static final Object UNDEFINED =
      new Object() {
        @Override
        public String toString() {
          return "undefined";
        }
      };

  /** Python's None. */
  static final Object NONE =
      new Object() {
        @Override
        public String toString() {
          return "None";
        }
      };

  private Values() {}

  static boolean truth(Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    if (value instanceof String s) {
      return !s.isEmpty();
    }
    if (value instanceof Number n) {
      return n.doubleValue() != 0;
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    return value instanceof Map<?, ?> map ? !map.isEmpty() : value != NONE && value != UNDEFINED;
  }

  /** As it is written into the text; nothing of what is undefined. */
  static String text(Object value) {
    if (value == UNDEFINED) {
      return "";
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      throw new JinjaException("it writes out a list or a mapping as Python would; use \"tojson\"");
    }
    return value.toString();
  }

  static boolean equal(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    return Objects.equals(a, b);
  }

  private static int compare(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Double.compare(x.doubleValue(), y.doubleValue());
    }
    if (a instanceof String x && b instanceof String y) {
      return x.compareTo(y);
    }
    throw new JinjaException("it compares " + kind(a) + " with " + kind(b));
  }

  /** Two values by a sign. */
  static boolean compared(String sign, Object a, Object b) {
    return switch (sign) {
      case "==" -> equal(a, b);
      case "!=" -> !equal(a, b);
      case "<" -> compare(a, b) < 0;
      case ">" -> compare(a, b) > 0;
      case "<=" -> compare(a, b) <= 0;
      default -> compare(a, b) >= 0;
    };
  }

  /** A number as it is written. */
  static Object number(String text) {
    try {
      return text.contains(".") ? (Object) Double.valueOf(text) : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new JinjaException("the number " + text + " is too large");
    }
  }

  static boolean contains(Object all, Object one) {
    if (all instanceof String text) {
      return text.contains(string(one));
    }
    if (all instanceof Map<?, ?> map) {
      return map.containsKey(one);
    }
    return list(all).stream().anyMatch(member -> equal(member, one));
  }

  static String string(Object value) {
    if (value instanceof String s) {
      return s;
    }
    throw new JinjaException("it takes " + kind(value) + " for a text");
  }

  static int whole(Object value) {
    if (value instanceof Long n && n == (int) (long) n) {
      return (int) (long) n;
    }
    throw new JinjaException("it takes " + kind(value) + " for a whole number");
  }

  /** What can be gone through: a list's members, a mapping's keys, a text's characters. */
  static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<>(map.keySet());
    }
    if (value instanceof String text) {
      return new ArrayList<>(text.codePoints().mapToObj(Character::toString).toList());
    }
    throw new JinjaException("it goes through " + kind(value));
  }

  static String kind(Object value) {
    if (value == UNDEFINED || value == NONE) {
      return value == NONE ? "none" : "something undefined";
    }
    if (value instanceof String) {
      return "a text";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    if (value instanceof Number) {
      return "a number";
    }
    return value instanceof List<?>
        ? "a list"
        : value instanceof Map<?, ?> ? "a mapping" : "a function";
  }
}
