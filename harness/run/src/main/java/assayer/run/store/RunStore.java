package assayer.run.store;

import assayer.core.manifest.Manifest;
import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run's folder, open for one process, to store in it or to look up what is stored. */
public final class RunStore implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;
  private final StoredOutcomes stored;
  private final ObservationLog log;
  private final @Nullable FolderLock lock;

  private RunStore(
      Path folder, FileChannel channel, StoredOutcomes stored, @Nullable FolderLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.stored = stored;
    this.lock = lock;
    this.log = new ObservationLog(channel);
  }

  /**
   * Opens a folder for a run, made if it is not there.
   *
   * @throws ProblemException if it holds another run or something else, is in use, or cannot be
   *     written
   */
  public static RunStore open(Path folder, Manifest manifest) {
    try {
      checkOwner(folder, manifest);
      Files.createDirectories(folder);
      RunStore store = open(folder);
      store.write(manifest);
      return store;
    } catch (FileAlreadyExistsException e) {
      throw new ProblemException(
          Place.of(folder.toString()),
          "this is a file, but the run needs a folder; choose another with --out");
    } catch (IOException e) {
      throw new ProblemException(
          Place.of(folder.toString()),
          "the run's folder cannot be written: "
              + FileTrouble.reason(e)
              + "; choose another with --out");
    }
  }

  /**
   * Opens a folder to read what is stored in it; nothing in it is touched, and a run that is at
   * work there is not disturbed.
   *
   * @throws ProblemException if it holds no run or a damaged one
   */
  public static RunStore reading(Path folder) {
    Path file = RunFolder.existing(folder, RunFolder.OBSERVATIONS);
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        return new RunStore(folder, channel, StoredOutcomes.scan(file, channel), null);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkOwner(Path folder, Manifest manifest) throws IOException {
    if (RunFolder.isRun(folder)) {
      String digest = RunFolder.manifest(folder).digest();
      if (!digest.equals(manifest.digest())) {
        throw new ProblemException(
            Place.of(folder.toString()),
            "the folder holds another run, or this one before its file, data or options changed;"
                + " choose another with --out");
      }
    } else if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new ProblemException(
              Place.of(folder.toString()),
              "the folder is not empty and holds no run; choose another with --out");
        }
      }
    }
  }

  private static RunStore open(Path folder) throws IOException {
    FolderLock lock = FolderLock.take(folder);
    try {
      return open(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close(); // else the folder would stay locked as long as this process lives
      throw e;
    }
  }

  private static RunStore open(Path folder, FolderLock lock) throws IOException {
    Path file = folder.resolve(RunFolder.OBSERVATIONS);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      StoredOutcomes stored = StoredOutcomes.scan(file, channel);
      channel.truncate(stored.end()); // a line that was cut off in the middle
      channel.position(stored.end());
      return new RunStore(folder, channel, stored, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Where the run lies. */
  public Path folder() {
    return folder;
  }

  /** What earlier sessions stored. */
  public StoredOutcomes stored() {
    return stored;
  }

  /** Where to store more. */
  public ObservationLog log() {
    return log;
  }

  /** Writes {@code manifest.json}, whole or not at all. */
  public void write(Manifest manifest) throws IOException {
    Json.write(folder.resolve(RunFolder.MANIFEST), ManifestJson.text(manifest));
  }

  /** Writes {@code results.json} and what asking took, each whole or not at all. */
  public void write(Results results) throws IOException {
    OutlayJson.write(folder, results);
    Json.write(folder.resolve(RunFolder.RESULTS), ResultsJson.text(results));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      log.close();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
