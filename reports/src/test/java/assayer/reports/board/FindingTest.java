package assayer.reports.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.RankRange;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.SampleResults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static SuiteResult model(String name, double value, int best, int worst) {
    return SampleResults.single(
        name, SampleResults.share(value, 100), Optional.of(new RankRange(best, worst)));
  }

  private static Leaderboard board(SuiteResult... results) {
    return Leaderboard.of(SampleResults.of(results)).get(0);
  }

  @Test
  void oneAtTheTop_leads() {
    assertEquals(
        "a leads with accuracy 90.0\u00a0% (82.6–94.5).",
        Finding.of(board(model("b", 0.5, 2, 2), model("a", 0.9, 1, 1))));
  }

  @Test
  void severalAtTheTop_areNotOrdered() {
    assertEquals(
        "a, b, c and 1 more cannot be told apart at the top; "
            + "the highest value is a's, accuracy 90.0\u00a0% (82.6–94.5).",
        Finding.of(
            board(
                model("d", 0.86, 1, 4),
                model("a", 0.9, 1, 4),
                model("c", 0.87, 1, 4),
                model("b", 0.89, 1, 4))));
  }

  @Test
  void modelNearTheBestControl_isCounted() {
    SuiteResult control = SampleResults.asControl(model("longest", 0.5, 2, 3));
    Leaderboard board = board(model("a", 0.9, 1, 1), model("b", 0.52, 2, 3), control);
    assertEquals(
        "a leads with accuracy 90.0\u00a0% (82.6–94.5). "
            + "The best control, longest, reaches 50.0\u00a0%; b does not clear it.",
        Finding.of(board));
    assertEquals(
        List.of(false, true, false), board.entries().stream().map(board::isNearControl).toList());
  }

  @Test
  void controlAtTheTop_isCalledOne() {
    SuiteResult control = SampleResults.asControl(model("longest", 0.88, 1, 2));
    assertEquals(
        "a and longest (a control) cannot be told apart at the top; the highest value is a's,"
            + " accuracy 90.0\u00a0% (82.6–94.5). The best control, longest, reaches 88.0\u00a0%;"
            + " a does not clear it. Nobody clears a control, which reads nothing: either the data"
            + " can be answered without reading, which is a defect of the data, or no model here"
            + " can do what is asked.",
        Finding.of(board(model("a", 0.9, 1, 2), control)));
  }

  @Test
  void controlWithoutAnyShift_isNoDefectOfTheData() {
    SuiteResult control = SampleResults.asControl(model("longest", 0, 1, 2));
    String finding = Finding.of(board(model("a", 0, 1, 2), control));
    assertTrue(finding.endsWith("reaches 0.0\u00a0%; a does not clear it."), finding);
  }

  @Test
  void everyModelClear_isSaid() {
    SuiteResult control = SampleResults.asControl(model("random", 0.5, 2, 2));
    String finding = Finding.of(board(model("a", 0.9, 1, 1), control));
    assertTrue(finding.endsWith("reaches 50.0\u00a0%; every model clears it."), finding);
  }

  @Test
  void lowerIsBetter_theLeastLeads() {
    List<Leaderboard> boards = Leaderboard.of(SampleResults.directed());
    assertEquals(
        "sturdy leads with flip-rate 3.0\u00a0% (1.5–6.0). The best control, constant, reaches"
            + " 0.0\u00a0%, and nothing is lower: who reads nothing is not moved by anything, so"
            + " whether a model is right is for other boards to say.",
        Finding.of(boards.get(0)));
    assertTrue(boards.get(0).entries().stream().noneMatch(boards.get(0)::isNearControl));
    assertEquals(
        "position-bias lies between 10.0\u00a0% (6.8–14.4) of always-second (a control) and"
            + " 62.0\u00a0% (57.2–66.6) of left-handed. Neither end is better, so no model is"
            + " ranked.",
        Finding.of(boards.get(1)));
  }

  @Test
  void nothingMeasured_claimsNothing() {
    var reading = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(
        "No model has a value here; the table says why.",
        Finding.of(board(SampleResults.single("a", reading, Optional.empty()))));
  }

  @Test
  void lonelyModel_hasNoRank() {
    assertEquals(
        "a has accuracy 90.0\u00a0% (82.6–94.5).",
        Finding.of(
            board(SampleResults.single("a", SampleResults.share(0.9, 100), Optional.empty()))));
  }
}
