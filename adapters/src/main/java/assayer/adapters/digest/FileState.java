package assayer.adapters.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file system tells of a file without reading it; as long as that stays, its bytes are taken
 * to be the same.
 *
 * @param file its absolute path
 * @param size in bytes
 * @param modified when it was last written
 * @param key its identity, where the file system has one
 */
public record FileState(Path file, long size, FileTime modified, Optional<Object> key) {

  /** As it is now. */
  public static FileState of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileState(
        file.toAbsolutePath(),
        now.size(),
        now.lastModifiedTime(),
        Optional.ofNullable(now.fileKey()));
  }
}
