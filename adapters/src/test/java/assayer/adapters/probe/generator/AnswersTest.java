package assayer.adapters.probe.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.probe.Ruling;
import assayer.adapters.probe.generator.KnownItems.Measure;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.model.Role;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import assayer.core.outcome.Score;
import assayer.core.outcome.Token;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a generator's answers show, without any server. */
class AnswersTest {
  private static final Measure<Judgement> VERDICTS = new Measure.Decision<>(Judgement::verdict);
  private static final Measure<Score> SCORES =
      new Measure.Numbers<>(score -> new double[] {score.value()});

  private static Told told(String text, Finish finish, long output) {
    Exchange exchange =
        new Exchange(List.of(new Said(text, "", finish)), "m", Usage.of(9, output), 1, 0);
    return new Told(new Outcome.Answered<>(Completion.of(text), exchange), Optional.empty());
  }

  private static List<Outcome<Judgement>> verdicts(Verdict... verdicts) {
    return Arrays.stream(verdicts)
        .<Outcome<Judgement>>map(v -> new Outcome.Answered<>(Judgement.of(v)))
        .toList();
  }

  private static List<Outcome<Score>> scores(double... scores) {
    return Arrays.stream(scores)
        .<Outcome<Score>>mapToObj(s -> new Outcome.Answered<>(new Score(s)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'1 2 3', TRUNCATED, 16, PASS",
    "'1 2 3 4 5', COMPLETED, 16, FAIL",
    "'1 2 3 4 5', COMPLETED, 40, FAIL",
    "'1 2 3 ... 300', COMPLETED, 9, NOT_SUPPORTED",
    "'1 2 300', COMPLETED, 9, NOT_SUPPORTED",
    "'I would rather not.', COMPLETED, 6, NOT_SUPPORTED",
    "'', FILTERED, 0, NOT_SUPPORTED"
  })
  void limit_isHeeded_whereAnAnswerIsCutOffAndSaidToBe(
      String text, Finish finish, long output, Status status) {
    assertEquals(status, MaxTokens.ruling(told(text, finish, output), 16).status());
  }

  @ParameterizedTest
  @CsvSource({"1, PASS", "'1, 2', FAIL", "1 2 3 4 5 6 7 8 9, NOT_SUPPORTED"})
  void stop_isHeeded_whereNothingComesBehindIt(String text, Status status) {
    assertEquals(status, Stop.ruling(told(text, Finish.COMPLETED, 3)).status());
  }

  @Test
  void seed_isHeeded_whereOnlyTheSameGivesTheSame() {
    Told a = told("a", Finish.COMPLETED, 1);
    Told b = told("b", Finish.COMPLETED, 1);
    assertEquals(Status.PASS, SeedTwice.ruling(a, a, b).status());
    assertEquals(Status.WARNING, SeedTwice.ruling(a, b, a).status());
    assertEquals(Status.NOT_SUPPORTED, SeedTwice.ruling(a, a, a).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\":\"crimson\"}|PASS",
        "{\"colour\":\"crimson\"} and more|FAIL",
        "{\"colour\":\"red\"}|FAIL",
        "{\"colour\":\"crimson\",\"why\":1}|FAIL",
        "```json {\"colour\":\"crimson\"}```|FAIL",
        "Paris.|FAIL"
      })
  void schema_isKept_toTheLetter(String text, Status status) {
    assertEquals(status, SchemaKept.ruling(told(text, Finish.COMPLETED, 3)).status());
  }

  @Test
  void probabilities_aboveOne_areNone() {
    List<Token.Alternative> top = List.of(new Token.Alternative("a", 0.2));
    Ruling ruling = TokenList.ruling(List.of(new Token("a", -0.1, top)));
    assertEquals(Status.FAIL, ruling.status());
    assertTrue(ruling.sentence().contains("log probability 0.2"), ruling.sentence());
    assertEquals(Status.FAIL, TokenList.ruling(List.of(new Token("a", -0.1, List.of()))).status());
    assertEquals(Status.FAIL, TokenList.ruling(List.of(new Token("a", Double.NaN, top))).status());
  }

  @Test
  void rareToken_mayBeMissingAmongTheLikeliest() {
    List<Token.Alternative> top =
        List.of(new Token.Alternative("b", -0.5), new Token.Alternative("c", -2));
    assertEquals(Status.PASS, TokenList.ruling(List.of(new Token("a", -5, top))).status());
    assertEquals(Status.FAIL, TokenList.ruling(List.of(new Token("a", -1, top))).status());
  }

  @Test
  void contract_failsByWhatCannotBeRead_andWarnsOfWhatIsWrong() {
    KnownItems.Key<Judgement> key =
        new KnownItems.Key.Each<>((i, judgement) -> judgement.verdict() == Verdict.FIRST);
    List<Outcome<Judgement>> right = verdicts(Verdict.FIRST, Verdict.FIRST);
    assertEquals(Status.PASS, Contract.ruling(right, key).status());
    Ruling wrong = Contract.ruling(verdicts(Verdict.FIRST, Verdict.TIE), key);
    assertEquals(Status.WARNING, wrong.status());
    assertEquals("1", wrong.facts().get("wrong"));
    Ruling declined =
        Contract.ruling(List.of(right.get(0), new Outcome.Refused<>("I cannot.")), key);
    assertEquals(
        "1 of 2 known items have no answer: item 2 was declined: \"I cannot.\"",
        declined.sentence());
    assertEquals(
        Status.FAIL,
        Contract.ruling(
                List.of(right.get(0), new Outcome.Failed<>(FailureKind.TIMEOUT, "late", 1)), key)
            .status());
  }

  @Test
  void goodItems_mustScoreAboveAllBadOnes() {
    KnownItems.Key<Score> key =
        new KnownItems.Key.Higher<>(Score::value, List.of(true, false, true));
    assertEquals("0", Contract.ruling(scores(9, 1, 8), key).facts().get("wrong"));
    assertEquals("1", Contract.ruling(scores(9, 8, 8), key).facts().get("wrong"));
  }

  @Test
  void noiseOfDecisions_isAShare() {
    Ruling ruling =
        Repeats.ruling(
            List.of(
                verdicts(Verdict.FIRST, Verdict.FIRST),
                verdicts(Verdict.FIRST, Verdict.TIE),
                verdicts(Verdict.FIRST, Verdict.FIRST)),
            VERDICTS);
    assertEquals(Status.WARNING, ruling.status());
    assertEquals("0.25", ruling.facts().get(ProbeFinding.NOISE_FLOOR));
    assertEquals("share of answers", ruling.facts().get(ProbeFinding.NOISE_UNIT));
  }

  @Test
  void answerThatIsOnceUnreadable_isADifference() {
    List<Outcome<Judgement>> unread = List.of(new Outcome.Unparsed<>("?", "a verdict"));
    Ruling ruling = Repeats.ruling(List.of(verdicts(Verdict.FIRST), unread), VERDICTS);
    assertEquals("1", ruling.facts().get(ProbeFinding.NOISE_FLOOR));
  }

  @Test
  void noiseOfScores_isTheLargestShift() {
    Ruling ruling = Repeats.ruling(List.of(scores(1, 5), scores(1.25, 5), scores(1, 4.5)), SCORES);
    assertEquals("0.5", ruling.facts().get(ProbeFinding.NOISE_FLOOR));
    assertEquals("score", ruling.facts().get(ProbeFinding.NOISE_UNIT));
    assertEquals(Status.PASS, Repeats.ruling(List.of(scores(1, 5), scores(1, 5)), SCORES).status());
  }

  @Test
  void failedRepeat_isAFailure_andNoNoise() {
    List<Outcome<Score>> failed = List.of(new Outcome.Failed<>(FailureKind.SERVER, "no", 1));
    Ruling ruling = Repeats.ruling(List.of(scores(1), failed), SCORES);
    assertEquals("no answer, server: no", ruling.sentence());
    assertTrue(ruling.facts().get(ProbeFinding.NOISE_FLOOR) == null, ruling.toString());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRole_hasFiveItems(Role role) {
    assertEquals(5, KnownItems.of(role).questions().size());
  }
}
