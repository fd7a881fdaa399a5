package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void lineEnds_areThoseOfAPlainLoop() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = '\n';
      }
      int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      int expected = from;
      boolean beyond = false;
      while (expected < bytes.length && bytes[expected] != '\n') {
        beyond |= bytes[expected++] < 0;
      }
      Bytes look = new Bytes();
      assertEquals(expected, look.lineEnd(bytes, from, bytes.length));
      assertEquals(true, look.beyondAscii() || !beyond, "what is beyond ASCII is never missed");
    }
  }
}
