package assayer.adapters.local.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ShelfTest {
  private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
  private final Shelf<String, String> shelf = new Shelf<>(Duration.ofHours(1), closed::add);

  @Test
  void same_isTakenOnce() {
    shelf.put("a", "graph a");
    assertEquals(Optional.of("graph a"), shelf.take("a"));
    assertEquals(Optional.empty(), shelf.take("a"));
    assertTrue(closed.isEmpty(), "who took it closes it");
  }

  @Test
  void another_isMadeOnceWhatWasKeptIsGone() {
    shelf.put("a", "graph a");
    assertEquals(Optional.empty(), shelf.take("b"));
    assertEquals(List.of("graph a"), List.copyOf(closed));
    assertEquals(Optional.empty(), shelf.take("a"));
  }

  @Test
  void two_areNeverKept() {
    shelf.put("a", "graph a");
    shelf.put("b", "graph b");
    assertEquals(List.of("graph a"), List.copyOf(closed));
    assertEquals(Optional.of("graph b"), shelf.take("b"));
  }

  @Test
  void whatNobodyTakes_isLetGoInTime() throws InterruptedException {
    Shelf<String, String> brief = new Shelf<>(Duration.ofMillis(20), closed::add);
    brief.put("a", "graph a");
    assertEquals("graph a", closed.poll(1, TimeUnit.MINUTES));
    assertEquals(Optional.empty(), brief.take("a"));
  }

  @Test
  void whatWasTakenAndPutBack_hasItsWholeTimeAgain() throws InterruptedException {
    Shelf<String, String> brief = new Shelf<>(Duration.ofMillis(500), closed::add);
    brief.put("a", "graph a");
    assertEquals(Optional.of("graph a"), brief.take("a"));
    Thread.sleep(350);
    long back = System.nanoTime();
    brief.put("a", "graph a");
    assertEquals("graph a", closed.poll(1, TimeUnit.MINUTES));
    assertTrue(System.nanoTime() - back >= 500_000_000L, "the first time is over, not this one");
  }
}
