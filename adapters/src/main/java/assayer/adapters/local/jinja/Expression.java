package assayer.adapters.local.jinja;

import java.util.List;
import java.util.Map;

/** What has a value. */
@FunctionalInterface
interface Expression {
  Object value(Scope scope);

  /** What can be called. */
  @FunctionalInterface
  interface Function {
    Object call(List<Object> arguments, Map<String, Object> named);
  }
}
