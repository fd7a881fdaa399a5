package assayer.metrics.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The input of a case by names; remembers which lists were read as real numbers. */
final class Input {
  private final JsonNode json;
  private final Set<String> reals = new LinkedHashSet<>();

  Input(JsonNode json) {
    this.json = json;
  }

  /** Lists that were read by {@link #numbers(String)}. */
  Set<String> reals() {
    return reals;
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  JsonNode node(String name) {
    if (!json.has(name)) {
      throw new AssertionError("the input has no " + name + ": " + json);
    }
    return json.get(name);
  }

  double number(String name) {
    return number(node(name));
  }

  double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  int count(String name) {
    return Math.toIntExact(node(name).asLong());
  }

  long large(String name) {
    return node(name).asLong();
  }

  double[] numbers(String name) {
    reals.add(name);
    return numbers(node(name));
  }

  int[] counts(String name) {
    return counts(node(name));
  }

  boolean[] flags(String name) {
    return flags(node(name));
  }

  /** A list of lists, or of objects. */
  List<JsonNode> rows(String name) {
    return list(node(name));
  }

  double[][] matrix(String name) {
    return matrix(node(name));
  }

  /** What a formula in i says, for i from 0 to n - 1. */
  double[] generated(String name, int n) {
    Formula formula = Formula.of(node(name).asText());
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = formula.at(i);
    }
    return values;
  }

  static double number(JsonNode value) {
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return switch (value.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new AssertionError("no number: " + value);
    };
  }

  static List<JsonNode> list(JsonNode list) {
    List<JsonNode> nodes = new ArrayList<>();
    list.forEach(nodes::add);
    return nodes;
  }

  static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToDouble(Input::number).toArray();
  }

  static int[] counts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  /** Labels 0 and 1 as booleans; another label is what the code under test would have refused. */
  static boolean[] flags(JsonNode list) {
    int[] labels = counts(list);
    boolean[] flags = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] > 1) {
        throw new IllegalArgumentException("a label must be 0 or 1, got " + labels[i]);
      }
      flags[i] = labels[i] == 1;
    }
    return flags;
  }

  static double[][] matrix(JsonNode rows) {
    return list(rows).stream().map(Input::numbers).toArray(double[][]::new);
  }
}
