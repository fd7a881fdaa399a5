package assayer.adapters.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.empty.NoItems;
import assayer.core.dataset.Dataset;
import assayer.core.item.Candidate;
import assayer.core.item.Item;
import assayer.core.item.ItemId;
import assayer.core.item.JudgeComparison;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.model.Adapter;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.RankQuestion;
import assayer.core.model.RewardModel;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problems;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuelTest {
  private static final int MOST = 3;
  private static final Exchange SENT = new Exchange(List.of(), "", Usage.of(10, 1), 1, 0);

  /** A completion's score is the number it holds; the words below have outcomes of their own. */
  private static Outcome<Score> score(Ask<ScoreQuestion> ask) {
    String text = ask.question().completion().text();
    Outcome<Score> outcome =
        switch (text) {
          case "late" -> new Outcome.Failed<>(FailureKind.TIMEOUT, "late", 3);
          case "no" -> new Outcome.Refused<>("I will not");
          case "?" -> new Outcome.Unparsed<>("?", "a number");
          default -> new Outcome.Answered<>(new Score(Double.parseDouble(text)));
        };
    return outcome.with(SENT);
  }

  /** A reward model that takes three asks at once, and notes how many it was given. */
  private static final class Scorer implements ModelSource {
    private final List<Integer> batches = new ArrayList<>();

    @Override
    public ModelCard card() {
      return new ModelCard("m", "toy", false, Map.of());
    }

    @Override
    public List<Role> roles(Class<? extends Item> kind) {
      return List.of(Role.REWARD);
    }

    @Override
    public boolean readsText() {
      return true;
    }

    @Override
    public int batchSize() {
      return MOST;
    }

    @Override
    public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
      return (RewardModel)
          batch -> {
            batches.add(batch.size());
            return CompletableFuture.completedFuture(batch.stream().map(DuelTest::score).toList());
          };
    }
  }

  private static Ask<CompareQuestion> two(String first, String second) {
    return ask(
        new CompareQuestion(Prompt.of("p"), Candidate.of("", first), Candidate.of("", second)));
  }

  private static <Q extends Question> Ask<Q> ask(Q question) {
    return new Ask<>(new AskId(new ItemId("d", "1", ""), "game-1"), question, 5);
  }

  @SuppressWarnings("unchecked") // the port of the role that was opened
  private static <Q extends Question, A extends Answer> List<Outcome<A>> answers(
      ModelSource source, Role role, List<Ask<Q>> asks) {
    try (Model<Q, A> model = (Model<Q, A>) source.open(role, NoItems.DATASET, Conditions.of(0))) {
      return model.answer(asks).toCompletableFuture().join();
    }
  }

  private static Verdict verdict(String first, String second) {
    List<Outcome<Judgement>> outcomes =
        answers(Seats.EITHER.of(new Scorer()), Role.JUDGE, List.of(two(first, second)));
    return outcomes.get(0).answer().orElseThrow().verdict();
  }

  @Test
  void higherScore_wins_whereverItStands_andEqualOnesTie() {
    assertEquals(Verdict.FIRST, verdict("2", "1"));
    assertEquals(Verdict.SECOND, verdict("1", "2"));
    assertEquals(Verdict.TIE, verdict("0", "-0.0"));
  }

  @Test
  void missingScore_isTheReasonWhyThereIsNoVerdict() {
    List<Outcome<Judgement>> outcomes =
        answers(
            Seats.EITHER.of(new Scorer()),
            Role.JUDGE,
            List.of(two("1", "late"), two("no", "1"), two("1", "?")));
    assertTrue(outcomes.get(0) instanceof Outcome.Failed<Judgement> f && f.attempts() == 3);
    assertTrue(outcomes.get(1) instanceof Outcome.Refused<Judgement>);
    assertTrue(outcomes.get(2) instanceof Outcome.Unparsed<Judgement>);
  }

  /** What both scores cost is what the verdict cost. */
  @Test
  void batches_areNoLargerThanTheScorerTakes_andExchangesAreAddedUp() {
    Scorer scorer = new Scorer();
    List<Ask<CompareQuestion>> asks =
        IntStream.range(0, 4).mapToObj(i -> two("" + i, "1")).toList();
    List<Outcome<Judgement>> outcomes = answers(Seats.EITHER.of(scorer), Role.JUDGE, asks);
    assertEquals(List.of(3, 3, 2), scorer.batches);
    assertEquals(
        List.of(Verdict.SECOND, Verdict.TIE, Verdict.FIRST, Verdict.FIRST),
        outcomes.stream().map(o -> o.answer().orElseThrow().verdict()).toList());
    assertEquals(2, outcomes.get(0).exchange().attempts());
    assertEquals(20, outcomes.get(0).exchange().usage().input().orElseThrow());
  }

  @Test
  void several_standInTheOrderOfTheirScores() {
    List<Candidate> shown =
        List.of("1", "3", "2", "3").stream().map(text -> Candidate.of("", text)).toList();
    List<Outcome<Ranking>> outcomes =
        answers(
            Seats.EITHER.of(new Scorer()),
            Role.LISTWISE_JUDGE,
            List.of(ask(new RankQuestion(Prompt.of("p"), shown))));
    assertEquals(List.of(1, 3, 2, 0), outcomes.get(0).answer().orElseThrow().order());
  }

  @Test
  void seats_areAsTheOptionSays() {
    Scorer scorer = new Scorer();
    assertEquals(
        List.of(Role.REWARD, Role.JUDGE, Role.LISTWISE_JUDGE),
        Seats.EITHER.of(scorer).roles(JudgeComparison.class));
    assertEquals(
        List.of(Role.JUDGE, Role.LISTWISE_JUDGE),
        Seats.JUDGE.of(scorer).roles(PreferencePair.class));
    assertEquals(List.of(Role.REWARD), Seats.REWARD.of(scorer).roles(JudgeComparison.class));
    assertEquals("judge", Seats.JUDGE.of(scorer).card().facts().get("as"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{adapter: rules, model: overlap}", "{adapter: relevance}"})
  void builtInScorers_areJudgesToo(String written) {
    Problems problems = new Problems();
    Options options =
        new Options(
            Yaml.read(
                    written.replace("}", ", as: judge}"),
                    "run.yaml",
                    v -> Optional.empty(),
                    problems)
                .orElseThrow(),
            Path.of(""),
            problems);
    String name = options.requiredText("adapter");
    Adapter adapter =
        ServiceLoader.load(Adapter.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(a -> a.id().equals(name))
            .findFirst()
            .orElseThrow();
    ModelSource source = adapter.configure("m", options).orElseThrow();
    problems.throwIfAny();
    assertEquals(List.of(Role.JUDGE, Role.LISTWISE_JUDGE), source.roles(JudgeComparison.class));
    Ask<CompareQuestion> ask =
        ask(
            new CompareQuestion(
                Prompt.of("Why is the sky blue?"),
                Candidate.of("", "Air scatters blue light of the sky more than red light."),
                Candidate.of("", "Cheese.")));
    List<Outcome<Judgement>> outcomes = answers(source, Role.JUDGE, List.of(ask));
    assertEquals(Verdict.FIRST, outcomes.get(0).answer().orElseThrow().verdict());
  }
}
