package assayer.run.store;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The questions that were put to hidden items, as a file that only grows. Each line is sealed with
 * all before it; a second file, ".head", says how many there are, so that a ledger that lost its
 * last lines is known. Who puts back older copies of both is not found out; who deletes both begins
 * anew.
 *
 * <p>It is held by one process at a time, and another waits.
 */
public final class Ledger implements AutoCloseable {
  /** A file's lock is the process's, so threads take turns besides. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final Path file;
  private final FileChannel channel;
  private final LedgerChain chain;
  private final LedgerHead head;
  private final List<LedgerLine> lines = new ArrayList<>();

  private Ledger(Path file, LedgerKey key, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.chain = new LedgerChain(file, key);
    this.head = new LedgerHead(file, key);
  }

  /**
   * Opens one, made if it is not there.
   *
   * @throws ProblemException if it was tampered with or cut, is of something else, or cannot be
   *     written
   */
  public static Ledger open(Path file, LedgerKey key, LedgerOpening opening) {
    TURN.lock();
    try {
      return opened(file, key, opening);
    } catch (IOException e) {
      TURN.unlock();
      throw problem(file, "the ledger cannot be written: " + FileTrouble.reason(e));
    } catch (RuntimeException e) {
      TURN.unlock();
      throw e;
    }
  }

  private static Ledger opened(Path file, LedgerKey key, LedgerOpening opening) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.lock(); // let go of when the channel is closed
      Objects.requireNonNull(lock);
      Ledger ledger = new Ledger(file, key, channel);
      ledger.read(opening, key.isSecret());
      return ledger;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void read(LedgerOpening opening, boolean signed) throws IOException {
    byte[] all = bytes();
    int end = lineEnd(all);
    channel.truncate(end); // a line that was cut off was answered to nobody
    channel.position(end);
    Optional<String> known = head.read();
    if (end == 0) {
      begin(known, LedgerJson.opening(opening, signed));
      return;
    }
    List<String> written = new String(all, 0, end, StandardCharsets.UTF_8).lines().toList();
    lines.addAll(chain.follow(written, opening));
    head.check(known, written);
  }

  private void begin(Optional<String> known, String opening) throws IOException {
    if (known.isPresent()) {
      throw problem(file, "the ledger is gone, though its head is there; put it back");
    }
    append(opening);
  }

  /**
   * Read by the channel that holds the lock: where a lock is a process's, closing any other of the
   * same file would let go of it.
   */
  private byte[] bytes() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // reads on
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static int lineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** What was asked, in order. */
  public List<LedgerLine> lines() {
    return List.copyOf(lines);
  }

  /** Notes a question; it is on disk when this returns, and only then may it be answered. */
  public void append(LedgerLine line) {
    try {
      append(LedgerJson.line(line));
    } catch (IOException e) {
      throw problem(file, "the ledger cannot be written: " + FileTrouble.reason(e));
    }
    lines.add(line);
  }

  private void append(String body) throws IOException {
    SealedLine sealed = chain.next(body);
    ByteBuffer bytes = ByteBuffer.wrap(sealed.text().getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
    chain.added(sealed);
    head.write(chain.count(), chain.last());
  }

  private static ProblemException problem(Path file, String what) {
    return new ProblemException(Place.of(String.valueOf(file.getFileName())), what);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      TURN.unlock();
    }
  }
}
