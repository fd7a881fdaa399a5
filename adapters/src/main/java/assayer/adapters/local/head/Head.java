package assayer.adapters.local.head;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a row of numbers becomes a score.
 *
 * @param columns the columns that are looked at, in this order; empty for all
 * @param names their names, empty where nobody names them
 * @param activation what is done to them first
 * @param weights what each counts, by its place among the columns
 */
public record Head(
    List<Integer> columns,
    List<String> names,
    Activation activation,
    Map<Integer, Double> weights) {

  /** Copies lists and map. */
  public Head {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** The score of a row. */
  public double score(double[] row) {
    double[] values = values(row);
    double sum = 0;
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * values[weight.getKey()];
    }
    return sum;
  }

  /** The columns' values after the function. */
  public double[] values(double[] row) {
    return activation.of(
        columns.isEmpty() ? row : columns.stream().mapToDouble(c -> row[c]).toArray());
  }

  /** A column's place by its name. */
  public OptionalInt place(String name) {
    int place = names.indexOf(name);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** What makes the score, for the model's card. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("function", activation.word());
    if (!columns.isEmpty()) {
      facts.put("columns", columns.toString());
    }
    Map<String, Double> named = new LinkedHashMap<>();
    weights.forEach((place, weight) -> named.put(name(place), weight));
    facts.put("weights", named.toString());
    return facts;
  }

  private String name(int place) {
    return names.isEmpty() ? "LABEL_" + place : names.get(place);
  }
}
