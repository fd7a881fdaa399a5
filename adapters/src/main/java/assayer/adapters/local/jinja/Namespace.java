package assayer.adapters.local.jinja;

import java.util.HashMap;
import java.util.Map;

/** What keeps its values beyond a loop. */
final class Namespace extends HashMap<Object, Object> {
  private static final long serialVersionUID = 1;

  private Namespace(Map<String, Object> start) {
    super(start);
  }

  static Expression.Function maker() {
    return (arguments, named) -> new Namespace(named);
  }

  static Statement.Then set(Scope scope, String name, String member, Object value) {
    if (!(scope.get(name) instanceof Namespace namespace)) {
      throw new JinjaException("\"" + name + "\" is no namespace, so nothing in it can be set");
    }
    namespace.put(member, value);
    return Statement.Then.NEXT;
  }
}
