package assayer.adapters.local.jinja;

import java.util.List;
import java.util.Map;

/**
 * A piece of template with a name and parameters.
 *
 * @param name its name
 * @param parameters with what they are if nothing is given
 * @param body what is written
 * @param home where it was made
 */
record Macro(String name, Map<String, Expression> parameters, Statement body, Scope home)
    implements Expression.Function {

  @Override
  public Object call(List<Object> arguments, Map<String, Object> named) {
    home.budget().enter();
    Scope inner = home.inner();
    int place = 0;
    for (Map.Entry<String, Expression> parameter : parameters.entrySet()) {
      String key = parameter.getKey();
      Object value =
          place < arguments.size()
              ? arguments.get(place)
              : named.containsKey(key) ? named.get(key) : parameter.getValue().value(inner);
      inner.set(key, value);
      place++;
    }
    StringBuilder out = new StringBuilder();
    body.run(inner, out);
    home.budget().leave();
    return out.toString();
  }
}
