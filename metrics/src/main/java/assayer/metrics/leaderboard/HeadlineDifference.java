package assayer.metrics.leaderboard;

import assayer.core.comparison.Difference;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import assayer.metrics.interval.Level;
import assayer.metrics.significance.FlipResult;
import assayer.metrics.significance.McNemar;
import assayer.metrics.significance.PairedCounts;
import assayer.metrics.significance.SignFlips;
import assayer.metrics.significance.TestResult;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a headline differs between two that were scored on the same items, second less first, tested
 * by what the headline is made of:
 *
 * <ul>
 *   <li>the plain mean of zeros and ones: McNemar's exact test, Tango's interval
 *   <li>the plain mean of other numbers: sign flips, the interval of the mean difference by t
 *   <li>anything else, such as weighted sections or a harmonic mean: t on the differences of
 *       influences, s/√n with n - 1 degrees of freedom (Miller 2024, section 4)
 * </ul>
 *
 * <p>Where an item is left out on either side the headline is no mean over the same items any more,
 * and influences decide.
 */
public final class HeadlineDifference {

  private HeadlineDifference() {}

  /**
   * The difference.
   *
   * @param headline the metric's name; its reading says why there is no difference, if so
   * @param a the first, the base
   * @param b the second
   * @param seed for signs that are drawn
   */
  public static Difference of(String headline, Scored a, Scored b, long seed) {
    if (a.credits().size() != b.credits().size()) {
      throw new IllegalArgumentException(
          "both must be scored on the same items, got "
              + (a.credits().size() + " and " + b.credits().size()));
    }
    Influence ofA = a.influence();
    Influence ofB = b.influence();
    if (ofA.size() == 0 || ofB.size() == 0) {
      Reading none = undefined(headline, a, b);
      return new Difference(none, none, PairedInfluence.METHOD, Optional.empty(), none);
    }
    PairedInfluence influence = PairedInfluence.of(ofA, ofB);
    if (isMean(a.credits()) && isMean(b.credits())) {
      return a.credits().isBinary() && b.credits().isBinary()
          ? ofShares(counts(a.credits(), b.credits()), influence)
          : ofMeans(flips(a.credits(), b.credits(), seed), influence);
    }
    return ofInfluences(a.credits(), b.credits(), influence, seed);
  }

  private static Reading undefined(String headline, Scored a, Scored b) {
    return Stream.of(a, b)
        .flatMap(scored -> scored.readings().stream())
        .filter(r -> r.section().equals(SectionReading.OVERALL) && r.metric().equals(headline))
        .map(SectionReading::reading)
        .filter(Undefined.class::isInstance)
        .findFirst()
        .orElseGet(() -> new Undefined(Reason.EMPTY, 0));
  }

  private static boolean isMean(Credits credits) {
    return credits.isMean() && IntStream.range(0, credits.size()).noneMatch(credits::isLeftOut);
  }

  private static PairedCounts counts(Credits a, Credits b) {
    PairedCounts counts = PairedCounts.empty();
    for (int i = 0; i < a.size(); i++) {
      counts.add(b.get(i) == 1, a.get(i) == 1);
    }
    return counts;
  }

  private static Difference ofShares(PairedCounts counts, PairedInfluence influence) {
    TestResult test = McNemar.test(counts, Level.DEFAULT);
    double midP = McNemar.of(counts.onlyFirst(), counts.onlySecond()).midP();
    return new Difference(
        test.effect(),
        test.pValue(),
        test.method(),
        Optional.of(Estimate.bare(midP, counts.rows())),
        influence.detectable());
  }

  /** Over the items that neither leaves out. */
  private static FlipResult flips(Credits a, Credits b, long seed) {
    int[] items =
        IntStream.range(0, a.size()).filter(i -> !a.isLeftOut(i) && !b.isLeftOut(i)).toArray();
    return SignFlips.withDefaults()
        .withSeed(seed)
        .withLevel(Level.DEFAULT)
        .test(
            IntStream.of(items).mapToDouble(b::get).toArray(),
            IntStream.of(items).mapToDouble(a::get).toArray());
  }

  private static Difference ofMeans(FlipResult flips, PairedInfluence influence) {
    return new Difference(
        flips.effect(), flips.pValue(), flips.method(), Optional.empty(), influence.detectable());
  }

  /**
   * Where influences have no spread, t has nothing to say of a difference, and signs are flipped.
   */
  private static Difference ofInfluences(
      Credits a, Credits b, PairedInfluence influence, long seed) {
    Estimate effect = influence.effect(Level.DEFAULT);
    if (effect.flags().contains(Flag.DEGENERATE) && effect.value() != 0) {
      FlipResult flips = flips(a, b, seed);
      return new Difference(
          effect, flips.pValue(), flips.method(), Optional.empty(), influence.detectable());
    }
    return new Difference(
        effect,
        influence.pValue(),
        PairedInfluence.METHOD,
        Optional.empty(),
        influence.detectable());
  }
}
