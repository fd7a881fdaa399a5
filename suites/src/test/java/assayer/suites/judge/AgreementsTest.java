package assayer.suites.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Binned;
import assayer.core.reading.Estimate;
import assayer.core.suite.Credits;
import assayer.core.suite.Decisions;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A place in the data, from 1, or 0 for a tie, or -1 for nothing. */
class AgreementsTest {
  private static final int[] PEOPLE = {1, 1, 2, -1};

  private static Scored judge(int... decisions) {
    int[] people = new int[decisions.length];
    System.arraycopy(PEOPLE, 0, people, 0, Math.min(PEOPLE.length, people.length));
    return new Scored(List.of(), Influence.NONE, Credits.NONE)
        .with(Decisions.of(decisions, people));
  }

  private static List<List<Binned>> of(Scored... judges) {
    List<String> names = List.of("a", "b", "c").subList(0, judges.length);
    return Agreements.of(List.of(judges), names);
  }

  private static Binned.Cell cell(Binned binned, int bin) {
    return binned.series().get(0).cells().get(bin);
  }

  private static double value(Binned binned, int bin) {
    return cell(binned, bin).value().map(Estimate::value).orElseThrow();
  }

  /** Three of four alike where chance makes two: (3/4 - 1/2) / (1 - 1/2). */
  @Test
  void two_agreeBeyondWhatTheirSharesWouldGive_bothWays() {
    List<List<Binned>> all = of(judge(1, 1, 2, 2), judge(1, 2, 2, 2));
    Binned a = all.get(0).get(0);
    Binned b = all.get(1).get(0);
    assertEquals(List.of("people", "a", "b"), a.bins().stream().map(Binned.Bin::label).toList());
    assertEquals(0.5, value(a, 2), 1e-12);
    assertEquals(0.5, value(b, 1), 1e-12);
    assertEquals(new Binned.Cell(4, Optional.empty()), cell(a, 1), "itself");
    assertEquals(
        0.5,
        a.fact("names the first in the data").flatMap(r -> r.estimate()).orElseThrow().value(),
        1e-12);
  }

  @Test
  void itemsThatEitherDidNotDecide_areLeftOut() {
    List<List<Binned>> all = of(judge(1, 1, 2, 2), judge(1, -1, 2, 0));
    assertEquals(1, value(all.get(0).get(0), 0), 1e-12);
    assertEquals(3, cell(all.get(0).get(0), 0).n(), "people are split on the last");
    assertEquals(3, cell(all.get(0).get(0), 2).n());
    assertEquals(
        1.0 / 3,
        all.get(1).get(0).fact("ties").flatMap(r -> r.estimate()).orElseThrow().value(),
        1e-12);
  }

  @Test
  void whoeverSaysTheSameOfEverything_hasNoAgreementThatIsKnown() {
    List<List<Binned>> all = of(judge(1, 1, 1, 1), judge(1, 1, 1, 1));
    assertTrue(cell(all.get(0).get(0), 2).value().isEmpty());
    assertEquals(4, cell(all.get(0).get(0), 2).n());
  }

  @Test
  void nothingIsTold_ofOne_ofOthersThanJudges_orOfOtherItems() {
    assertEquals(List.of(), of(judge(1, 2)));
    assertEquals(List.of(), of(judge(1, 2), judge(1, 2, 2)));
    Scored other = new Scored(List.of(), Influence.NONE, Credits.NONE);
    assertEquals(List.of(), of(judge(1, 2), other));
  }
}
