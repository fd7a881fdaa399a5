package assayer.reports.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsTest {

  private static Estimate around(double value, double half) {
    return Estimate.of(value, new Interval(value - half, value + half, 0.95), "wilson", 100);
  }

  private static Digits share(Estimate... column) {
    return Digits.of(Scale.SHARE, List.of(column));
  }

  @Test
  void share_withAHalfWidthOfOnePoint_hasNoSecondDecimal() {
    assertEquals("71.4", share(around(0.7142, 0.013)).show(0.7142));
  }

  @Test
  void share_withAWideInterval_hasNoDecimal() {
    assertEquals("71", share(around(0.7142, 0.13)).show(0.7142));
  }

  @Test
  void share_withANarrowInterval_hasTwoDecimals() {
    assertEquals("71.42", share(around(0.7142, 0.0008)).show(0.7142));
  }

  @Test
  void column_hasTheDigitsOfItsWidestInterval() {
    assertEquals(0, share(around(0.7142, 0.0008), around(0.5, 0.2)).decimals());
  }

  @Test
  void estimateWithoutInterval_hasOneDecimal() {
    assertEquals("33.3", share(Estimate.bare(1 / 3.0, 12)).show(1 / 3.0));
  }

  @Test
  void emptyColumn_hasDigitsForALine() {
    assertEquals("50.0", share().show(0.5));
    assertEquals("0.500", Digits.of(Scale.NUMBER, List.of()).show(0.5));
  }

  @Test
  void number_isShownAsItIs() {
    Estimate estimate = around(0.4218, 0.03);
    assertEquals(
        "0.422 (0.392–0.452)", Digits.of(Scale.NUMBER, List.of(estimate)).sentence(estimate));
  }

  @Test
  void negativeNumbers_haveAMinusSignAndAWordBetween() {
    Estimate estimate = around(-0.021, 0.034);
    assertEquals("−2.1\u00a0% (−5.5 to 1.3)", share(estimate).sentence(estimate));
  }

  @Test
  void scale_isAShareUnlessTheMetricOrAValueSaysOtherwise() {
    assertEquals(Scale.SHARE, Scale.of("accuracy", List.of(around(0.5, 0.1))));
    assertEquals(Scale.NUMBER, Scale.of("mrr", List.of(around(0.5, 0.1))));
    assertEquals(Scale.NUMBER, Scale.of("mean-score", List.of(around(7.5, 0.1))));
  }
}
