package assayer.run.gate;

import assayer.core.gate.BoundTest;
import assayer.core.gate.BoundTests;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import assayer.run.gate.Claim.Open;
import assayer.run.gate.Claim.Tested;
import assayer.run.gate.Paired.Missing;
import assayer.run.gate.Paired.Pair;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The suite's headline beside that of a base on the same items. With d how much better the model
 * is, whichever end of the headline that is: "not worse" asks for d above minus the margin,
 * "better" for d above the margin, which may be 0.
 *
 * @param base a model of the run, the folder of another, or {@link Evidence#LAST_PASSING}
 * @param named the base's model where the base is a run, "" for one of the same name
 * @param better whether the model must be better, rather than not worse
 * @param margin at least 0, above 0 for "not worse"
 */
record Against(String base, String named, boolean better, double margin) implements Demand {

  Against {
    Demand.finite("a margin", margin);
    if (margin < 0 || (!better && margin == 0)) {
      throw new IllegalArgumentException(
          "a margin must be " + (better ? "at least" : "above") + " 0, got " + margin);
    }
  }

  @Override
  public String id() {
    String whose = named.isEmpty() ? "" : ":" + named;
    return (better ? " better-than " : " not-worse-than ")
        + base
        + whose
        + (margin == 0 ? "" : " by " + margin);
  }

  @Override
  public OptionalDouble required() {
    return OptionalDouble.of(better ? margin : -margin);
  }

  @Override
  public boolean ofHeadline() {
    return true;
  }

  @Override
  public boolean isDecidedWhileAsking() {
    return true;
  }

  @Override
  public Claims weigh(Case found) {
    Paired paired = found.evidence().against(found.result(), base, named);
    Claim claim = claim(found, paired, required().getAsDouble());
    return Claims.of(
        found.gate(),
        claim instanceof Tested tested && paired instanceof Pair pair
            ? tested.with(pair.flips())
            : claim);
  }

  /**
   * How much better than a base, against a bound.
   *
   * @param better the least the model must be better by
   */
  static Claim claim(Case found, Paired paired, double better) {
    if (paired instanceof Missing missing) {
      return found.open(missing.why());
    }
    Pair pair = (Pair) paired;
    return trouble(found, pair).map(found::open).orElseGet(() -> weigh(found, pair, better));
  }

  /** Why a pair says nothing, if so. */
  private static Optional<String> trouble(Case found, Pair pair) {
    if (found.direction() == Direction.NONE) {
      return Optional.of(
          "neither end of " + found.result().headline() + " is better, so no model is");
    }
    Optional<String> own = found.shortOfAnswers(false);
    return own.isPresent() ? own : found.shortOfAnswers(pair.asked());
  }

  private static Claim weigh(Case found, Pair pair, double better) {
    BoundTests tests = found.tests();
    boolean lower = found.direction() == Direction.LOWER;
    double bound = lower ? -better : better;
    Optional<Looks> looks =
        found
            .result()
            .stopping()
            .map(
                own ->
                    Looks.at(
                        found, differences(pair), Math.min(own.after(), pair.asked().items())));
    Optional<String> trouble = looks.flatMap(Looks::trouble);
    if (trouble.isPresent()) {
      return found.open(trouble.get());
    }
    BoundTest test =
        looks
            .map(all -> all.test(-1, 1, bound))
            .orElseGet(
                () ->
                    tests.ofDifference(
                        found.result().headline(), pair.base(), pair.other(), bound));
    if (test.measured() instanceof Undefined undefined) {
      return found.open("the difference is undefined: " + undefined.reason().text());
    }
    Estimate difference = (Estimate) test.measured();
    if (difference.interval().isEmpty() || difference.n() < Case.FEW_ITEMS) {
      return few(found, pair, difference);
    }
    return new Tested(
        found.gate().id(),
        Optional.of(difference),
        OptionalDouble.of(bound),
        text(found, pair, test, difference, bound) + looks.map(Looks::text).orElse(""),
        lower ? test.below() : test.above(),
        lower ? test.above() : test.below(),
        alpha -> further(tests, test, bound, alpha, difference.n()));
  }

  /** How much better an item went than with the base; NaN where either leaves it out. */
  private static double[] differences(Pair pair) {
    return IntStream.range(0, pair.other().credits().size())
        .mapToDouble(i -> pair.other().credits().get(i) - pair.base().credits().get(i))
        .toArray();
  }

  private static Claim few(Case found, Pair pair, Estimate difference) {
    boolean few = difference.n() < Case.FEW_ITEMS;
    String why =
        few
            ? "only %s items are compared with %s".formatted(difference.n(), pair.name())
            : "nothing differs from %s, so no spread is known".formatted(pair.name());
    OptionalLong further =
        few ? OptionalLong.of(Case.FEW_ITEMS - difference.n()) : OptionalLong.empty();
    return new Open(found.gate().id(), Optional.of(difference), found.required(), why, further);
  }

  private static OptionalLong further(
      BoundTests tests, BoundTest test, double bound, double alpha, long items) {
    OptionalLong all = tests.itemsToDecide(test, bound, alpha);
    return all.isPresent() ? OptionalLong.of(Math.max(1, all.getAsLong() - items)) : all;
  }

  private static String text(
      Case found, Pair pair, BoundTest test, Estimate difference, double bound) {
    boolean lower = found.direction() == Direction.LOWER;
    return "%s of %s less that of %s is %s, by %s on %s items%s; demanded: %s %s"
        .formatted(
            found.result().headline(),
            found.result().model(),
            pair.name(),
            ReadingClaim.interval(difference),
            test.method(),
            difference.n(),
            apart(pair, difference),
            lower ? "below" : "above",
            Demand.number(bound));
  }

  private static String apart(Pair pair, Estimate difference) {
    long left = pair.items() - difference.n() + pair.apart();
    return left > 0 ? ", " + left + " others left out" : "";
  }
}
