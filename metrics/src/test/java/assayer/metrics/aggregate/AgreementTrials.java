package assayer.metrics.aggregate;

import assayer.metrics.agreement.Agreement;
import assayer.metrics.agreement.Alpha;
import assayer.metrics.agreement.CohenKappa;
import assayer.metrics.agreement.GwetAc1;
import assayer.metrics.agreement.IntervalAlpha;
import assayer.metrics.agreement.ItemCounts;
import assayer.metrics.agreement.KrippendorffAlpha;
import assayer.metrics.agreement.RatingTable;
import assayer.metrics.agreement.UnitValues;
import assayer.metrics.association.CoMoments;
import assayer.metrics.association.Concordance;
import assayer.metrics.association.Pearson;
import assayer.metrics.association.PerQuestion;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tables of ratings, and sums of products. */
final class AgreementTrials {
  static final List<Trial<?>> ALL =
      List.of(
          new Trial<>(
              RatingTable.class,
              () -> new RatingTable(4),
              (table, draws) -> {
                int first = draws.nextInt(4);
                table.add(first, draws.nextBoolean() ? first : draws.nextInt(4));
              },
              table -> numbers(CohenKappa.LINEAR.of(table))),
          new Trial<>(
              ItemCounts.class,
              () -> new ItemCounts(3),
              (items, draws) -> items.add(draws.nextInt(4), draws.nextInt(2), draws.nextInt(3)),
              items -> numbers(GwetAc1.withDefaults().of(items))),
          new Trial<>(
              UnitValues.class,
              UnitValues::new,
              (units, draws) -> units.add(unit(draws, 5)),
              units -> numbers(KrippendorffAlpha.ORDINAL.of(units))),
          new Trial<>(
              IntervalAlpha.class,
              IntervalAlpha::new,
              (units, draws) -> units.add(unit(draws, 1000)),
              units -> numbers(units.alpha())),
          new Trial<>(
              CoMoments.class,
              CoMoments::new,
              (sums, draws) -> {
                double x = draws.nextGaussian();
                sums.add(1e6 + x, x + draws.nextGaussian());
              },
              sums -> List.of(Pearson.withDefaults().of(sums))),
          new Trial<>(
              PerQuestion.class,
              () -> new PerQuestion(Concordance.KENDALL_TAU_B),
              (questions, draws) -> {
                int scores = draws.nextInt(6);
                questions.add(
                    draws.ints(scores, 0, 4).asDoubleStream().toArray(),
                    draws.ints(scores, 0, 3).asDoubleStream().toArray());
              },
              questions -> List.of(questions.mean(), questions.defined(), questions.questions())));

  private AgreementTrials() {}

  private static double[] unit(RandomGenerator draws, int values) {
    int base = draws.nextInt(values);
    return draws.doubles(draws.nextInt(5)).map(x -> Math.floor(x * values) + base).toArray();
  }

  private static List<Object> numbers(Agreement found) {
    return List.of(found.coefficient(), found.observed(), found.expected());
  }

  private static List<Object> numbers(Alpha found) {
    return List.of(
        found.alpha(),
        found.observed(),
        found.expected(),
        found.agreement(),
        found.pairableValues(),
        found.usedUnits());
  }
}
