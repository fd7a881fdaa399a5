package assayer.run;

import assayer.core.dataset.Dataset;
import assayer.core.item.Item;
import assayer.core.live.LiveJob;
import assayer.core.live.Stage;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Suite;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One suite on one dataset, with the models it seats.
 *
 * @param <I> the kind of item
 * @param number its place in the run file, from 1
 * @param suite configured
 * @param dataset open for reading
 * @param policy the rules for credit
 * @param limit items to take, from the first
 * @param badRows rejected rows that are put up with
 * @param seats the models, in the run file's order
 * @param watched ids of the models that are asked until their gates are decided
 */
record Entry<I extends Item>(
    int number,
    Suite<I> suite,
    Dataset<I> dataset,
    ScoringPolicy policy,
    OptionalLong limit,
    long badRows,
    List<Seat> seats,
    Set<String> watched) {

  /** The same with the suite as it asks a seat. */
  Entry<I> seating(Seat seat) {
    return with(suite.seated(seat.beside()));
  }

  /** The same with other data. */
  Entry<I> asking(Dataset<I> other) {
    return new Entry<>(number, suite, other, policy, limit, badRows, seats, watched);
  }

  /** The same with another suite. */
  Entry<I> with(Suite<I> other) {
    return new Entry<>(number, other, dataset, policy, limit, badRows, seats, watched);
  }

  /** The same with models that are asked until their gates are decided. */
  Entry<I> watching(Set<String> models) {
    return new Entry<>(number, suite, dataset, policy, limit, badRows, seats, models);
  }

  /** Whether a model is asked until its gates are decided. */
  boolean watches(Seat seat) {
    return watched.contains(seat.source().card().id());
  }

  /** A seat as it is watched, not begun yet. */
  LiveJob job(Seat seat) {
    return new LiveJob(
        suite.id(),
        dataset.card().name(),
        seat.source().card().id(),
        Stage.WAITING,
        0,
        OptionalLong.empty(),
        Optional.empty());
  }

  /** What a seat is asked as, for a person. */
  String line(Seat seat) {
    return "%s on %s: %s as %s"
        .formatted(suite.id(), dataset.card().name(), seat.source().card().id(), seat.title());
  }
}
