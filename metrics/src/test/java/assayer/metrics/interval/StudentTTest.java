package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void reading_hasNoInterval_withoutSpreadOrFreedom() {
    assertEquals(Estimate.bare(1, 4), StudentT.withDefaults().reading(1, 0, 3, 4));
    assertEquals(Estimate.bare(0.3, 1), StudentT.withDefaults().reading(0.3, 0.1, 0, 1));
  }

  @Test
  void reading_namesItsMethod() {
    Estimate found = StudentT.withDefaults().reading(1, 0.5, 3, 4).estimate().orElseThrow();
    assertEquals(StudentT.METHOD, found.method());
    assertEquals(Optional.of(0.95), found.interval().map(i -> i.level()));
  }
}
