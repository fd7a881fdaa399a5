package assayer.suites.robustness;

import assayer.core.item.PreferencePair;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.mean.Moments;
import assayer.metrics.section.ItemTable;
import assayer.suites.preference.CompletionScore;
import assayer.suites.robustness.rewrite.Transformation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Adds up pairs; works out again which questions a pair gave rise to. */
final class RobustnessScoring implements Scoring<PreferencePair> {
  private final List<Transformation> transformations;
  private final int shrink;
  private final CompletionScore score;
  private final Rules rules;
  private final long seed;
  private final ItemTable items;
  private final Moments scores = new Moments();
  private final Shifts overall = new Shifts();
  private final Map<Transformation, Shifts> shifts = new HashMap<>();
  private final Map<Transformation, Long> applied = new HashMap<>();
  private final Proofs proofs;

  RobustnessScoring(
      List<Transformation> transformations,
      int shrink,
      CompletionScore score,
      Rules rules,
      long seed) {
    this.transformations = transformations;
    this.shrink = shrink;
    this.score = score;
    this.rules = rules;
    this.seed = seed;
    this.items = new ItemTable(RobustnessReadings.columns(transformations.size()));
    this.proofs = new Proofs(rules);
  }

  @Override
  public void add(Observed<PreferencePair> observed) {
    PreferencePair pair = observed.item();
    double[] all = observed.outcomes().stream().mapToDouble(score::of).toArray();
    SideScores before = new SideScores(all[0], all[1]);
    List<Rewriting> rewritings = Rewriting.of(pair, transformations, shrink, seed);
    List<double[]> after = new ArrayList<>();
    int at = 2;
    for (Rewriting rewriting : rewritings) {
      double[] own = Arrays.copyOfRange(all, at, at + rewriting.variants().size());
      after.add(own);
      at += own.length;
      proofs.add(
          pair.id(),
          rewriting,
          before.of(rewriting.side()),
          own,
          before.of(rewriting.side().other()));
    }
    DoubleStream.of(before.chosen(), before.rejected())
        .filter(Double::isFinite)
        .forEach(scores::add);
    add(pair.id().subset(), Row.of(transformations, rules, before, rewritings, after));
  }

  private void add(String subset, Row row) {
    items.add(subset, row.numbers());
    overall.add(row.mean(true, Cell::shift), row.mean(true, Cell::shiftSize));
    row.cells()
        .forEach(
            (transformation, cell) -> {
              shifts
                  .computeIfAbsent(transformation, t -> new Shifts())
                  .add(cell.shift(), cell.shiftSize());
              applied.merge(transformation, cell.applies() ? 1L : 0L, Long::sum);
            });
  }

  @Override
  public Scored scored() {
    RobustnessReadings readings = new RobustnessReadings(items, scores, seed);
    readings.overall(overall);
    for (int i = 0; i < transformations.size(); i++) {
      Transformation transformation = transformations.get(i);
      readings.of(
          transformation,
          i,
          shifts.getOrDefault(transformation, new Shifts()),
          applied.getOrDefault(transformation, 0L));
    }
    return readings.scored(transformations.stream().flatMap(t -> proofs.of(t).stream()).toList());
  }
}
