package assayer.adapters.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Generator;
import assayer.core.model.Judge;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Outcome.Refused;
import assayer.core.outcome.Outcome.Unparsed;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Several answers to one question. */
final class VotesTest {
  private static final String NO = "(refused)";
  private static final String BROKEN = "(broken)";

  /** The answer to each repeat in turn. */
  private static Generator turns(String... texts) {
    return Prompts.answering(question -> outcome(texts[question.repeat()]));
  }

  private static Outcome<Completion> outcome(String text) {
    return switch (text) {
      case NO -> new Refused<>("no", Prompts.exchange("no", Finish.REFUSED));
      case BROKEN -> new Failed<>(FailureKind.TIMEOUT, "too slow", 2);
      default -> Prompts.answered(text);
    };
  }

  private static <A extends Answer> Outcome<A> vote(String options, Role role, String... texts) {
    return Prompts.<Question, A>answer(
        Prompts.of(options), role, turns(texts), Prompts.question(role));
  }

  @Test
  void repeats_areNumbered() {
    List<Integer> repeats =
        Prompts.of("judge: {votes: 3}")
            .questions(Role.JUDGE, Prompts.ask(Prompts.pair("a", "b")), 0)
            .stream()
            .map(GenerateQuestion::repeat)
            .toList();
    assertEquals(List.of(0, 1, 2), repeats);
  }

  @Test
  void askThatRepeatsAnother_goesOnCounting() {
    List<Integer> asked = new ArrayList<>();
    Generator generator =
        Prompts.answering(
            question -> {
              asked.add(question.repeat());
              return Prompts.answered("[[A]]");
            });
    Judge judge = (Judge) Prompts.of("judge: {votes: 3}").open(Role.JUDGE, generator, 0);
    Ask<CompareQuestion> ask = Prompts.ask(Prompts.pair("a", "b"));
    judge.answer(List.of(ask, ask.again(1))).toCompletableFuture().join();
    assertEquals(List.of(0, 1, 2, 3, 4, 5), asked);
  }

  @Test
  void majority_wins_andTheExchangeAddsUp() {
    Outcome<Judgement> outcome = vote("votes: 3", Role.JUDGE, "[[A]]", "[[B]]", "[[B]]");
    assertEquals(Judgement.of(Verdict.SECOND), outcome.answer().orElseThrow());
    assertEquals(3, outcome.exchange().said().size());
    assertEquals(3, outcome.exchange().attempts());
    assertEquals(30, outcome.exchange().usage().input().orElseThrow());
  }

  @Test
  void equals_areATie_orTheFirstSaid_orNothing() {
    String rule = "votes: {repeats: 2, ties: %s, least: 2}";
    assertEquals(
        Judgement.of(Verdict.TIE),
        vote(rule.formatted("neutral"), Role.JUDGE, "[[A]]", "[[B]]").answer().orElseThrow());
    assertEquals(
        Judgement.of(Verdict.SECOND),
        vote(rule.formatted("first-said"), Role.JUDGE, "[[B]]", "[[A]]").answer().orElseThrow());
    assertInstanceOf(
        Unparsed.class, vote(rule.formatted("unparsed"), Role.JUDGE, "[[B]]", "[[A]]"));
    assertInstanceOf(Unparsed.class, vote("votes: 2", Role.CRITIC, "[[1]]", "[[2]]"));
  }

  @Test
  void findingByVote_hasTheMeanOfTheConfidenceInIt() {
    String reviewer = "reviewer: {template: review-confidence, votes: 3}";
    Outcome<Critique> voted =
        vote(reviewer, Role.REVIEWER, "[[wrong 50]]", "[[right 75]]", "[[wrong 100]]");
    assertEquals( // a quarter of the second is on "wrong"
        new Critique(false, OptionalInt.empty(), "[[wrong 50]]").withConfidence(1.75 / 3),
        voted.answer().orElseThrow());
    String critic = "critic: {template: first-error-confidence, votes: 3}";
    Outcome<Critique> named = vote(critic, Role.CRITIC, "[[1 50]]", "[[2 50]]", "[[1 100]]");
    assertEquals( // what is left of the second may be on any step
        new Critique(OptionalInt.of(0), "[[1 50]]").withConfidence(0.5),
        named.answer().orElseThrow());
  }

  @Test
  void votedSteps_keepWhatIsSaidOfSuperfluousOnes() {
    String each = "{\"validity\":[1,0,0],\"redundancy\":[%s,0,1]}";
    Outcome<StepScores> voted =
        vote(
            "steps: {template: steps-redundancy-json, reasoning: false, votes: 2}",
            Role.STEPS,
            each.formatted("-1"),
            each.formatted("0.5"));
    assertEquals(StepScores.of(1, 0, 0).withRedundancy(-0.25, 0, 1), voted.answer().orElseThrow());
  }

  @Test
  void tooFewReadable_areNoVote() {
    Unparsed<?> unparsed =
        assertInstanceOf(Unparsed.class, vote("votes: 3", Role.JUDGE, "[[A]]", NO, "dunno"));
    assertEquals(
        "at least 2 of 3 readable answers; 1 answered, 1 refused, 1 unparsed", unparsed.expected());
    assertEquals("[[A]]\n\nno\n\ndunno", unparsed.raw());
    Outcome<Judgement> enough =
        vote("votes: {repeats: 3, least: 1}", Role.JUDGE, "[[A]]", NO, "dunno");
    assertEquals(Judgement.of(Verdict.FIRST), enough.answer().orElseThrow());
  }

  @Test
  void allRefused_isARefusal() {
    assertInstanceOf(Refused.class, vote("votes: 2", Role.JUDGE, NO, NO));
  }

  @Test
  void oneThatBroke_failsTheAsk() {
    Failed<?> failed =
        assertInstanceOf(Failed.class, vote("votes: 3", Role.JUDGE, "[[A]]", BROKEN, "[[A]]"));
    assertEquals(FailureKind.TIMEOUT, failed.kind());
    assertEquals(2, failed.exchange().said().size());
  }

  @Test
  void unanimous_wantsOneVoice() {
    String options = "votes: {repeats: 2, rule: unanimous}";
    String judge = "judge: {" + options + "}";
    assertEquals(
        Judgement.of(Verdict.FIRST),
        vote(judge, Role.JUDGE, "[[A]]", "ok [[A]]").answer().orElseThrow());
    assertInstanceOf(Unparsed.class, vote(judge, Role.JUDGE, "[[A]]", "[[C]]"));
  }

  @Test
  void ratings_haveAMeanAndAMedian() {
    assertEquals(
        new Score(4),
        vote("votes: 3", Role.REWARD, "[[1]]", "[[2]]", "[[9]]").answer().orElseThrow());
    String median = "reward: {votes: {repeats: 3, rule: median}}";
    assertEquals(
        new Score(2), vote(median, Role.REWARD, "[[1]]", "[[2]]", "[[9]]").answer().orElseThrow());
    String most = "reward: {votes: {repeats: 3, rule: majority}}";
    assertEquals(
        new Score(9), vote(most, Role.REWARD, "[[9]]", "[[2]]", "[[9]]").answer().orElseThrow());
  }

  @Test
  void stepScores_areAveragedStepByStep() {
    assertEquals(
        StepScores.of(1, 0.5, 0.25),
        vote("votes: 2", Role.STEPS, "[[1 1 0]]", "[[1 0 .5]]").answer().orElseThrow());
  }

  @Test
  void critiques_keepTheWordsOfTheFirstWhoFoundTheSame() {
    assertEquals(
        new Critique(OptionalInt.of(1), "b [[2]]"),
        vote("votes: 3", Role.CRITIC, "a [[1]]", "b [[2]]", "c [[2]]").answer().orElseThrow());
  }

  @Test
  void orders_areAveragedByPlace() {
    assertEquals(
        new Ranking(List.of(1, 0, 2)),
        vote("votes: 3", Role.LISTWISE_JUDGE, "[[2 > 1 > 3]]", "[[1 > 2 > 3]]", "[[2 > 3 > 1]]")
            .answer()
            .orElseThrow());
  }

  @Test
  void attributes_areAveragedEach() {
    assertEquals(
        new Ratings(Map.of("helpfulness", 3.0, "verbosity", 0.5)),
        vote(
                "votes: 2",
                Role.ATTRIBUTES,
                "[[helpfulness: 2]] [[verbosity: 0]]",
                "[[helpfulness: 4]] [[verbosity: 1]]")
            .answer()
            .orElseThrow());
  }

  @Test
  void textsAreAskedForOnce() {
    assertTrue(
        Prompts.of("votes: 3")
                .questions(Role.REFINER, Prompts.ask(Prompts.question(Role.REFINER)), 0)
                .size()
            == 1);
  }

  @Test
  void publishedVote_countsBoxesAsTheyAreWritten() {
    assertEquals(OptionalInt.of(3), boxed("\\boxed{03}", "\\boxed{3}", "\\boxed{03}"));
    assertEquals(OptionalInt.of(0), boxed("nothing", "nothing", "\\boxed{0}"));
    assertEquals(OptionalInt.of(2), boxed("\\boxed{2}", "\\boxed{1}", NO));
    assertEquals(OptionalInt.empty(), boxed("\\boxed{-1}", "\\boxed{ -1 }", "\\boxed{1}"));
    assertInstanceOf(
        Unparsed.class, published("\\boxed{x}", "\\boxed{x}", "\\boxed{1}"), "no second place");
    assertInstanceOf(Unparsed.class, published("a", "b", "c"));
    assertInstanceOf(Failed.class, published("\\boxed{1}", BROKEN, "\\boxed{1}"));
  }

  private static OptionalInt boxed(String... texts) {
    return published(texts).answer().orElseThrow().firstError();
  }

  private static Outcome<Critique> published(String... texts) {
    String rule = "critic: {parser: processbench-index, votes: {repeats: 3, rule: published}}";
    return vote(rule, Role.CRITIC, texts);
  }
}
