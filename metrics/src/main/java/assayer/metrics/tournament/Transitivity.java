package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;

/**
 * How far preferences are from a linear order. A triple is complete if all of its three pairs were
 * compared; cyclic if each beats the next around a circle; intransitive if it is cyclic or all
 * relations that are no ties, at least one, point the same way around.
 *
 * <p>Cycles in a sample may be noise: see {@link CycleTest}.
 *
 * @param completeTriples how many
 * @param cyclicTriples how many
 * @param intransitiveTriples how many, the cyclic ones among them
 * @param cyclicRate share of the complete triples, within [0, 1]
 * @param intransitiveRate share of the complete triples, within [0, 1]
 * @param kendallZeta 1 - 24d/(m³ - m), for even m 1 - 24d/(m³ - 4m), d the cyclic triples (Kendall
 *     and Babington Smith 1940): 1 for a linear order, 0 for as many cycles as there can be; not
 *     identified unless all pairs were compared and none ties
 * @param components groups within which everyone beats everyone along some chain; one of more than
 *     one system fits no linear order. Ties are no part of a chain
 */
public record Transitivity(
    long completeTriples,
    long cyclicTriples,
    long intransitiveTriples,
    Reading cyclicRate,
    Reading intransitiveRate,
    Reading kendallZeta,
    StrongComponents components) {

  /** Of relations; undefined for fewer than three systems. */
  public static Transitivity of(Majority majority) {
    StrongComponents components = StrongComponents.of(majority.beats());
    int n = majority.systems();
    if (n < 3) {
      Reading none = new Undefined(n == 0 ? Reason.EMPTY : Reason.TOO_FEW, n);
      return new Transitivity(0, 0, 0, none, none, none, components);
    }
    long cyclic = majority.cyclicTriples();
    boolean tournament = majority.isTournament();
    long complete = tournament ? triples(n) : complete(majority);
    long intransitive = tournament ? cyclic : intransitive(majority);
    return new Transitivity(
        complete,
        cyclic,
        intransitive,
        rate(cyclic, complete),
        rate(intransitive, complete),
        tournament ? zeta(n, cyclic) : new Undefined(Reason.NOT_IDENTIFIED, complete),
        components);
  }

  private static long triples(long n) {
    return n * (n - 1) * (n - 2) / 6;
  }

  private static long complete(Majority majority) {
    BitGraph ties = majority.ties();
    BitGraph beats = majority.beats();
    return beats.with(beats.reversed()).with(ties).closedWalks() / 6;
  }

  /** Circles along wins and ties; those of ties alone, which go both ways, are none. */
  private static long intransitive(Majority majority) {
    BitGraph ties = majority.ties();
    return (majority.beats().with(ties).closedWalks() - ties.closedWalks()) / 3;
  }

  private static Reading rate(long some, long complete) {
    return complete == 0
        ? new Undefined(Reason.NO_COMPARABLE_PAIRS, 0)
        : Estimate.bare((double) some / complete, complete);
  }

  private static Reading zeta(double n, long cyclic) {
    double most = n % 2 == 1 ? n * n * n - n : n * n * n - 4 * n;
    return Estimate.bare(1 - 24 * cyclic / most, triples((long) n));
  }
}
