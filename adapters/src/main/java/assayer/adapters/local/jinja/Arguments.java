package assayer.adapters.local.jinja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call is given.
 *
 * @param list by their place
 * @param byName by their name
 */
record Arguments(List<Expression> list, Map<String, Expression> byName) {
  static final Arguments NONE = new Arguments(List.of(), Map.of());

  List<Object> values(Scope scope) {
    return list.stream().map(one -> one.value(scope)).toList();
  }

  Map<String, Object> named(Scope scope) {
    Map<String, Object> named = new LinkedHashMap<>();
    byName.forEach((name, one) -> named.put(name, one.value(scope)));
    return named;
  }
}
