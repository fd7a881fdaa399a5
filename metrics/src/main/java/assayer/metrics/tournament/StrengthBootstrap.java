package assayer.metrics.tournament;

import assayer.core.model.Seeds;
import assayer.core.reading.Undefined;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Strengths fitted again to resampled games: a multinomial draw over pairs and outcomes, from where
 * Newton's method starts at the strengths of all games. Replicates in which the strengths have no
 * maximum are dropped and counted. Same seed, same bits, on any number of threads.
 */
public final class StrengthBootstrap {
  private static final StrengthBootstrap DEFAULT = new StrengthBootstrap(0, 1000);

  private final long seed;
  private final int replicates;

  private StrengthBootstrap(long seed, int replicates) {
    this.seed = seed;
    this.replicates = replicates;
  }

  /** 1000 replicates from seed 0. */
  public static StrengthBootstrap withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public StrengthBootstrap withSeed(long seed) {
    return new StrengthBootstrap(seed, replicates);
  }

  /** With another number of replicates, at least 2. */
  public StrengthBootstrap withReplicates(int replicates) {
    if (replicates < 2) {
      throw new IllegalArgumentException("replicates must be at least 2, got " + replicates);
    }
    return new StrengthBootstrap(seed, replicates);
  }

  /** The strengths of a model, and what they are on resampled games. */
  public ResampledStrengths of(StrengthModel model, Games games) {
    Strengths strengths = model.fit(games);
    if (strengths.logLikelihood() instanceof Undefined) {
      return ResampledStrengths.of(strengths, new double[0][], 0);
    }
    RealVector at = Objects.requireNonNull(strengths.fit()).at();
    Pairings played = model.pairs(games);
    Redraw redraw = new Redraw(played.weights());
    double[][] found =
        IntStream.range(0, replicates)
            .parallel()
            .mapToObj(b -> refit(model, played.with(redraw.draw(stream(b))), at.toArray()))
            .filter(Objects::nonNull)
            .toArray(double[][]::new);
    return ResampledStrengths.of(strengths, found, replicates - found.length);
  }

  /** Strengths of a resample; null where there are none. */
  private static double @Nullable [] refit(StrengthModel model, Pairings drawn, double[] start) {
    PairFormula formula = model.formula(drawn.total(Outcome.TIE) > 0);
    Pairings weighed = model.weighed(drawn);
    if (model.obstacle(formula, weighed).isPresent()) {
      return null;
    }
    boolean alike = start.length == drawn.systems() + (formula.hasExtra() ? 1 : 0);
    return Newton.maximum(formula, weighed, alike ? start : Newton.start(formula, weighed));
  }

  private UniformRandomProvider stream(int replicate) {
    return RandomSource.L64_X128_MIX.create(Seeds.derive(seed, "games", "" + replicate));
  }
}
