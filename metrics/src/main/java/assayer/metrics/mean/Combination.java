package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sum of independent values, each times a number c: variance sum c² SE², degrees of freedom (sum
 * c² SE²)² / sum((c² SE²)²/df), as Satterthwaite (1946) has them.
 */
record Combination(List<Term> terms) {

  record Term(double factor, Measured part) {

    double variance() {
      double error = estimate().standardError().orElse(0);
      return factor * factor * error * error;
    }

    Estimate estimate() {
      return part.bare().estimate().orElseThrow();
    }
  }

  static Combination of(double factor, Measured part) {
    return new Combination(List.of(new Term(factor, part)));
  }

  Combination plus(double factor, Measured part) {
    return new Combination(
        Stream.concat(terms.stream(), Stream.of(new Term(factor, part))).toList());
  }

  /** The sum; undefined if a part is. */
  Measured measured(String form) {
    long n = terms.stream().mapToLong(term -> term.part().bare().n()).sum();
    for (Term term : terms) {
      if (term.part().bare() instanceof Undefined why) {
        return Measured.undefined(why.reason(), n);
      }
    }
    double value = 0;
    for (Term term : terms) {
      value += term.factor() * term.estimate().value();
    }
    Estimate bare =
        new Estimate(
            value, Optional.empty(), "none", n, OptionalDouble.empty(), clusters(), flags());
    if (terms.stream().anyMatch(term -> term.estimate().standardError().isEmpty())) {
      return new Measured(bare, 0, form);
    }
    return Measured.of(bare, variance(), freedom(), form);
  }

  private double variance() {
    double variance = 0;
    for (Term term : terms) {
      variance += term.variance();
    }
    return variance;
  }

  private double freedom() {
    double whole = variance();
    double parts = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Term term : terms) {
      least = Math.min(least, term.part().freedom());
      double share = whole == 0 ? 0 : term.variance() / whole;
      parts += share * share / term.part().freedom();
    }
    return parts == 0 ? least : 1 / parts;
  }

  private OptionalLong clusters() {
    return terms.stream().allMatch(term -> term.estimate().clusters().isPresent())
        ? OptionalLong.of(
            terms.stream().mapToLong(term -> term.estimate().clusters().orElse(0)).sum())
        : OptionalLong.empty();
  }

  /** Those of the parts; whether the sum has spread is seen anew. */
  private Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    terms.forEach(term -> flags.addAll(term.estimate().flags()));
    flags.remove(Flag.DEGENERATE);
    return flags;
  }
}
