package assayer.run;

import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Role;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import assayer.core.suite.Suite;
import assayer.run.store.JobKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Seat seat;
  private final JobKey job;
  private final boolean fresh;
  private final Map<Role, Asker> askers;

  /**
   * @param askers one for each role of the seat; none where nobody is asked
   */
  Questioner(Session session, Entry<?> entry, Seat seat, Map<Role, Asker> askers) {
    this.session = session;
    this.seat = seat;
    this.job = new JobKey(entry.number(), seat.source().card().id());
    this.fresh = session.store().stored().count(job) == 0;
    this.askers = askers;
  }

  /**
   * One ask of a chunk that is waiting for its outcome.
   *
   * @param asks the asks it is one of
   * @param place its place among them
   */
  private record Open(Asks asks, int place) {
    Ask<?> ask() {
      return asks.get(place);
    }

    void settle(Outcome<?> outcome) {
      asks.settle(place, outcome);
    }
  }

  /** Puts what a suite asks of rows, round by round until no item asks for more. */
  CompletableFuture<List<Asked<I>>> ask(Suite<I> suite, List<Row<I>> rows) {
    List<Asked<I>> chunk = new ArrayList<>(rows.size());
    List<Open> open = new ArrayList<>();
    for (Row<I> row : rows) {
      Asked<I> asked = Asked.of(row);
      if (row instanceof Row.Read<I> read) {
        add(asked.asks(), suite.asks(read.item(), seat.role(), session.seed()), open);
      }
      chunk.add(asked);
    }
    return put(open).thenCompose(done -> further(suite, chunk));
  }

  private CompletableFuture<List<Asked<I>>> further(Suite<I> suite, List<Asked<I>> chunk) {
    List<Open> open = new ArrayList<>();
    boolean more = false;
    for (Asked<I> asked : chunk) {
      List<? extends Ask<?>> next = further(suite, asked);
      more |= !next.isEmpty();
      add(asked.asks(), next, open);
    }
    return more
        ? put(open).thenCompose(done -> further(suite, chunk))
        : CompletableFuture.completedFuture(chunk);
  }

  private List<? extends Ask<?>> further(Suite<I> suite, Asked<I> asked) {
    if (asked.row() instanceof Row.Read<I> read) {
      return asked
          .asks()
          .known()
          .<List<? extends Ask<?>>>map(
              outcomes -> suite.further(read.item(), seat.role(), session.seed(), outcomes))
          .orElse(List.of());
    }
    return List.of();
  }

  /** Puts asks of one round; those that could not be put have no outcome. */
  CompletableFuture<Asks> ask(List<? extends Ask<?>> round) {
    Asks asks = new Asks();
    List<Open> open = new ArrayList<>();
    add(asks, round, open);
    return put(open).thenApply(done -> asks);
  }

  /** Settles from the store what is there, and notes the rest as open. */
  private void add(Asks asks, List<? extends Ask<?>> round, List<Open> open) {
    int from = asks.size();
    asks.add(round);
    for (int place = from; place < asks.size(); place++) {
      Optional<Outcome<?>> stored = stored(asks.get(place).id());
      if (stored.isPresent() ? isPutAgain(asks.get(place), stored.get()) : mayPut()) {
        open.add(new Open(asks, place));
      } else if (stored.isPresent()) {
        asks.settle(place, stored.get());
        pass(asks.get(place));
      }
    }
  }

  /** Whether the model could have more asks under way than it has. */
  boolean hungry() {
    return askers.values().stream().anyMatch(Asker::hungry);
  }

  private Optional<Outcome<?>> stored(AskId ask) {
    return fresh ? Optional.empty() : session.store().stored().find(job, ask);
  }

  private boolean isPutAgain(Ask<?> ask, Outcome<?> stored) {
    return !askers.isEmpty() && session.asking().again(job, ask.id(), stored);
  }

  private boolean mayPut() {
    return !askers.isEmpty() && session.asking().unstored();
  }

  private void pass(Ask<?> ask) {
    if (!askers.isEmpty()) {
      asker(seat.role(ask.question())).passed(ask.id());
    }
  }

  private Asker asker(Role role) {
    return Objects.requireNonNull(askers.get(role), "no model was opened in a role of its seat");
  }

  private CompletableFuture<?> put(List<Open> open) {
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    if (askers.size() == 1) {
      return put(asker(seat.role()), open);
    }
    Map<Role, List<Open>> byRole = new EnumMap<>(Role.class);
    for (Open one : open) {
      Role role = seat.role(one.ask().question());
      byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(one);
    }
    List<CompletableFuture<?>> calls = new ArrayList<>();
    byRole.forEach((role, some) -> calls.add(put(asker(role), some)));
    return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<?> put(Asker asker, List<Open> open) {
    int batch = asker.batch();
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int from = 0; from < open.size(); from += batch) {
      List<Open> some = open.subList(from, Math.min(from + batch, open.size()));
      if (session.mayAsk(some.size())) {
        List<Ask<?>> asks = new ArrayList<>(some.size());
        some.forEach(one -> asks.add(one.ask()));
        calls.add(asker.ask(asks, observations -> book(some, observations)));
      }
    }
    return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
  }

  private void book(List<Open> open, List<Observation> observations) {
    session.asking().keep(job, observations);
    for (int i = 0; i < observations.size(); i++) {
      settle(open.get(i), observations.get(i).outcome());
    }
    if (observations.stream().anyMatch(Questioner::isHopeless)) {
      session.dontAsk(); // the rest would fail the same way
    }
  }

  private void settle(Open open, Outcome<?> outcome) {
    Role role = seat.role(open.ask().question());
    session.spending().settle(seat.source(), role, open.ask(), outcome.exchange());
    open.settle(outcome);
  }

  private static boolean isHopeless(Observation observation) {
    return observation.outcome() instanceof Outcome.Failed<?> failed && failed.kind().hopeless();
  }

  List<Problem> problems() {
    return askers.values().stream().flatMap(asker -> asker.problems().stream()).toList();
  }

  List<Problem> notes() {
    return askers.values().stream().flatMap(asker -> asker.notes().stream()).distinct().toList();
  }

  @Override
  public void close() {
    askers.values().forEach(Asker::close);
  }
}
