package assayer.run;

import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.model.Ask;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import assayer.run.RunPlan.Entry;
import assayer.run.RunPlan.Seat;
import assayer.run.store.JobKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Settles the asks of rows: what is stored is taken from there, the rest is put to the model and
 * stored as it comes. Safe for threads.
 *
 * @param <I> the kind of item
 */
final class Questioner<I extends Item> implements AutoCloseable {
  private final Session session;
  private final Entry<I> entry;
  private final Seat seat;
  private final JobKey job;
  private final boolean fresh;
  private final Optional<Asker> asker;

  Questioner(Session session, Entry<I> entry, Seat seat, Optional<Asker> asker) {
    this.session = session;
    this.entry = entry;
    this.seat = seat;
    this.job = new JobKey(entry.number(), seat.source().card().id());
    this.fresh = session.store().stored().count(job) == 0;
    this.asker = asker;
  }

  /**
   * One ask of a chunk that is waiting for its outcome.
   *
   * @param asked the row it belongs to
   * @param place its place among the row's asks
   */
  private record Open(Asked<?> asked, int place) {
    Ask<?> ask() {
      return asked.asks().get(place);
    }

    void settle(Outcome<?> outcome) {
      asked.settle(place, outcome);
    }
  }

  CompletableFuture<List<Asked<I>>> ask(List<Row<I>> rows) {
    List<Asked<I>> chunk = new ArrayList<>(rows.size());
    List<Open> open = new ArrayList<>();
    for (Row<I> row : rows) {
      Asked<I> asked =
          new Asked<>(row, row instanceof Row.Read<I> read ? asks(read.item()) : List.of());
      chunk.add(asked);
      for (int i = 0; i < asked.asks().size(); i++) {
        Optional<Outcome<?>> stored = stored(asked.asks().get(i));
        if (stored.isPresent()) {
          asked.settle(i, stored.get());
        } else {
          open.add(new Open(asked, i));
        }
      }
    }
    return put(open).thenApply(done -> chunk);
  }

  /** Whether the model could have more asks under way than it has. */
  boolean hungry() {
    return asker.isPresent() && asker.get().hungry();
  }

  private List<Ask<?>> asks(I item) {
    return List.copyOf(entry.suite().asks(item, seat.role(), session.seed()));
  }

  private Optional<Outcome<?>> stored(Ask<?> ask) {
    if (fresh) {
      return Optional.empty();
    }
    Optional<Outcome<?>> outcome = session.store().stored().find(job, ask.id());
    if (asker.isPresent() && outcome.isPresent()) {
      if (outcome.get() instanceof Outcome.Failed<?>) {
        return Optional.empty(); // asked again
      }
      asker.get().passed(ask.id());
    }
    return outcome;
  }

  private CompletableFuture<?> put(List<Open> open) {
    if (asker.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    int batch = asker.get().batch();
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int from = 0; from < open.size(); from += batch) {
      List<Open> some = open.subList(from, Math.min(from + batch, open.size()));
      if (session.mayAsk(some.size())) {
        calls.add(put(asker.get(), some));
      }
    }
    return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<?> put(Asker asker, List<Open> open) {
    List<Ask<?>> asks = new ArrayList<>(open.size());
    open.forEach(one -> asks.add(one.ask()));
    return asker.ask(asks, observations -> book(open, observations));
  }

  private void book(List<Open> open, List<Observation> observations) {
    session.store().log().append(job, observations);
    for (int i = 0; i < observations.size(); i++) {
      settle(open.get(i), observations.get(i).outcome());
    }
    if (observations.stream().anyMatch(Questioner::isHopeless)) {
      session.dontAsk(); // the rest would fail the same way
    }
  }

  private void settle(Open open, Outcome<?> outcome) {
    session.spending().settle(seat.source(), seat.role(), open.ask(), outcome.exchange());
    open.settle(outcome);
  }

  private static boolean isHopeless(Observation observation) {
    return observation.outcome() instanceof Outcome.Failed<?> failed && failed.kind().hopeless();
  }

  List<Problem> problems() {
    return asker.map(Asker::problems).orElse(List.of());
  }

  List<Problem> notes() {
    return asker.map(Asker::notes).orElse(List.of());
  }

  @Override
  public void close() {
    asker.ifPresent(Asker::close);
  }
}
