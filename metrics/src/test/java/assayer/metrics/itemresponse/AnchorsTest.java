package assayer.metrics.itemresponse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  @Test
  void itemBetweenTwoAnchors_goesToTheEarlier() {
    double[][] line = {{0}, {1}, {2}, {3}};
    Anchors anchors = Anchors.of(line, 0, 2);
    assertArrayEquals(new int[] {0, 0, 1, 1}, anchors.assignment());
    assertArrayEquals(new int[] {1, 0, 0, 0}, Anchors.of(line, 2, 0).assignment());
    assertEquals(2, anchors.sumOfDistances());
    assertArrayEquals(new double[] {0.5, 0.5}, anchors.weights());
  }

  @Test
  void choice_findsOneItemInEachHeap() {
    double[][] points = heaps(7, 30);
    Set<Integer> found = new HashSet<>();
    for (int anchor : AnchorChoice.withDefaults().choose(points, 7)) {
      found.add(anchor / 30);
    }
    assertEquals(7, found.size());
  }

  /** Heaps far apart, each of as many points. */
  private static double[][] heaps(int heaps, int size) {
    SplittableRandom random = new SplittableRandom(3);
    return IntStream.range(0, heaps * size)
        .mapToObj(
            i ->
                new double[] {
                  10.0 * Math.floorDiv(i, size), random.nextDouble(), random.nextDouble()
                })
        .toArray(double[][]::new);
  }

  @Test
  void choice_isTheSame_inAnyOrderOfItems() {
    double[][] points =
        new SplittableRandom(5)
            .doubles(80)
            .mapToObj(x -> new double[] {x, x * x})
            .toArray(double[][]::new);
    AnchorChoice choice = AnchorChoice.withDefaults().withSeed(11).withStarts(3);
    int[] anchors = choice.choose(points, 6);
    double[][] turned = new double[80][];
    Arrays.setAll(turned, i -> points[79 - i]);
    int[] again = IntStream.of(choice.choose(turned, 6)).map(i -> 79 - i).sorted().toArray();
    assertArrayEquals(anchors, again);
  }

  @Test
  void asManyAnchorsAsItems_areAllItems_alsoIfAlike() {
    double[][] alike = {{1, 1}, {1, 1}, {1, 1}};
    assertArrayEquals(new int[] {0, 1, 2}, AnchorChoice.withDefaults().choose(alike, 3));
  }

  @Test
  void impossibleArguments_areRefused() {
    double[][] two = {{0}, {1}};
    refused(() -> Anchors.of(two));
    refused(() -> Anchors.of(two, 2));
    refused(() -> Anchors.of(two, 1, 1));
    refused(() -> Anchors.of(new double[][] {{0}, {1, 2}}, 0));
    refused(() -> Anchors.of(new double[][] {{Double.NaN}}, 0));
    refused(() -> AnchorChoice.withDefaults().choose(two, 3));
    refused(() -> AnchorChoice.withDefaults().choose(two, 0));
    refused(() -> AnchorChoice.withDefaults().withStarts(0));
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }
}
