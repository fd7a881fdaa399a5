package assayer.adapters.dialect;

import assayer.core.option.Options;
import assayer.core.option.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Members that a user adds to a request. */
public final class Extra {
  private static final String NAME = "extra";

  private Extra() {}

  /**
   * The mapping "extra"; no members where there is none. What is no mapping is a problem, and so is
   * a secret in it, since it would be stored.
   */
  public static ObjectNode members(Options options) {
    ObjectNode members = Json.object();
    if (options.child(NAME).isPresent()) {
      options.value(NAME).ifPresent(v -> members.setAll((ObjectNode) node(v, options)));
    }
    return members;
  }

  private static JsonNode node(Value value, Options options) {
    if (value instanceof Value.Mapping mapping) {
      ObjectNode object = Json.object();
      mapping.values().forEach((key, member) -> object.set(key, node(member, options)));
      return object;
    }
    if (value instanceof Value.Sequence list) {
      ArrayNode array = Json.array();
      list.values().forEach(member -> array.add(node(member, options)));
      return array;
    }
    Value.Scalar scalar = (Value.Scalar) value;
    if (!scalar.shown().equals(scalar.value().toString())) {
      options
          .problems()
          .add(
              scalar.place(),
              "\"extra\" must hold no secret, got "
                  + scalar.shown()
                  + "; give a key by \"api-key-env\"");
    }
    return Json.value(scalar.value());
  }

  /** Adds the members to a body; objects are joined, all else is replaced. */
  static ObjectNode join(ObjectNode body, String extra) {
    return extra.isEmpty() ? body : join(body, (ObjectNode) Json.parse(extra));
  }

  private static ObjectNode join(ObjectNode body, ObjectNode extra) {
    extra
        .properties()
        .forEach(
            member -> {
              JsonNode old = body.get(member.getKey());
              if (old instanceof ObjectNode below && member.getValue() instanceof ObjectNode more) {
                join(below, more);
              } else {
                body.set(member.getKey(), member.getValue());
              }
            });
    return body;
  }
}
