package assayer.adapters.prompted;

import assayer.adapters.prompted.parser.Parse;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How answers of one kind are voted on.
 *
 * @param <A> the kind
 * @param rules the rules that make sense for it, the usual one first
 * @param same what must be the same for two answers to be the same vote
 * @param neutral the answer that takes no side, where there is one
 * @param middle the one between them, by mean or median
 */
record Ballot<A extends Answer>(
    List<VoteRule> rules, Function<A, Object> same, Optional<A> neutral, Middle<A> middle) {

  /** Verdicts; the probabilities of all that were asked are averaged. */
  static final Ballot<Judgement> JUDGEMENTS =
      new Ballot<>(
          List.of(VoteRule.MAJORITY, VoteRule.UNANIMOUS),
          Judgement::verdict,
          Optional.of(Judgement.of(Verdict.TIE)),
          (answers, rule) -> answers.get(0));

  /** Ratings of one completion. */
  static final Ballot<Score> SCORES =
      new Ballot<>(
          List.of(VoteRule.MEAN, VoteRule.MEDIAN, VoteRule.MAJORITY, VoteRule.UNANIMOUS),
          Score::value,
          Optional.empty(),
          (answers, rule) ->
              new Score(
                  middle(answers.stream().map(Score::value).toList(), rule),
                  average(answers.stream().map(Score::probabilities).toList())));

  /** Scores of steps, step by step. */
  static final Ballot<StepScores> STEPS =
      new Ballot<>(
          List.of(VoteRule.MEAN, VoteRule.MEDIAN, VoteRule.UNANIMOUS),
          answer -> answer,
          Optional.empty(),
          (answers, rule) ->
              StepScores.of(middles(answers, StepScores::toArray, rule))
                  .withRedundancy(middles(answers, StepScores::redundancy, rule)));

  /** Findings; the words are those of the first who found the same. */
  static final Ballot<Critique> CRITIQUES =
      new Ballot<>(
          List.of(VoteRule.MAJORITY, VoteRule.UNANIMOUS, VoteRule.PUBLISHED),
          critique -> List.of(critique.right(), critique.firstError()),
          Optional.empty(),
          (answers, rule) -> answers.get(0));

  /** Orders; by mean or median of the places, equals as the first order has them. */
  static final Ballot<Ranking> RANKINGS =
      new Ballot<>(
          List.of(VoteRule.MEAN, VoteRule.MEDIAN, VoteRule.MAJORITY, VoteRule.UNANIMOUS),
          answer -> answer,
          Optional.empty(),
          (answers, rule) ->
              new Ranking(
                  answers.get(0).order().stream()
                      .sorted(
                          Comparator.comparingDouble(
                              place ->
                                  middle(
                                      answers.stream()
                                          .map(a -> Double.valueOf(a.order().indexOf(place)))
                                          .toList(),
                                      rule)))
                      .toList()));

  /** Ratings by attribute. */
  static final Ballot<Ratings> RATINGS =
      new Ballot<>(
          List.of(VoteRule.MEAN, VoteRule.MEDIAN, VoteRule.UNANIMOUS),
          answer -> answer,
          Optional.empty(),
          Ballot::between);

  /** Copies the list. */
  Ballot {
    rules = List.copyOf(rules);
  }

  /** One answer of several, of which there is at least one. */
  Parse<A> count(List<A> answers, Votes votes) {
    return switch (votes.rule()) {
      case MEAN, MEDIAN -> new Parse.Found<>(middle.of(answers, votes.rule()));
      case MAJORITY -> majority(answers, votes.ties());
      case UNANIMOUS ->
          groups(answers).size() == 1
              ? new Parse.Found<>(answers.get(0))
              : new Parse.Missing<>("the same answer each time");
      case PUBLISHED -> throw new IllegalArgumentException("a parser counts these, over texts");
    };
  }

  private Map<Object, List<A>> groups(List<A> answers) {
    Map<Object, List<A>> groups = new LinkedHashMap<>();
    for (A answer : answers) {
      groups.computeIfAbsent(same.apply(answer), key -> new ArrayList<>()).add(answer);
    }
    return groups;
  }

  private Parse<A> majority(List<A> answers, Votes.Ties ties) {
    List<List<A>> groups = List.copyOf(groups(answers).values());
    int most = groups.stream().mapToInt(List::size).max().orElse(0);
    List<List<A>> first = groups.stream().filter(group -> group.size() == most).toList();
    if (first.size() == 1 || ties == Votes.Ties.FIRST_SAID) {
      return new Parse.Found<>(first.get(0).get(0));
    }
    return ties == Votes.Ties.NEUTRAL && neutral.isPresent()
        ? new Parse.Found<>(neutral.get())
        : new Parse.Missing<>("an answer that is given more often than any other");
  }

  private static double middle(List<Double> numbers, VoteRule rule) {
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    if (rule == VoteRule.MEDIAN) {
      return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  private static double[] middles(
      List<StepScores> answers, Function<StepScores, double[]> list, VoteRule rule) {
    List<double[]> lists = answers.stream().map(list).toList();
    return IntStream.range(0, lists.get(0).length)
        .mapToDouble(i -> middle(lists.stream().map(each -> each[i]).toList(), rule))
        .toArray();
  }

  private static Ratings between(List<Ratings> answers, VoteRule rule) {
    Map<String, Double> middle = new LinkedHashMap<>();
    for (String attribute : answers.get(0).byAttribute().keySet()) {
      List<Double> given = new ArrayList<>();
      answers.forEach(a -> given.add(a.byAttribute().getOrDefault(attribute, 0.0)));
      middle.put(attribute, middle(given, rule));
    }
    return new Ratings(middle);
  }

  /** The mean of each probability; empty unless all have the same labels. */
  static Optional<Probabilities> average(List<Optional<Probabilities>> all) {
    if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Probabilities> given = all.stream().map(Optional::get).toList();
    Set<String> labels = given.get(0).labels().keySet();
    if (given.stream().anyMatch(p -> !p.labels().keySet().equals(labels))) {
      return Optional.empty();
    }
    Map<String, Double> mean = new LinkedHashMap<>();
    for (String label : labels) {
      mean.put(label, mean(given, p -> p.labels().getOrDefault(label, 0.0)));
    }
    return Optional.of(new Probabilities(mean, mean(given, Probabilities::outside)));
  }

  private static double mean(List<Probabilities> all, Function<Probabilities, Double> part) {
    return all.stream().mapToDouble(part::apply).sum() / all.size();
  }

  /** The answer between several. */
  @FunctionalInterface
  interface Middle<A extends Answer> {
    A of(List<A> answers, VoteRule rule);
  }
}
