package assayer.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.comparison.Difference;
import assayer.core.comparison.Verdict;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SentenceTest {
  private static final Reading SHARE = Estimate.bare(0.8, 1200);

  private static Difference difference(double effect, double low, double high, double p) {
    return new Difference(
        Estimate.of(effect, new Interval(low, high, 0.95), "tango", 1200),
        Estimate.bare(p, 1200),
        "mcnemar-exact",
        Optional.empty(),
        Estimate.bare(0.019, 1200));
  }

  private static Sentence sentence(Difference difference, double adjusted) {
    return sentence(Direction.HIGHER, difference, adjusted);
  }

  private static Sentence sentence(Direction direction, Difference difference, double adjusted) {
    return new Sentence(direction, SHARE, SHARE, difference, "holm", adjusted);
  }

  @Test
  void difference_isSaidInPoints() {
    Sentence worse = sentence(difference(-0.021, -0.038, -0.004, 0.016), 0.03);
    assertEquals(Verdict.WORSE, worse.verdict());
    assertEquals(
        "B is worse by 2.1 points [0.4, 3.8] (McNemar p = 0.016, Holm = 0.03); 1200 items; smallest"
            + " difference this could find: 1.9 points",
        worse.text());
    Sentence better = sentence(difference(0.021, 0.004, 0.038, 0.00001), 0.00002);
    assertEquals(Verdict.BETTER, better.verdict());
    assertEquals(
        "B is better by 2.1 points [0.4, 3.8] (McNemar p < 0.001, Holm < 0.001); 1200 items;"
            + " smallest difference this could find: 1.9 points",
        better.text());
  }

  @Test
  void lowerIsBetter_turnsTheWordsRound() {
    Sentence worse = sentence(Direction.LOWER, difference(0.021, 0.004, 0.038, 0.016), 0.03);
    assertEquals(Verdict.WORSE, worse.verdict());
    assertEquals(
        "B is worse by 2.1 points [0.4, 3.8] (McNemar p = 0.016, Holm = 0.03); lower is better;"
            + " 1200 items; smallest difference this could find: 1.9 points",
        worse.text());
    Sentence better = sentence(Direction.LOWER, difference(-0.021, -0.038, -0.004, 0.016), 0.03);
    assertEquals(Verdict.BETTER, better.verdict());
    assertTrue(better.text().startsWith("B is better by 2.1 points [0.4, 3.8]"), better.text());
  }

  @Test
  void neitherEndIsBetter_givesTheDifferenceOnly() {
    Sentence lower = sentence(Direction.NONE, difference(-0.021, -0.038, -0.004, 0.016), 0.03);
    assertEquals(Verdict.DIFFERENT, lower.verdict());
    assertEquals(
        "B is lower by 2.1 points [0.4, 3.8] (McNemar p = 0.016, Holm = 0.03); neither higher nor"
            + " lower is better; 1200 items; smallest difference this could find: 1.9 points",
        lower.text());
    Sentence open = sentence(Direction.NONE, difference(0.003, -0.004, 0.01, 0.4), 0.8);
    assertEquals(Verdict.NOT_SHOWN, open.verdict());
    assertTrue(open.text().startsWith("no difference shown: B is higher by 0.3 points"));
  }

  @Test
  void noDifferenceShown_isNoProofOfEquality() {
    Sentence open = sentence(difference(-0.003, -0.01, 0.004, 0.4), 0.8);
    assertEquals(Verdict.NOT_SHOWN, open.verdict());
    assertEquals(
        "no difference shown: B is worse by 0.3 points [-0.4, 1.0] (McNemar p = 0.4, Holm = 0.8);"
            + " that is not proof of equality; 1200 items; smallest difference this could find: 1.9"
            + " points",
        open.text());
  }

  @Test
  void testThatIsLostAmongMany_saysSo() {
    String text = sentence(difference(-0.021, -0.038, -0.004, 0.04), 0.2).text();
    assertEquals("no difference shown once all pairs are counted", text.split(":", 2)[0]);
  }

  @Test
  void levelRuns_areLevel() {
    Difference level =
        new Difference(
            Estimate.of(0, new Interval(-0.003, 0.003, 0.95), "tango", 1200),
            Estimate.bare(1, 1200),
            "mcnemar-exact",
            Optional.empty(),
            new Undefined(Reason.ZERO_VARIANCE, 1200));
    assertEquals(
        "no difference shown: B is level with A [-0.30, 0.30] points (McNemar p = 1, Holm = 1);"
            + " that is not proof of equality; 1200 items; what difference this could find is not"
            + " known, as the two never differ",
        sentence(level, 1).text());
  }

  @Test
  void numberThatIsNoShare_isSaidAsItIs() {
    Reading rating = Estimate.bare(6.2, 40);
    Difference difference =
        new Difference(
            Estimate.of(1.5, new Interval(0.5, 2.5, 0.95), "student-t", 40),
            Estimate.bare(0.01, 40),
            "sign-flip-exact",
            Optional.empty(),
            Estimate.bare(1.25, 40));
    assertEquals(
        "B is better by 1.5 [0.5, 2.5] (sign flips p = 0.01, Holm = 0.01); 40 items; smallest"
            + " difference this could find: 1.2",
        new Sentence(Direction.HIGHER, rating, rating, difference, "holm", 0.01).text());
  }

  @Test
  void undefined_saysWhy() {
    Reading none = new Undefined(Reason.SINGLE_CLASS, 3);
    Difference undefined = new Difference(none, none, "paired-t", Optional.empty(), none);
    Sentence sentence = new Sentence(Direction.HIGHER, none, none, undefined, "holm", 1);
    assertEquals(Verdict.UNDEFINED, sentence.verdict());
    assertEquals("nothing can be said: one class only; 3 items", sentence.text());
  }
}
