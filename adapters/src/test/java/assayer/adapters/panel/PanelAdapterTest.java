package assayer.adapters.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.empty.NoItems;
import assayer.core.item.Candidate;
import assayer.core.item.CritiqueCase;
import assayer.core.item.GradedSet;
import assayer.core.item.JudgeComparison;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AttributeRater;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Conditions;
import assayer.core.model.Judge;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Answered;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Outcome.Refused;
import assayer.core.outcome.Outcome.Unparsed;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Said;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several models as one. */
class PanelAdapterTest {
  private static ModelSource source(String... lines) {
    return Given.source(new PanelAdapter(), lines);
  }

  private static Judgement judgement(ModelSource source) {
    try (Judge judge = (Judge) source.open(Role.JUDGE, NoItems.DATASET, Conditions.of(1))) {
      return judge
          .answer(List.of(Given.ask(Given.QUESTION)))
          .toCompletableFuture()
          .join()
          .get(0)
          .answer()
          .orElseThrow();
    }
  }

  private static List<Outcome<Ratings>> rated(ModelSource source, String... attributes) {
    RatingsQuestion question =
        new RatingsQuestion(Prompt.of("?"), Candidate.of("", "four"), List.of(attributes));
    try (AttributeRater rater =
        (AttributeRater) source.open(Role.ATTRIBUTES, NoItems.DATASET, Conditions.of(1))) {
      return rater
          .answer(List.of(Given.ask(question), Given.ask(question)))
          .toCompletableFuture()
          .join();
    }
  }

  @Test
  void membersThatStayApart_giveEachItsScore() {
    ModelSource source =
        source(
            "as: attributes",
            "members:",
            "  long: {adapter: control, kind: longest}",
            "  short: {adapter: control, kind: shortest}");
    assertEquals(List.of(Role.ATTRIBUTES), source.roles(GradedSet.class));
    assertEquals(List.of(), source.roles(CritiqueCase.class));
    assertEquals("attributes", source.card().facts().get("as"));
    List<Outcome<Ratings>> outcomes = rated(source, "short", "long");
    assertEquals(2, outcomes.size());
    for (Outcome<Ratings> outcome : outcomes) {
      assertEquals(
          Map.of("short", -4.0, "long", 4.0), outcome.answer().orElseThrow().byAttribute());
    }
    Failed<?> failed = assertInstanceOf(Failed.class, rated(source, "long", "gold").get(0));
    assertEquals(FailureKind.UNSUPPORTED_PARAMETER, failed.kind());
    assertTrue(failed.message().contains("no member [gold] but [long, short]"), failed.message());
  }

  @Test
  void memberWithoutAScore_leavesNoRating() {
    RewardModel silent =
        batch ->
            CompletableFuture.completedFuture(
                batch.stream().<Outcome<Score>>map(a -> new Refused<>("no")).toList());
    RewardModel sound =
        batch ->
            CompletableFuture.completedFuture(
                batch.stream().<Outcome<Score>>map(a -> new Answered<>(new Score(3))).toList());
    RewardModel broken =
        batch -> {
          throw new IllegalStateException("with a secret");
        };
    RatingsQuestion question =
        new RatingsQuestion(Prompt.of("?"), Candidate.of("", "four"), List.of("a", "b"));
    Outcome<Ratings> unparsed =
        new PanelRater(Map.of("a", sound, "b", silent))
            .answer(List.of(Given.ask(question)))
            .toCompletableFuture()
            .join()
            .get(0);
    assertEquals("a score of b", assertInstanceOf(Unparsed.class, unparsed).expected());
    Outcome<Ratings> failed =
        new PanelRater(Map.of("a", sound, "b", broken))
            .answer(List.of(Given.ask(question)))
            .toCompletableFuture()
            .join()
            .get(0);
    assertEquals("a member of the panel broke", assertInstanceOf(Failed.class, failed).message());
  }

  @Test
  void weightsOfMembersThatStayApart_areAProblem() {
    Problems problems = new Problems();
    Given.configure(
        new PanelAdapter(),
        problems,
        "as: attributes",
        "weights: {a: 2}",
        "members:",
        "  a: {adapter: control, kind: longest}",
        "  b: {adapter: control, kind: shortest}");
    assertEquals(
        List.of("\"weights\" has no use where members stay apart; leave it out"),
        problems.list().stream().map(Problem::message).toList());
  }

  @Test
  void adapter_isFoundAsAService() {
    assertTrue(Given.isService(PanelAdapter.class));
  }

  @Test
  void judges_vote_andSharesSayHowManyAgreed() {
    ModelSource source =
        source(
            "members:",
            "  a: {adapter: control, kind: longest}",
            "  b: {adapter: control, kind: second}",
            "  c: {adapter: control, kind: first}",
            "  d: {adapter: control, kind: constant}");
    Judgement judgement = judgement(source);
    assertEquals(Verdict.FIRST, judgement.verdict());
    assertEquals(
        new Probabilities(Map.of("first", 0.5, "second", 0.25, "tie", 0.25), 0),
        judgement.probabilities().orElseThrow());
    assertEquals(List.of(Role.JUDGE), source.roles(JudgeComparison.class));
    assertEquals(List.of(), source.roles(CritiqueCase.class));
    assertTrue(source.readsText());
    assertFalse(source.sends());
    assertTrue(source.card().control());
    assertEquals("control, weight 1.0", source.card().facts().get("member.a"));
    assertEquals("second", source.card().facts().get("member.b.kind"));
  }

  @Test
  void weights_decide() {
    ModelSource source =
        source(
            "members:",
            "  a: {adapter: control, kind: first}",
            "  b: {adapter: control, kind: second}",
            "weights: {b: 2}");
    assertEquals(Verdict.SECOND, judgement(source).verdict());
    ModelSource even =
        source(
            "members:",
            "  a: {adapter: control, kind: first}",
            "  b: {adapter: control, kind: second}");
    assertEquals(Verdict.TIE, judgement(even).verdict());
  }

  @Test
  void scores_areAveraged() {
    ModelSource source =
        source(
            "members:",
            "  a: {adapter: control, kind: longest}",
            "  b: {adapter: control, kind: shortest}",
            "weights: {a: 3}");
    try (RewardModel model =
        (RewardModel) source.open(Role.REWARD, NoItems.DATASET, Conditions.of(1))) {
      ScoreQuestion question = new ScoreQuestion(Prompt.of("?"), Candidate.of("", "four"));
      assertEquals(
          new Score((3 * 4 - 4) / 4.0),
          model
              .answer(List.of(Given.ask(question)))
              .toCompletableFuture()
              .join()
              .get(0)
              .answer()
              .orElseThrow());
    }
    assertEquals(List.of(Role.JUDGE, Role.REWARD), source.roles(JudgeComparison.class));
  }

  @Test
  void membersOfAKind_drawEachForItself() {
    ModelSource source =
        source(
            "members:",
            "  a: {adapter: control, kind: random}",
            "  b: {adapter: control, kind: random}");
    int ties = 0;
    try (Judge judge = (Judge) source.open(Role.JUDGE, NoItems.DATASET, Conditions.of(1))) {
      List<Ask<CompareQuestion>> asks = new ArrayList<>();
      for (int seed = 0; seed < 100; seed++) {
        asks.add(new Ask<>(Given.ask(Given.QUESTION).id(), Given.QUESTION, seed));
      }
      for (Outcome<Judgement> one : judge.answer(asks).toCompletableFuture().join()) {
        ties += one.answer().orElseThrow().verdict() == Verdict.TIE ? 1 : 0;
      }
    }
    assertTrue(ties > 30 && ties < 70, "ties: " + ties);
  }

  private static Judge saying(Outcome<Judgement> outcome) {
    return batch -> CompletableFuture.completedFuture(batch.stream().map(ask -> outcome).toList());
  }

  private static Outcome<Judgement> together(Judge... members) {
    List<Double> weights = List.of(members).stream().map(member -> 1.0).toList();
    Together<CompareQuestion, Judgement> all =
        new Together<>(List.of(members), weights, Weighed::verdict);
    return all.answer(List.of(Given.ask(Given.QUESTION))).toCompletableFuture().join().get(0);
  }

  private static Exchange said(String text) {
    return new Exchange(List.of(new Said(text, "", Finish.COMPLETED)), "it", Usage.of(10, 2), 1, 0);
  }

  @Test
  void silentMember_abstains_andWhatItSaidIsKept() {
    Judge one = saying(new Answered<>(Judgement.of(Verdict.SECOND), said("B")));
    Judge other = saying(new Unparsed<>("hm", "a verdict", said("hm")));
    Outcome<Judgement> outcome = together(one, other);
    Judgement judgement = outcome.answer().orElseThrow();
    assertEquals(Verdict.SECOND, judgement.verdict());
    assertEquals(0.5, judgement.probabilities().orElseThrow().outside());
    assertEquals(List.of("B", "hm"), outcome.exchange().said().stream().map(Said::text).toList());
    assertEquals(20, outcome.exchange().usage().input().orElseThrow());
  }

  @Test
  void brokenMember_failsTheAsk_andTellsNoSecret() {
    Judge fine = saying(new Answered<>(Judgement.of(Verdict.FIRST)));
    Judge late = saying(new Failed<>(FailureKind.TIMEOUT, "late", 3));
    Failed<?> failed = assertInstanceOf(Failed.class, together(fine, late));
    assertEquals(FailureKind.TIMEOUT, failed.kind());
    Judge throwing =
        batch -> {
          throw new IllegalStateException("key sk-123");
        };
    Judge ending = batch -> CompletableFuture.failedFuture(new IllegalStateException("key"));
    Judge lazy = batch -> CompletableFuture.completedFuture(List.of());
    for (Judge bad : List.of(throwing, ending, lazy)) {
      Failed<?> broken = assertInstanceOf(Failed.class, together(fine, bad));
      assertEquals(FailureKind.INTERNAL, broken.kind());
      assertEquals("a member of the panel broke", broken.message());
    }
  }

  @Test
  void silentPanel_isRefusedOrUnparsed() {
    Judge refusing = saying(new Refused<>("no"));
    Judge unclear = saying(new Unparsed<>("hm", "a verdict"));
    assertInstanceOf(Refused.class, together(refusing, refusing));
    assertInstanceOf(Unparsed.class, together(refusing, unclear));
  }

  @Test
  void members_areClosed() {
    List<String> closed = new ArrayList<>();
    Judge member =
        new Judge() {
          @Override
          public CompletableFuture<List<Outcome<Judgement>>> answer(
              List<Ask<CompareQuestion>> batch) {
            return CompletableFuture.completedFuture(List.of());
          }

          @Override
          public void close() {
            closed.add("closed");
          }
        };
    List<Model<CompareQuestion, Judgement>> members = List.of(member, member);
    new PanelJudge(new Together<>(members, List.of(1.0, 1.0), Weighed::verdict)).close();
    assertEquals(2, closed.size());
  }

  private static String problems(String... lines) {
    return Given.problems(new PanelAdapter(), lines);
  }

  @Test
  void mistakes_areAllTold() {
    String first = "  a: {adapter: control, kind: first}";
    assertTrue(problems("weights: {a: 1}").contains("\"members\" is missing"));
    assertTrue(problems("members:", first).contains("at least two members, got 1"));
    assertTrue(
        problems("members:", first, "  b: {adapter: contrl, kind: first}")
            .contains("did you mean \"control\"?"));
    assertTrue(
        problems("members:", first, "  b: {kind: first}").contains("\"adapter\" is missing"));
    assertTrue(
        problems("members:", first, "  b: {adapter: control, kind: frst}")
            .contains("did you mean \"first\"?"));
    String weights =
        problems(
            "members:", first, "  b: {adapter: control, kind: second}", "weights: {c: 1, b: 0}");
    assertTrue(weights.contains("unknown member \"c\""), weights);
    assertTrue(weights.contains("\"b\" must be"), weights);
    assertTrue(
        problems("members:", first, "  ../b: {adapter: control, kind: second}")
            .contains("a member's name must be"));
    assertTrue(
        problems("members:", first, "  b: {adapter: control, kind: second}", "votes: 3")
            .contains("unknown key \"votes\""));
  }
}
