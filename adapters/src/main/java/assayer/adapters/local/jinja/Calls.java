package assayer.adapters.local.jinja;

import java.util.Map;

/** Calls of functions, methods and filters; each is a step, and the text it makes is counted. */
final class Calls {
  private Calls() {}

  static Object filtered(String filter, Object value, Arguments given, Scope scope) {
    return counted(scope, Filters.apply(filter, value, given.values(scope), given.named(scope)));
  }

  /** A function that a mapping holds, else a method of the value. */
  static Object called(Object value, String name, Arguments given, Scope scope) {
    if (value instanceof Map<?, ?> map && map.get(name) instanceof Expression.Function function) {
      return function.call(given.values(scope), given.named(scope));
    }
    scope.budget().step();
    try {
      return counted(scope, Methods.call(value, name, given.values(scope)));
    } catch (IndexOutOfBoundsException e) {
      throw new JinjaException("\"" + name + "\" lacks an argument");
    }
  }

  static Object called(Object value, Arguments given, Scope scope) {
    if (!(value instanceof Expression.Function function)) {
      throw new JinjaException("it calls " + Values.kind(value));
    }
    scope.budget().step();
    return counted(scope, function.call(given.values(scope), given.named(scope)));
  }

  private static Object counted(Scope scope, Object made) {
    return made instanceof String text ? scope.budget().made(text) : made;
  }
}
