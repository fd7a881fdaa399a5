package assayer.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeedsTest {

  @Test
  void seed_dependsOnEveryNameAndOnWhereItEnds() {
    assertNotEquals(Seeds.derive(1, "ab", "c"), Seeds.derive(1, "a", "bc"));
    assertNotEquals(Seeds.derive(1, "a"), Seeds.derive(2, "a"));
    assertEquals(Seeds.derive(1, "a", "b"), Seeds.derive(1, "a", "b"));
  }

  @Test
  void seeds_doNotMeetAmongAMillion() {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 1_000_000; i++) {
      seen.add(Seeds.derive(7, "suite", Integer.toString(i), "chosen"));
    }
    assertEquals(1_000_000, seen.size());
  }

  @Test
  void unit_isUniform() {
    int[] tenths = new int[10];
    for (int i = 0; i < 100_000; i++) {
      tenths[(int) (Seeds.unit(Seeds.derive(3, Integer.toString(i))) * 10)]++;
    }
    for (int count : tenths) {
      assertTrue(Math.abs(count - 10_000) < 400, count + " of 10000"); // four standard deviations
    }
  }
}
