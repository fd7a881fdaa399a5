package assayer.reports.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.outcome.Tally;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void percent_isAHundredOnlyWhenAllWereAnswered() {
    assertEquals("100", Coverage.percent(new Tally(1, 0, 1, 5000, 5000, 0, 0, 0)));
    assertEquals("99.9", Coverage.percent(new Tally(1, 0, 1, 5000, 4999, 1, 0, 0)));
    assertEquals("—", Coverage.percent(Tally.EMPTY));
  }

  @Test
  void missing_namesWhatHappened() {
    assertEquals(
        "1 refused, 1,200 unparsed, 3 failed",
        Coverage.missing(new Tally(1, 0, 1, 1204, 0, 1, 1200, 3)));
    assertEquals("all answered", Coverage.missing(new Tally(1, 0, 1, 2, 2, 0, 0, 0)));
    assertEquals("nothing asked", Coverage.missing(Tally.EMPTY));
  }
}
