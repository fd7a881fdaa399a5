package assayer.suites.robustness;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.suites.robustness.rewrite.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One pair: what became of it under each transformation.
 *
 * @param accuracy what it is worth as it was
 * @param cells one a transformation, in their order
 */
record Row(double accuracy, Map<Transformation, Cell> cells) {

  static Row of(
      List<Transformation> transformations,
      Rules rules,
      SideScores before,
      List<Rewriting> rewritings,
      List<double[]> after) {
    Map<Transformation, Cell> cells = new LinkedHashMap<>();
    transformations.forEach(t -> cells.put(t, new Cell(rules, before)));
    for (int i = 0; i < rewritings.size(); i++) {
      Rewriting rewriting = rewritings.get(i);
      Transformation transformation = rewriting.transformation();
      cells
          .computeIfAbsent(transformation, t -> new Cell(rules, before))
          .add(rewriting.side(), transformation.relation(), after.get(i)[0]);
    }
    return new Row(Cell.accuracy(rules, before).orElse(LEFT_OUT), cells);
  }

  /** The mean over the transformations that keep the meaning, or over those that do not. */
  double mean(boolean keepsMeaning, ToDoubleFunction<Cell> value) {
    Predicate<Transformation> wanted = t -> t.relation().keepsMeaning() == keepsMeaning;
    return cells.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToDouble(entry -> value.applyAsDouble(entry.getValue()))
        .filter(number -> !Double.isNaN(number))
        .average()
        .orElse(LEFT_OUT);
  }

  /** For the table: flips, detections and accuracy overall, then two numbers a transformation. */
  double[] numbers() {
    List<Double> numbers = new ArrayList<>();
    numbers.add(mean(true, Cell::rate));
    numbers.add(mean(false, Cell::rate));
    numbers.add(accuracy);
    for (Cell cell : cells.values()) {
      numbers.add(cell.rate());
      numbers.add(cell.drop());
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
