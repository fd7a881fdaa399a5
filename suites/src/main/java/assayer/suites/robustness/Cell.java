package assayer.suites.robustness;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.suites.robustness.rewrite.Relation;
import java.util.OptionalDouble;

/** What one transformation did to one pair. Scores are NaN where an answer is missing. */
final class Cell {
  private final Rules rules;
  private final SideScores before;
  private SideScores after;
  private boolean applies;
  private double rates;
  private int rated;
  private double shift;
  private double shiftSize;
  private int shifts;

  /** Of a pair whose completions scored so. */
  Cell(Rules rules, SideScores before) {
    this.rules = rules;
    this.before = before;
    this.after = before;
  }

  /** With one of its completions rewritten. */
  void add(Side side, Relation relation, double score) {
    applies = true;
    after = after.with(side, score);
    double moved = score - before.of(side);
    if (Double.isFinite(moved)) {
      shift += moved;
      shiftSize += Math.abs(moved);
      shifts++;
    }
    if (relation == Relation.NOTICED) {
      rate(rules.above(before.of(side), score));
    } else {
      Comparison comparison = comparison(side, relation, score);
      if (comparison.counts()) {
        rate(comparison.flip(rules));
      }
    }
  }

  private Comparison comparison(Side side, Relation relation, double score) {
    return new Comparison(relation, before.of(side), score, before.of(side.other()));
  }

  private void rate(OptionalDouble value) {
    if (value.isPresent()) {
      rates += value.getAsDouble();
      rated++;
    }
  }

  boolean applies() {
    return applies;
  }

  /** Flips of its comparisons, or whether the change was noticed, within [0, 1]. */
  double rate() {
    return rated == 0 ? LEFT_OUT : rates / rated;
  }

  /** Accuracy before less accuracy after: -1 to 1. */
  double drop() {
    OptionalDouble was = accuracy(rules, before);
    OptionalDouble is = accuracy(rules, after);
    return applies && was.isPresent() && is.isPresent()
        ? was.getAsDouble() - is.getAsDouble()
        : LEFT_OUT;
  }

  /** By how much scores rose, on the model's scale. */
  double shift() {
    return shifts == 0 ? LEFT_OUT : shift / shifts;
  }

  /** By how much scores moved, on the model's scale. */
  double shiftSize() {
    return shifts == 0 ? LEFT_OUT : shiftSize / shifts;
  }

  /** What a pair is worth whose completions scored so. */
  static OptionalDouble accuracy(Rules rules, SideScores scores) {
    return rules.above(scores.chosen(), scores.rejected());
  }
}
