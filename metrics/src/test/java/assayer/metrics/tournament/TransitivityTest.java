package assayer.metrics.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.significance.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransitivityTest {

  @Test
  void counts_areThoseOfAllTriples() {
    SplittableRandom random = new SplittableRandom(1);
    for (int systems : new int[] {3, 4, 9, 70}) { // 70 take two words of bits
      for (double absent : new double[] {0, 0.2}) {
        for (double tied : new double[] {0, 0.3}) {
          int[][] relation = relation(systems, absent, tied, random);
          Transitivity found = Transitivity.of(majority(relation));
          assertEquals(naive(relation), counts(found), systems + " " + absent + " " + tied);
        }
      }
    }
  }

  private static List<Long> counts(Transitivity found) {
    return List.of(found.completeTriples(), found.cyclicTriples(), found.intransitiveTriples());
  }

  /** 1 where the row beats the column, -1 the other way round, 0 for a tie, 9 for no relation. */
  private static int[][] relation(
      int systems, double absent, double tied, SplittableRandom random) {
    int[][] relation = new int[systems][systems];
    for (int i = 0; i < systems; i++) {
      for (int j = i + 1; j < systems; j++) {
        boolean none = random.nextDouble() < absent;
        boolean tie = random.nextDouble() < tied;
        int sign = random.nextBoolean() ? 1 : -1;
        relation[i][j] = none ? 9 : tie ? 0 : sign;
        relation[j][i] = none ? 9 : -relation[i][j];
      }
    }
    return relation;
  }

  private static Majority majority(int[][] relation) {
    List<int[]> beats = new ArrayList<>();
    List<int[]> ties = new ArrayList<>();
    for (int i = 0; i < relation.length; i++) {
      for (int j = 0; j < relation.length; j++) {
        if (relation[i][j] == 1) {
          beats.add(new int[] {i, j});
        } else if (relation[i][j] == 0 && i < j) {
          ties.add(new int[] {i, j});
        }
      }
    }
    return Majority.of(relation.length, beats.toArray(int[][]::new), ties.toArray(int[][]::new));
  }

  private static List<Long> naive(int[][] relation) {
    long complete = 0;
    long cyclic = 0;
    long intransitive = 0;
    for (int a = 0; a < relation.length; a++) {
      for (int b = a + 1; b < relation.length; b++) {
        for (int c = b + 1; c < relation.length; c++) {
          int[] round = {relation[a][b], relation[b][c], relation[c][a]};
          if (IntStream.of(round).noneMatch(r -> r == 9)) {
            int sum = IntStream.of(round).sum();
            boolean up = IntStream.of(round).allMatch(r -> r >= 0);
            boolean down = IntStream.of(round).allMatch(r -> r <= 0);
            complete++;
            cyclic += Math.abs(sum) == 3 ? 1 : 0;
            intransitive += (up || down) && sum != 0 ? 1 : 0;
          }
        }
      }
    }
    return List.of(complete, cyclic, intransitive);
  }

  @Test
  void components_areThoseOfMutualReach() {
    SplittableRandom random = new SplittableRandom(2);
    for (int trial = 0; trial < 50; trial++) {
      int n = 12;
      boolean[][] reach = new boolean[n][n];
      BitGraph graph = new BitGraph(n);
      for (int edge = 0; edge < 16; edge++) {
        int from = random.nextInt(n);
        int to = (from + 1 + random.nextInt(n - 1)) % n;
        graph.add(from, to);
        reach[from][to] = true;
      }
      close(reach);
      List<List<Integer>> groups = StrongComponents.of(graph).groups();
      for (int g = 0; g < groups.size(); g++) {
        for (int i : groups.get(g)) {
          for (int h = 0; h < g; h++) {
            int earlier = groups.get(h).get(0);
            assertTrue(!reach[i][earlier], "a later group reaches an earlier one");
          }
          for (int j : groups.get(g)) {
            assertTrue(i == j || (reach[i][j] && reach[j][i]));
          }
        }
      }
      assertEquals(n, groups.stream().mapToInt(List::size).sum());
    }
  }

  private static void close(boolean[][] reach) {
    for (int k = 0; k < reach.length; k++) {
      for (boolean[] row : reach) {
        for (int j = 0; j < reach.length; j++) {
          row[j] |= row[k] && reach[k][j];
        }
      }
    }
  }

  @Test
  void longCircle_isOneComponent() {
    int n = 20_000;
    BitGraph graph = new BitGraph(n);
    for (int i = 0; i < n; i++) {
      graph.add(i, (i + 1) % n);
    }
    assertTrue(StrongComponents.of(graph).connected());
  }

  @Test
  void zeta_needsAllPairsAndNoTies() {
    int[][] order = {{0, 1}, {1, 2}, {0, 2}, {0, 3}, {1, 3}, {2, 3}};
    assertEquals(1, value(Transitivity.of(Majority.of(4, order, new int[0][])).kendallZeta()));
    int[][] cyclic = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {3, 2}};
    assertEquals(0, value(Transitivity.of(Majority.of(4, cyclic, new int[0][])).kendallZeta()));
    Reading none = Transitivity.of(Majority.of(5, order, new int[0][])).kendallZeta();
    assertEquals(Reason.NOT_IDENTIFIED, ((Undefined) none).reason());
  }

  @Test
  void fewSystems_andNoTriples_areUndefined() {
    int[][] none = new int[0][];
    Transitivity two = Transitivity.of(Majority.of(2, new int[][] {{0, 1}}, none));
    assertEquals(new Undefined(Reason.TOO_FEW, 2), two.cyclicRate());
    assertEquals(
        new Undefined(Reason.EMPTY, 0), Transitivity.of(Majority.of(0, none, none)).cyclicRate());
    Transitivity open = Transitivity.of(Majority.of(3, new int[][] {{0, 1}}, none));
    assertEquals(new Undefined(Reason.NO_COMPARABLE_PAIRS, 0), open.intransitiveRate());
  }

  @Test
  void majority_countsBothPlaces() {
    Games games = Games.of(3).add(0, 1, Outcome.FIRST, 3).add(1, 0, Outcome.FIRST, 4);
    games.add(1, 2, Outcome.TIE, 9).add(2, 1, Outcome.SECOND).add(1, 2, Outcome.SECOND);
    Majority majority = Majority.of(games);
    assertTrue(majority.beats(1, 0));
    assertTrue(majority.ties(1, 2));
    assertTrue(!majority.beats(0, 2) && !majority.beats(2, 0) && !majority.ties(0, 2));
  }

  @Test
  void impossibleRelations_areRefused() {
    int[][] none = new int[0][];
    int[][] pair = {{0, 1}};
    for (int[][] bad : new int[][][] {{{1, 0}, {0, 1}}, {{0, 0}}, {{0, 3}}, {{-1, 0}}, {{0}}}) {
      assertThrows(IllegalArgumentException.class, () -> Majority.of(3, bad, none));
    }
    assertThrows(IllegalArgumentException.class, () -> Majority.of(3, pair, pair));
    assertThrows(IllegalArgumentException.class, () -> Majority.of(3, pair, new int[][] {{1, 0}}));
  }

  @Test
  void cycleTest_tellsCyclesFromNoise() {
    Games circle = Games.of(3);
    Games noise = Games.of(3);
    for (int i = 0; i < 3; i++) {
      circle.add(i, (i + 1) % 3, Outcome.FIRST, 90).add(i, (i + 1) % 3, Outcome.SECOND, 9);
      noise.add(i, (i + 1) % 3, Outcome.FIRST, 6).add(i, (i + 1) % 3, Outcome.SECOND, 5);
    }
    TestResult real = CycleTest.withDefaults().of(circle);
    assertEquals(1, value(real.effect()));
    assertEquals(
        0.25, value(real.pValue()), 0.05); // three equal systems: 2 in 8, as no pair can tie
    assertEquals(0.25, value(CycleTest.withDefaults().of(noise).pValue()), 0.05);
    assertEquals(real, CycleTest.withDefaults().of(circle));
  }

  @Test
  void cycleTest_ofManyCycles_rejects() {
    int m = 9; // each beats the next four around a circle
    Games games = Games.of(m);
    for (int i = 0; i < m; i++) {
      for (int step = 1; step <= 4; step++) {
        games.add(i, (i + step) % m, Outcome.FIRST, 30);
        games.add(i, (i + step) % m, Outcome.SECOND, 5);
      }
    }
    assertTrue(value(CycleTest.withDefaults().of(games).pValue()) < 0.05);
    assertEquals(1, value(CycleTest.withDefaults().of(Drawn.games(3, 3000, 0, 3)).pValue()));
    assertTrue(CycleTest.withDefaults().of(Games.of(2)).pValue() instanceof Undefined);
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
