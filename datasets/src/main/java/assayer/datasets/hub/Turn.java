package assayer.datasets.hub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps others out while something is fetched: threads of this process by a lock in memory, other
 * processes by one on a file. The system gives it back when a process dies. The file stays: whoever
 * removed it would open the door to two at once.
 */
final class Turn implements AutoCloseable {
  private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

  private final ReentrantLock here;
  private final FileChannel channel;

  private Turn(ReentrantLock here, FileChannel channel) {
    this.here = here;
    this.channel = channel;
  }

  /** Waits until nobody else is in. */
  static Turn on(Path file) throws IOException {
    Path real = file.toAbsolutePath().normalize();
    Files.createDirectories(Whole.folder(real));
    ReentrantLock here = HERE.computeIfAbsent(real, p -> new ReentrantLock());
    here.lock();
    try {
      FileChannel channel =
          FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        channel.lock(); // given back when the channel closes
        return new Turn(here, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      here.unlock();
      throw e;
    }
  }

  /**
   * Makes sure that it is still ours.
   *
   * @throws IOException if something took it away
   */
  void check() throws IOException {
    if (!channel.isOpen()) {
      throw new IOException("the lock was lost");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      here.unlock();
    }
  }
}
