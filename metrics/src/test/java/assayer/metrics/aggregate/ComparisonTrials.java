package assayer.metrics.aggregate;

import assayer.metrics.tournament.Davidson;
import assayer.metrics.tournament.Games;
import assayer.metrics.tournament.Outcome;
import assayer.metrics.tournament.PromptGames;
import assayer.metrics.tournament.Strengths;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Summaries of games. */
final class ComparisonTrials {
  private static final int SYSTEMS = 7;

  static final List<Trial<?>> ALL =
      List.of(
          new Trial<>(
              Games.class,
              () -> Games.of(SYSTEMS),
              (games, random) -> {
                int first = random.nextInt(SYSTEMS);
                games.add(first, other(first, random), outcome(random));
              },
              games -> numbers(Davidson.withDefaults().fit(games))),
          new Trial<>(
              PromptGames.class,
              () -> PromptGames.of(SYSTEMS),
              (games, random) -> {
                int first = random.nextInt(SYSTEMS);
                int second = other(first, random);
                games.add(random.nextInt(40), first, second, outcome(random));
              },
              games -> numbers(Davidson.withDefaults().fit(games))));

  private ComparisonTrials() {}

  private static int other(int first, RandomGenerator random) {
    return (first + 1 + random.nextInt(SYSTEMS - 1)) % SYSTEMS;
  }

  private static Outcome outcome(RandomGenerator random) {
    return Outcome.ofScore(random.nextInt(3) / 2.0);
  }

  private static List<Object> numbers(Strengths fit) {
    List<Object> numbers = new ArrayList<>(fit.theta());
    numbers.addAll(fit.withRobustErrors().theta());
    numbers.add(fit.tieParameter());
    numbers.add(fit.logLikelihood());
    return numbers;
  }
}
