package assayer.metrics.tournament;

import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.regression.Logistic;
import assayer.metrics.significance.TestResult;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether there are more cyclic triples than a linear scale of strengths explains: a parametric
 * bootstrap under the model of {@link Davidson}, which without ties is that of {@link
 * BradleyTerry}.
 *
 * <p>A replicate plays every pair's decided games again, ties stay ties. Only who has more wins
 * matters, so each pair is one draw from the exact probabilities of that. p = (1 + replicates with
 * at least as many cyclic triples)/(1 + replicates).
 */
public final class CycleTest {
  /** What results call it. */
  public static final String METHOD = "parametric-bootstrap";

  private static final CycleTest DEFAULT = new CycleTest(0, 1000);

  private final long seed;
  private final int replicates;

  private CycleTest(long seed, int replicates) {
    this.seed = seed;
    this.replicates = replicates;
  }

  /** 1000 replicates from seed 0. */
  public static CycleTest withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public CycleTest withSeed(long seed) {
    return new CycleTest(seed, replicates);
  }

  /** With another number of replicates, at least 1. */
  public CycleTest withReplicates(int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1, got " + replicates);
    }
    return new CycleTest(seed, replicates);
  }

  /** The rate of cyclic triples, and the probability of so many under the fitted strengths. */
  public TestResult of(Games games) {
    Transitivity found = Transitivity.of(Majority.of(games));
    return new TestResult(found.cyclicRate(), pValue(games, found), METHOD);
  }

  private Reading pValue(Games games, Transitivity found) {
    if (found.cyclicRate() instanceof Undefined why) {
      return why;
    }
    Strengths strengths = Davidson.withDefaults().fit(games);
    Optional<Fit> fit = Optional.ofNullable(strengths.fit());
    if (fit.isEmpty()) {
      return strengths.logLikelihood();
    }
    Replay replay = new Replay(games, fit.get().at().toArray());
    long asMany =
        IntStream.range(0, replicates)
            .parallel()
            .filter(b -> replay.draw(stream(b)).cyclicTriples() >= found.cyclicTriples())
            .count();
    return Estimate.bare((1.0 + asMany) / (1.0 + replicates), replicates);
  }

  private UniformRandomProvider stream(int replicate) {
    return RandomSource.L64_X128_MIX.create(Seeds.derive(seed, "cycles", "" + replicate));
  }

  /** The chances of each pair, and majorities drawn by them. */
  private static final class Replay {
    private final Pairings games;
    private final double[] first;
    private final double[] notSecond;

    Replay(Games counted, double[] theta) {
      games = Pairings.of(counted, false);
      first = new double[games.size()];
      notSecond = new double[games.size()];
      for (int pair = 0; pair < first.length; pair++) {
        chances(pair, theta[games.first(pair)] - theta[games.second(pair)]);
      }
    }

    private void chances(int pair, double gap) {
      long decided = (long) (games.wins(pair) + games.losses(pair));
      if (decided > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "decided games of a pair must be below 2^31, got " + decided);
      }
      int n = (int) decided;
      var wins = BinomialDistribution.of(n, Logistic.of(gap));
      first[pair] = wins.survivalProbability(n / 2);
      notSecond[pair] = first[pair] + (n % 2 == 0 ? wins.probability(n / 2) : 0);
    }

    Majority draw(UniformRandomProvider random) {
      BitGraph beats = new BitGraph(games.systems());
      BitGraph ties = new BitGraph(games.systems());
      for (int pair = 0; pair < first.length; pair++) {
        double u = random.nextDouble();
        int i = games.first(pair);
        int j = games.second(pair);
        if (u < first[pair]) {
          beats.add(i, j);
        } else if (u < notSecond[pair]) {
          ties.addBothWays(i, j);
        } else {
          beats.add(j, i);
        }
      }
      return Majority.of(beats, ties);
    }
  }
}
