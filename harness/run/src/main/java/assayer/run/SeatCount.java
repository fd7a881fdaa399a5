package assayer.run;

import assayer.core.model.Ask;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.model.Workload;
import java.util.List;
import java.util.Optional;

/** Adds up what one seat of a plan would be asked. */
final class SeatCount {
  private final Seat seat;
  private long asks;
  private long least = Long.MAX_VALUE;
  private long most;
  private long further;
  private Workload work = Workload.NONE;

  SeatCount(Seat seat) {
    this.seat = seat;
  }

  Seat seat() {
    return seat;
  }

  boolean sends() {
    return seat.source().sends();
  }

  /** All asks of one item. */
  void add(List<? extends Ask<?>> ofItem) {
    asks += ofItem.size();
    least = Math.min(least, ofItem.size());
    most = Math.max(most, ofItem.size());
    if (sends()) {
      for (Ask<?> ask : ofItem) {
        Role role = seat.role(ask.question());
        work = work.plus(seat.source().workload(role, ask).orElse(Workload.NONE));
      }
    }
  }

  /** Asks that may follow, of which no more is known than how many at most. */
  void further(long most) {
    further += most;
  }

  Planned planned(Entry<?> entry, long items) {
    ModelSource source = seat.source();
    Optional<Workload> sent = sends() ? Optional.of(work) : Optional.empty();
    return new Planned(
        entry.suite().id(),
        entry.dataset().card().name(),
        source.card().id(),
        seat.title(),
        items,
        asks,
        Math.min(least, most),
        most,
        further,
        sent,
        source.prices());
  }
}
