package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands within a value: members, characters, slices. */
final class Reach {
  private Reach() {}

  /** By a name or a number; undefined where there is none. */
  static Object member(Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      Object found = map.get(key);
      return found == null ? Values.UNDEFINED : found;
    }
    if (key instanceof Long && (value instanceof List<?> || value instanceof String)) {
      List<Object> members = Values.list(value);
      int place = Values.whole(key);
      int from = place < 0 ? place + members.size() : place;
      return from >= 0 && from < members.size() ? members.get(from) : Values.UNDEFINED;
    }
    if (value == Values.UNDEFINED) {
      throw new JinjaException("it looks for " + shown(key) + " in something undefined");
    }
    return Values.UNDEFINED;
  }

  private static String shown(Object key) {
    return key instanceof String ? "\"" + key + "\"" : Values.kind(key);
  }

  /** {@code value[from:to:step]}, as in Python. */
  static Object slice(
      Object value, @Nullable Object from, @Nullable Object to, @Nullable Object by) {
    List<Object> members = Values.list(value);
    int size = members.size();
    int step = by == null ? 1 : Values.whole(by);
    if (step == 0) {
      throw new JinjaException("it slices by steps of 0");
    }
    int low = step > 0 ? 0 : -1;
    int high = step > 0 ? size : size - 1;
    int start = from == null ? (step > 0 ? low : high) : bound(Values.whole(from), size, low, high);
    int end = to == null ? (step > 0 ? high : low) : bound(Values.whole(to), size, low, high);
    List<Object> slice = new ArrayList<>();
    for (int i = start; step > 0 ? i < end : i > end; i += step) {
      slice.add(members.get(i));
    }
    return value instanceof String ? joined(slice) : slice;
  }

  private static int bound(int place, int size, int low, int high) {
    int real = place < 0 ? place + size : place;
    return Math.max(low, Math.min(high, real));
  }

  private static String joined(List<Object> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
