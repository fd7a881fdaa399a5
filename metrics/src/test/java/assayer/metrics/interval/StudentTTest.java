package assayer.metrics.interval;

import static assayer.metrics.Fixtures.assertNear;
import static assayer.metrics.Fixtures.input;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.metrics.Fixtures;
import assayer.metrics.section.ValueCounts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void reading_ofAMean_agreesWithReference() {
    int seen = 0;
    for (JsonNode fixture : Fixtures.cases("mean-standard-error", "iid")) {
      if (Fixtures.expects(fixture, "lower") && !Fixtures.expects(fixture, "flag")) {
        ValueCounts values = ValueCounts.of(Fixtures.numbers(input(fixture, "values")));
        double error = Math.sqrt(values.variance() / values.n());
        double half = StudentT.withDefaults().halfWidth(error, (double) (values.n() - 1));
        assertNear(fixture, "mean", values.mean());
        assertNear(fixture, "standardError", error);
        assertNear(fixture, "lower", values.mean() - half);
        assertNear(fixture, "upper", values.mean() + half);
        seen++;
      }
    }
    assertEquals(3, seen);
  }

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
