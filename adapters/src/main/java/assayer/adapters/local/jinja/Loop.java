package assayer.adapters.local.jinja;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A loop.
 *
 * @param names what a member, or its parts, are called
 * @param all what is gone through
 * @param only which members are taken
 * @param body what is done for each
 * @param none what is done if there is none
 */
record Loop(List<String> names, Expression all, Expression only, Statement body, Statement none)
    implements Statement {

  @Override
  public Then run(Scope scope, StringBuilder out) {
    Object through = all.value(scope);
    List<Object> members =
        through == Values.UNDEFINED
            ? List.of()
            : Values.list(through).stream().filter(member -> taken(scope, member)).toList();
    if (members.isEmpty()) {
      return none.run(scope, out);
    }
    for (int i = 0; i < members.size(); i++) {
      scope.budget().step();
      Scope inner = scope.inner();
      bind(inner, names, members.get(i));
      inner.set("loop", place(members, i));
      if (body.run(inner, out) == Then.BREAK) {
        break;
      }
    }
    return Then.NEXT;
  }

  private boolean taken(Scope scope, Object member) {
    Scope inner = scope.inner();
    bind(inner, names, member);
    return Values.truth(only.value(inner));
  }

  /** Gives a value a name, or each of its parts one. */
  static void bind(Scope scope, List<String> names, Object value) {
    if (names.size() == 1) {
      scope.set(names.get(0), value);
      return;
    }
    List<Object> parts = Values.list(value);
    if (parts.size() != names.size()) {
      throw new JinjaException(names.size() + " names are given " + parts.size() + " values");
    }
    for (int i = 0; i < names.size(); i++) {
      scope.set(names.get(i), parts.get(i));
    }
  }

  private static Map<String, Object> place(List<Object> members, int i) {
    Map<String, Object> loop = new HashMap<>();
    int size = members.size();
    loop.put("index", i + 1L);
    loop.put("index0", (long) i);
    loop.put("revindex", (long) size - i);
    loop.put("revindex0", size - i - 1L);
    loop.put("first", i == 0);
    loop.put("last", i == size - 1);
    loop.put("length", (long) size);
    if (i > 0) {
      loop.put("previtem", members.get(i - 1));
    }
    if (i < size - 1) {
      loop.put("nextitem", members.get(i + 1));
    }
    return loop;
  }
}
