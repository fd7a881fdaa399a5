package assayer.run;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.suite.Suite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The chunks of a dataset that are under way with one model, so that memory is bounded by them.
 * What came of a chunk is handed on when those before it are done, in the dataset's order.
 *
 * @param <I> the kind of item
 */
final class ChunkWindow<I extends Item> {
  /** Half a megabyte of file each. */
  private static final int MOST_CHUNKS = 64;

  private static final int WAIT_MILLIS = 5;

  private final Session session;
  private final Entry<I> entry;
  private final Suite<I> suite;
  private final Questioner<I> questioner;
  private final Consumer<List<Asked<I>>> taker;
  private final Deque<CompletableFuture<List<Asked<I>>>> window = new ArrayDeque<>();
  private long taken;

  /**
   * @param suite as it is after any rehearsal
   * @param taker gets each chunk that is done
   */
  ChunkWindow(
      Session session,
      Entry<I> entry,
      Suite<I> suite,
      Questioner<I> questioner,
      Consumer<List<Asked<I>>> taker) {
    this.session = session;
    this.entry = entry;
    this.suite = suite;
    this.questioner = questioner;
    this.taker = taker;
  }

  /** Who asks them. */
  Questioner<I> questioner() {
    return questioner;
  }

  /**
   * Has rows asked, as long as the limit and the session let it.
   *
   * @return whether the rows came to their end, rather than the session to its own
   */
  boolean stream(Rows<I> from) {
    try (Rows<I> rows = from) {
      for (Chunk<I> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        if (session.stop().reason().isPresent() || isFull()) {
          break;
        }
        window.add(submit(chunk));
        while (window.size() > session.window() && !hasRoomForMore()) {
          drain();
        }
      }
      while (!window.isEmpty()) {
        drain();
      }
    }
    return session.stop().reason().isEmpty();
  }

  /** Whether the limit is reached. */
  boolean isFull() {
    return entry.limit().isPresent() && taken >= entry.limit().getAsLong();
  }

  private CompletableFuture<List<Asked<I>>> submit(Chunk<I> chunk) {
    if (entry.limit().isEmpty()) {
      return session.submit(() -> questioner.ask(suite, chunk.rows()));
    }
    List<Row<I>> rows = upToLimit(chunk.rows(), entry.limit().getAsLong());
    return session.submit(() -> questioner.ask(suite, rows));
  }

  /** A limit counts items, so the rows of a chunk must be known before the next one is begun. */
  private List<Row<I>> upToLimit(List<Row<I>> rows, long limit) {
    List<Row<I>> kept = new ArrayList<>();
    for (Row<I> row : rows) {
      if (taken == limit) {
        break;
      }
      kept.add(row);
      taken += row instanceof Row.Read<I> ? 1 : 0;
    }
    return kept;
  }

  /**
   * Waits until the first chunk is done, or until the model is idle while that chunk waits for a
   * slow answer. Then another chunk may be begun, within what memory holds.
   */
  private boolean hasRoomForMore() {
    CompletableFuture<List<Asked<I>>> first = window.element();
    while (!first.isDone()) {
      if (window.size() < MOST_CHUNKS && session.idle() && questioner.hungry()) {
        return true;
      }
      await(first);
    }
    return false;
  }

  private static void await(CompletableFuture<?> future) {
    try {
      future.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // it is asked again whether it is done; what it ended in is met when it is joined
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a chunk was under way", e);
    }
  }

  private void drain() {
    taker.accept(Scorer.join(window.remove()));
  }
}
