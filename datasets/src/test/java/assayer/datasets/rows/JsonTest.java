package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonTest {

  /** A score must be the same double whoever reads it. */
  @Test
  void numbers_areThoseOfTheJdk() {
    SplittableRandom random = new SplittableRandom(11);
    int seen = 0;
    while (seen < 200_000) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(value)) {
        continue;
      }
      seen++;
      assertEquals(value, Json.parse(Double.toString(value)));
      String digits =
          random.nextLong() + "." + (random.nextLong() >>> 1) + "e" + random.nextInt(-340, 300);
      assertEquals(Double.parseDouble(digits), Json.parse(digits));
    }
  }
}
