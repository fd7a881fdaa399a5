package assayer.metrics.variance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.mean.Moments;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VarianceTest {
  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  @Test
  void oneWay_findsTheComponentsThatWereSimulated() {
    SplittableRandom random = new SplittableRandom(1);
    OneWay questions = new OneWay();
    for (int question = 0; question < 4000; question++) {
      double level = 2 * random.nextGaussian();
      for (int sample = 0; sample < 1 + question % 5; sample++) {
        questions.add("q" + question, level + random.nextGaussian());
      }
    }
    VarianceComponents found = questions.components();
    assertEquals(1, value(found.within()), 0.05);
    assertEquals(4, value(found.between()), 0.3);
    assertEquals(0.8, value(found.icc()), 0.02);
  }

  @Test
  void varianceOfMean_isTheSquaredErrorOfQuestionMeans_whenBalanced() {
    double[][] samples = {{1, 2, 4}, {3, 3, 6}, {0, 1, 1}, {7, 5, 9}};
    OneWay questions = OneWay.of(List.of(samples));
    double error = questions.mean().estimate().orElseThrow().standardError().orElseThrow();
    assertEquals(error * error, value(questions.components().varianceOfMean(3)), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> questions.components().varianceOfMean(0));
  }

  @Test
  void oneWay_isUndefined_withoutQuestionsOrSamples() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), new OneWay().components().within());
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 1),
        OneWay.of(List.of(new double[] {1})).components().icc());
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW_CLUSTERS, 2),
        OneWay.of(List.of(new double[] {1, 2})).components().varianceOfMean(2));
    assertThrows(IllegalArgumentException.class, () -> OneWay.of(List.of(new double[0])));
  }

  @Test
  void oneWay_ofEqualSamples_hasNoCorrelation() {
    OneWay equal = OneWay.of(List.of(new double[] {0.1, 0.1}, new double[] {0.1, 0.1, 0.1}));
    assertEquals(0, value(equal.components().within()));
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 5), equal.components().icc());
    Estimate mean = equal.mean().estimate().orElseThrow();
    assertTrue(mean.flags().contains(Flag.DEGENERATE));
  }

  @Test
  void itemByJudge_doesNotChange_whenAJudgeIsMoreSevere_exceptInAgreement() {
    double[][] ratings = {{1, 2, 1}, {4, 4, 5}, {3, 2, 2}, {5, 5, 4}};
    double[][] severe = {{1, 2, 0}, {4, 4, 4}, {3, 2, 1}, {5, 5, 3}};
    ItemByJudge before = ItemByJudge.of(ratings);
    ItemByJudge after = ItemByJudge.of(severe);
    assertEquals(value(before.residual()), value(after.residual()), 1e-12);
    assertEquals(value(before.consistency()), value(after.consistency()), 1e-12);
    assertTrue(value(after.agreement()) < value(before.agreement()));
    assertEquals(0, value(before.judge()));
    assertTrue(value(before.judgeRaw()) < 0 && value(after.judge()) > 0);
  }

  @Test
  void itemByJudge_isOneWay_whereJudgesAgreeOnTheMean() {
    double[][] ratings = {{1, 2}, {4, 3}};
    double squares = Moments.of(1, 2, 4, 3).squares();
    ItemByJudge found = ItemByJudge.of(ratings);
    double items = 2 * value(found.itemRaw()) + value(found.residual());
    double judges = 2 * value(found.judgeRaw()) + value(found.residual());
    assertEquals(squares, items + judges + value(found.residual()), 1e-12); // one df each
  }

  @Test
  void itemByJudge_isUndefined_whenTooFewOrWithoutVariance() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), ItemByJudge.of(new double[0][]).item());
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 2), ItemByJudge.of(new double[][] {{1, 2}}).item());
    ItemByJudge equal = ItemByJudge.of(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 6), equal.agreement());
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 6), equal.consistency());
    assertThrows(
        IllegalArgumentException.class, () -> ItemByJudge.of(new double[][] {{1, 2}, {1}}));
  }
}
