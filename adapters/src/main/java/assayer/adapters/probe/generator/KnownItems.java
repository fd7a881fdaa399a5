package assayer.adapters.probe.generator;

import assayer.core.item.Candidate;
import assayer.core.model.CompareQuestion;
import assayer.core.model.DebateQuestion;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Question;
import assayer.core.model.RankQuestion;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.RefineQuestion;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.model.UnitsQuestion;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Units;
import assayer.core.outcome.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Five small items of a role whose right answers nobody doubts.
 *
 * @param questions the items
 * @param measure what an answer amounts to
 * @param right whether each answer is right, by the item's place
 */
record KnownItems<Q extends Question, A extends Answer>(
    List<Q> questions, Measure<A> measure, Key<A> right) {
  private static final String CORRECTNESS = "correctness";

  /** Copies the list. */
  KnownItems {
    questions = List.copyOf(questions);
  }

  /** What an answer amounts to, for telling whether two are the same. */
  sealed interface Measure<A> {

    /** A decision or a text. */
    record Decision<A>(Function<A, Object> of) implements Measure<A> {}

    /** One number or several, each compared with its own. */
    record Numbers<A>(Function<A, double[]> of) implements Measure<A> {}
  }

  /** The right answers. */
  sealed interface Key<A> {

    /** Each answer is right or wrong by itself. */
    record Each<A>(BiPredicate<Integer, A> right) implements Key<A> {}

    /** Each answer has a number, and the good items have higher ones than all bad items. */
    record Higher<A>(ToDoubleFunction<A> number, List<Boolean> good) implements Key<A> {

      /** Copies the list. */
      public Higher {
        good = List.copyOf(good);
      }
    }
  }

  /** Those of a role. */
  static KnownItems<?, ?> of(Role role) {
    return switch (role) {
      case JUDGE -> judged();
      case REWARD -> scored();
      case LISTWISE_JUDGE -> ranked();
      case CRITIC -> criticised();
      case REVIEWER -> reviewed();
      case STEPS -> stepped();
      case ATTRIBUTES -> rated();
      case REFINER -> refined();
      case UNITS -> divided();
      case DEBATER -> debated();
      case GENERATOR -> answered();
    };
  }

  private static KnownItems<CompareQuestion, Judgement> judged() {
    return new KnownItems<>(
        Fact.each((fact, i) -> compared(fact, i % 2 == 0)),
        new Measure.Decision<>(Judgement::verdict),
        new Key.Each<>(
            (i, judgement) ->
                judgement.verdict() == (i % 2 == 0 ? Verdict.FIRST : Verdict.SECOND)));
  }

  private static CompareQuestion compared(Fact fact, boolean rightFirst) {
    return new CompareQuestion(
        fact.prompt(), fact.completion(rightFirst), fact.completion(!rightFirst), fact.right());
  }

  private static List<Boolean> alternating() {
    return IntStream.range(0, Fact.ALL.size()).mapToObj(i -> i % 2 == 0).toList();
  }

  private static KnownItems<ScoreQuestion, Score> scored() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new ScoreQuestion(fact.prompt(), fact.completion(i % 2 == 0), fact.right())),
        new Measure.Numbers<>(score -> new double[] {score.value()}),
        new Key.Higher<>(Score::value, alternating()));
  }

  private static KnownItems<RankQuestion, Ranking> ranked() {
    return new KnownItems<>(
        Fact.each(KnownItems::listed),
        new Measure.Decision<>(Ranking::order),
        new Key.Each<>((i, ranking) -> ranking.order().get(0) == i % 3));
  }

  private static RankQuestion listed(Fact fact, int number) {
    Candidate wrong = fact.completion(false);
    Candidate nonsense = Candidate.of("", "Blue trains sleep.");
    Candidate right = fact.completion(true);
    return new RankQuestion(
        fact.prompt(),
        switch (number % 3) {
          case 0 -> List.of(right, wrong, nonsense);
          case 1 -> List.of(wrong, right, nonsense);
          default -> List.of(nonsense, wrong, right);
        });
  }

  private static KnownItems<StepsQuestion, Critique> criticised() {
    return new KnownItems<>(
        Worked.questions(),
        new Measure.Decision<>(critique -> List.of(critique.right(), critique.firstError())),
        new Key.Each<>(
            (i, critique) -> critique.firstError().equals(Worked.ALL.get(i).firstError())));
  }

  private static KnownItems<StepsQuestion, StepScores> stepped() {
    return new KnownItems<>(
        Worked.questions(),
        new Measure.Numbers<>(StepScores::toArray),
        new Key.Higher<>(
            scores -> Arrays.stream(scores.toArray()).min().orElse(0),
            Worked.ALL.stream().map(Worked::firstError).map(OptionalInt::isEmpty).toList()));
  }

  private static KnownItems<ReviewQuestion, Critique> reviewed() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new ReviewQuestion(fact.prompt(), fact.completion(i % 2 == 0), fact.right())),
        new Measure.Decision<>(Critique::right),
        new Key.Each<>((i, critique) -> critique.right() == (i % 2 == 0)));
  }

  private static KnownItems<RatingsQuestion, Ratings> rated() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new RatingsQuestion(
                    fact.prompt(), fact.completion(i % 2 == 0), List.of(CORRECTNESS, "coherence"))),
        new Measure.Numbers<>(
            ratings ->
                ratings.byAttribute().values().stream().mapToDouble(Double::doubleValue).toArray()),
        new Key.Higher<>(
            ratings -> Objects.requireNonNullElse(ratings.byAttribute().get(CORRECTNESS), 0.0),
            alternating()));
  }

  private static KnownItems<RefineQuestion, Completion> refined() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new RefineQuestion(
                    fact.prompt(), fact.completion(false), "The answer given is not right.")),
        new Measure.Decision<>(Completion::text),
        new Key.Each<>(KnownItems::says));
  }

  private static KnownItems<UnitsQuestion, Units> divided() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new UnitsQuestion(fact.prompt(), fact.right() + " Water freezes in the cold.")),
        new Measure.Decision<>(Units::statements),
        new Key.Each<>((i, units) -> units.statements().size() == 2));
  }

  private static KnownItems<DebateQuestion, Completion> debated() {
    return new KnownItems<>(
        Fact.each(
            (fact, i) ->
                new DebateQuestion(
                    fact.prompt(),
                    List.of(fact.completion(true), fact.completion(false)),
                    0,
                    List.of())),
        new Measure.Decision<>(Completion::text),
        new Key.Each<>((i, said) -> true));
  }

  private static KnownItems<GenerateQuestion, Completion> answered() {
    return new KnownItems<>(
        Fact.each((fact, i) -> GenerateQuestion.of(fact.prompt().messages())),
        new Measure.Decision<>(Completion::text),
        new Key.Each<>(KnownItems::says));
  }

  private static boolean says(int number, Completion completion) {
    String word = Fact.ALL.get(number).word();
    return completion.text().toLowerCase(Locale.ROOT).contains(word);
  }
}
