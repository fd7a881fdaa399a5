package assayer.metrics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a result with what a case expects: numbers by a tolerance, all else exactly. */
record Comparison(String id, double absolute, double relative) {
  /** Members the data allows to be left out. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "standardErrorGwet",
          "tunedDdof0",
          "sharpeRatioAtKSampleStd",
          "standardErrorCR0",
          "standardErrorMiller",
          "canonical1");

  static Comparison of(Case one) {
    return new Comparison(one.toString(), one.absolute(), one.relative());
  }

  /** Fails on the first difference. */
  void check(JsonNode expected, Found found) {
    if (expected.has("undefined")) {
      String reason = found.undefined().map(u -> u.reason().name()).orElse("" + found.members());
      assertEquals(expected.get("undefined").asText(), reason, id);
      return;
    }
    found.undefined().ifPresent(why -> fail(id + " is undefined: " + why));
    expected.properties().stream()
        .filter(member -> member.getKey().equals("flag"))
        .forEach(member -> checkFlags(member.getValue(), found.flags()));
    members(expected, found.members(), id);
  }

  private void checkFlags(JsonNode wanted, Set<String> flags) {
    List<JsonNode> names = wanted.isArray() ? Input.list(wanted) : List.of(wanted);
    names.forEach(n -> assertTrue(flags.contains(n.asText()), id + " flag " + n + ": " + flags));
  }

  private void members(JsonNode expected, Map<?, ?> found, String where) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String name = member.getKey();
      if (name.equals("flag")) {
        continue;
      }
      if (found.containsKey(name)) {
        value(member.getValue(), found.get(name), where + " " + name);
      } else if (!OPTIONAL.contains(name)) {
        fail(where + ": nothing computes " + name + ", only " + found.keySet());
      }
    }
  }

  private void value(JsonNode expected, Object found, String where) {
    if (expected.isObject() && expected.has("undefined")) {
      assertEquals(expected.get("undefined").asText(), reason(found), where);
    } else if (found instanceof Estimate estimate) {
      value(expected, estimate.value(), where);
    } else if (found instanceof Found nested) {
      new Comparison(where, absolute, relative).check(expected, nested);
    } else if (expected.isObject()) {
      members(expected, (Map<?, ?>) found, where);
    } else if (expected.isArray()) {
      list(expected, found, where);
    } else if (expected.isNull()) {
      assertEquals(null, found, where);
    } else if (expected.isBoolean()) {
      assertEquals(expected.asBoolean(), found, where);
    } else if (found instanceof Number number) {
      number(Input.number(expected), number, where);
    } else {
      assertEquals(expected.asText(), String.valueOf(found), where);
    }
  }

  private static String reason(Object found) {
    if (found instanceof Undefined undefined) {
      return undefined.reason().name();
    }
    return found instanceof Flag flag ? flag.name() : "" + found;
  }

  private void list(JsonNode expected, Object found, String where) {
    Object array = found instanceof List<?> list ? list.toArray() : found;
    assertEquals(expected.size(), Array.getLength(array), where + " length");
    for (int i = 0; i < expected.size(); i++) {
      value(expected.get(i), Array.get(array, i), where + "[" + i + "]");
    }
  }

  private void number(double expected, Number found, String where) {
    double actual = found.doubleValue();
    if (Double.isFinite(expected)) {
      assertEquals(expected, actual, absolute + relative * Math.abs(expected), where);
    } else {
      assertEquals(expected, actual, where);
    }
  }
}
