package assayer.metrics.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NdcgTest {
  @Test
  void equalScores_giveTheMeanOverTheirOrders() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 40; trial++) {
      double[] relevance = random.doubles(5).map(x -> Math.floor(4 * x)).toArray();
      double[] scores = random.doubles(5).map(x -> Math.floor(3 * x)).toArray();
      relevance[0] = 2;
      for (int k = 1; k <= 6; k++) {
        double expected = overOrders(relevance, scores, k);
        assertEquals(expected, value(Ndcg.LINEAR.reading(relevance, scores, k)), 1e-12);
      }
    }
  }

  /** The mean over all orders of the answers that keep to the scores. */
  private static double overOrders(double[] relevance, double[] scores, int k) {
    List<List<Integer>> orders = new ArrayList<>();
    permute(new ArrayList<>(IntStream.range(0, scores.length).boxed().toList()), 0, orders);
    double ideal = orders.stream().mapToDouble(o -> gain(o, relevance, k)).max().orElseThrow();
    return orders.stream()
            .filter(
                o -> IntStream.range(1, 5).allMatch(i -> scores[o.get(i - 1)] >= scores[o.get(i)]))
            .mapToDouble(o -> gain(o, relevance, k))
            .average()
            .orElseThrow()
        / ideal;
  }

  private static double gain(List<Integer> order, double[] relevance, int k) {
    return IntStream.range(0, Math.min(k, order.size()))
        .mapToDouble(i -> relevance[order.get(i)] / (Math.log(i + 2) / Math.log(2)))
        .sum();
  }

  private static void permute(List<Integer> order, int from, List<List<Integer>> all) {
    if (from == order.size()) {
      all.add(List.copyOf(order));
    }
    for (int i = from; i < order.size(); i++) {
      Collections.swap(order, from, i);
      permute(order, from + 1, all);
      Collections.swap(order, from, i);
    }
  }

  @Test
  void bestOrder_isExactlyOne() {
    double[] relevance = {0.3, 2, 1, 0.7, 3};
    assertEquals(1.0, value(Ndcg.EXPONENTIAL.reading(relevance, relevance)));
  }

  @Test
  void infiniteScores_areOrdered() {
    double infinity = Double.POSITIVE_INFINITY;
    double[] scores = {-infinity, infinity};
    assertEquals(1.0, value(Ndcg.LINEAR.reading(new double[] {0, 1}, scores)));
  }

  @Test
  void nothing_isEmpty() {
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Ndcg.LINEAR.reading(new double[0], new double[0]));
  }

  @Test
  void impossibleArguments_areRefused() {
    double[] one = {1};
    refused(() -> Ndcg.LINEAR.reading(one, one, 0));
    refused(() -> Ndcg.LINEAR.reading(new double[] {-1}, one));
    refused(() -> Ndcg.LINEAR.reading(one, new double[2]));
    refused(() -> Ndcg.EXPONENTIAL.reading(new double[] {1025}, one));
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
