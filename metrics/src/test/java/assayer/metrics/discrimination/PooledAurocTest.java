package assayer.metrics.discrimination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledAurocTest {

  private static Linearised of(List<double[]> scores, List<boolean[]> labels) {
    int items = scores.size();
    return PooledAuroc.of(scores, labels).of(new ItemTable(1), IntStream.range(0, items).toArray());
  }

  @Test
  void area_isThatOfAllScores() {
    Linearised area =
        of(
            List.of(new double[] {0.9, 0.2}, new double[] {0.5}, new double[0]),
            List.of(new boolean[] {true, false}, new boolean[] {true}, new boolean[0]));
    assertEquals(1, area.value());
    Linearised half =
        of(
            List.of(new double[] {0.9, 0.2}, new double[] {0.1, 0.9}),
            List.of(new boolean[] {true, false}, new boolean[] {true, false}));
    // pairs: 0.9>0.2, 0.9=0.9, 0.1<0.2, 0.1<0.9
    assertEquals(1.5 / 4, half.value());
  }

  /** With one score an item the error is DeLong's but for n in place of n - 1. */
  @Test
  void error_isThatOfIndependentScores_whereEachItemHasOne() {
    double[] scores = IntStream.range(0, 200).mapToDouble(i -> (i * 37) % 101).toArray();
    boolean[] labels = new boolean[200];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (i * 53) % 97 < 40;
    }
    Estimate plain = Auroc.withDefaults().of(scores, labels).area().estimate().orElseThrow();
    Linearised pooled =
        of(
            IntStream.range(0, 200).mapToObj(i -> new double[] {scores[i]}).toList(),
            IntStream.range(0, 200).mapToObj(i -> new boolean[] {labels[i]}).toList());
    Estimate clustered = pooled.measured().bare().estimate().orElseThrow();
    assertEquals(plain.value(), clustered.value(), 1e-15);
    assertEquals(
        plain.standardError().orElseThrow(), clustered.standardError().orElseThrow(), 5e-4);
  }

  @Test
  void copiesOfAScoreInOneItem_tellNoMore() {
    List<double[]> once = List.of(of(1), of(3), of(2), of(4), of(5), of(0));
    List<boolean[]> labels = List.of(is(false), is(true), is(true), is(false), is(true), is(false));
    List<double[]> thrice = once.stream().map(s -> of(s[0], s[0], s[0])).toList();
    List<boolean[]> labels3 = labels.stream().map(l -> is(l[0], l[0], l[0])).toList();
    Linearised one = of(once, labels);
    Linearised three = of(thrice, labels3);
    assertEquals(one.value(), three.value(), 1e-15);
    for (int i = 0; i < once.size(); i++) {
      assertEquals(one.influence(i), three.influence(i), 1e-12);
    }
  }

  private static double[] of(double... scores) {
    return scores;
  }

  private static boolean[] is(boolean... labels) {
    return labels;
  }

  @Test
  void oneClass_hasNoArea() {
    Linearised none = of(List.of(of(1, 2)), List.of(is(true, true)));
    assertEquals(Undefined.Reason.SINGLE_CLASS, none.undefined().orElseThrow().reason());
    Linearised empty = of(List.of(of()), List.of(is()));
    assertTrue(empty.undefined().isPresent());
    assertEquals(Undefined.Reason.EMPTY, empty.undefined().orElseThrow().reason());
  }
}
