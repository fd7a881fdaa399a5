package assayer.run.gate;

import static java.util.stream.Collectors.toSet;

import assayer.core.gate.BoundTest;
import assayer.core.option.Spelling;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.run.gate.Claim.Open;
import assayer.run.gate.Claim.Tested;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one reading says of its bounds. The sentence names what is flagged of it. Most flags say how
 * the interval was made or that it is rough; it is still the interval the suite stands by, and the
 * gate rests on it. Where a flag says that no spread or no standard error is known there is nothing
 * to rest on.
 */
record ReadingClaim(Bounds bounds, Case found, String section) {
  private static final Set<Flag> WITHOUT_ERROR =
      EnumSet.of(Flag.DEGENERATE, Flag.TOO_FEW, Flag.TOO_FEW_CLUSTERS);

  /** By the reading of the section. */
  Claim claim() {
    Optional<Reading> reading = found.result().reading(section, found.metric());
    if (reading.isEmpty()) {
      return found.open(section, Optional.empty(), unknown());
    }
    if (reading.get() instanceof Undefined undefined) {
      return found.open(
          section, Optional.empty(), "the reading is undefined: " + undefined.reason().text());
    }
    Estimate estimate = (Estimate) reading.get();
    return trouble(estimate).map(why -> few(estimate, why)).orElseGet(() -> tested(estimate));
  }

  private String unknown() {
    List<SectionReading> all = found.result().readings();
    Set<String> sections = all.stream().map(SectionReading::section).collect(toSet());
    return sections.contains(section)
        ? Spelling.unknown(
            "metric",
            found.metric(),
            all.stream()
                .filter(r -> r.section().equals(section))
                .map(SectionReading::metric)
                .toList())
        : Spelling.unknown("section", section, sections);
  }

  private Optional<String> trouble(Estimate estimate) {
    if (estimate.interval().isEmpty() || !Collections.disjoint(estimate.flags(), WITHOUT_ERROR)) {
      return Optional.of("the reading has no interval to rest on" + flags(": ", estimate));
    }
    if (estimate.flags().contains(Flag.FEW_ITEMS)) {
      return Optional.of(
          "the reading rests on %s items only".formatted(estimate.n()) + flags(": ", estimate));
    }
    if (estimate.flags().contains(Flag.ESTIMATED) && isWithin(estimate)) {
      return Optional.of(
          "the bound lies within what estimates like this were off by, "
              + estimate.interval().map(ReadingClaim::ends).orElse(""));
    }
    return found.shortOfAnswers(bounds.most().isPresent());
  }

  /** What was not measured decides nothing that near, whatever the error rate. */
  private boolean isWithin(Estimate estimate) {
    return estimate
        .interval()
        .filter(
            i ->
                Stream.of(bounds.least(), bounds.most())
                    .flatMapToDouble(OptionalDouble::stream)
                    .anyMatch(bound -> bound >= i.low() && bound <= i.high()))
        .isPresent();
  }

  private static String ends(Interval interval) {
    return Demand.number(interval.low()) + " to " + Demand.number(interval.high());
  }

  /** Of one that was asked until its gates were decided: by what holds at every look. */
  Claim whileAsking() {
    Optional<double[]> worth = found.evidence().worth(found.result());
    if (worth.isEmpty()) {
      return found.open("what its items were worth is not known here");
    }
    Looks looks = Looks.at(found, worth.get(), worth.get().length);
    Optional<String> trouble =
        looks.trouble().or(() -> found.shortOfAnswers(bounds.most().isPresent()));
    if (trouble.isPresent()) {
      return found.open(trouble.get());
    }
    Estimate estimate = (Estimate) looks.atLeast(0).measured();
    return tested(estimate, text(estimate) + looks.text(), looks::atLeast, looks::atMost);
  }

  private Claim few(Estimate estimate, String why) {
    OptionalLong further =
        estimate.n() < Case.FEW_ITEMS
            ? OptionalLong.of(Case.FEW_ITEMS - estimate.n())
            : OptionalLong.empty();
    return new Open(found.id(section), Optional.of(estimate), found.required(), why, further);
  }

  private Tested tested(Estimate estimate) {
    DoubleFunction<BoundTest> test = bound -> found.tests().ofReading(estimate, bound);
    return tested(estimate, text(estimate), test, test);
  }

  private Tested tested(
      Estimate estimate,
      String text,
      DoubleFunction<BoundTest> atLeast,
      DoubleFunction<BoundTest> atMost) {
    double met = 0;
    double missed = 1;
    if (bounds.least().isPresent()) {
      BoundTest low = atLeast.apply(bounds.least().getAsDouble());
      met = low.above();
      missed = low.below();
    }
    if (bounds.most().isPresent()) {
      BoundTest high = atMost.apply(bounds.most().getAsDouble());
      met = Math.max(met, high.below());
      missed = Math.min(missed, high.above());
    }
    boolean both = bounds.least().isPresent() && bounds.most().isPresent();
    return new Tested(
        found.id(section),
        Optional.of(estimate),
        bounds.required(),
        text,
        met,
        both ? Math.min(1, 2 * missed) : missed,
        alpha -> further(estimate, alpha, atLeast));
  }

  /** For the end that is harder to show. */
  private OptionalLong further(Estimate estimate, double alpha, DoubleFunction<BoundTest> test) {
    List<Double> ends =
        Stream.of(bounds.least(), bounds.most())
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    long items = 0;
    for (double end : ends) {
      OptionalLong more = found.tests().itemsToDecide(test.apply(end), end, alpha);
      if (more.isEmpty()) {
        return more;
      }
      items = Math.max(items, more.getAsLong());
    }
    return OptionalLong.of(Math.max(1, items - estimate.n()));
  }

  private String text(Estimate estimate) {
    String where = section.equals(SectionReading.OVERALL) ? "" : " in " + section;
    return "%s of %s%s is %s%s; demanded: %s"
        .formatted(
            found.metric(),
            found.result().model(),
            where,
            interval(estimate),
            flags("; flagged: ", estimate),
            bounds.demand());
  }

  /** A value with its interval, for a person. */
  static String interval(Estimate estimate) {
    return Demand.number(estimate.value())
        + estimate.interval().map(i -> ", interval " + ends(i)).orElse("");
  }

  private static String flags(String before, Estimate estimate) {
    String flags = estimate.flags().stream().map(Flag::text).collect(Collectors.joining(", "));
    return flags.isEmpty() ? "" : before + flags;
  }
}
