package assayer.datasets.hub;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Makes a file appear at once, so that others find it whole or not at all. */
final class Whole {
  private Whole() {}

  /** A short text. */
  static void write(Path file, String text) throws IOException {
    Path beside = beside(file);
    Files.writeString(beside, text);
    move(beside, file);
  }

  /** A link to a file, or a copy where the system has no links. */
  static void link(Path file, Path target) throws IOException {
    Path beside = beside(file);
    try {
      Files.createSymbolicLink(beside, folder(file).relativize(target.toAbsolutePath()));
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(target, beside);
    }
    move(beside, file);
  }

  /** A finished file under its name. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path beside(Path file) throws IOException {
    return Files.createDirectories(folder(file)).resolve(".new-" + UUID.randomUUID());
  }

  /** The folder a file lies in. */
  static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("no file: " + file);
    }
    return folder;
  }
}
