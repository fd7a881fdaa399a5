package assayer.adapters.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestTest {

  @TempDir private Path folder;

  @Test
  void file_hasTheDigestOfItsBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("weights"), "abc");
    assertEquals(Sha256.hex("abc"), FileDigest.of(file));
    assertEquals(Sha256.hex("abc"), FileDigest.of(file));
  }

  @Test
  void file_thatChangedInSizeOrTime_isReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("weights"), "abc");
    FileDigest.of(file);
    Files.writeString(file, "abcd");
    assertEquals(Sha256.hex("abcd"), FileDigest.of(file));
    Files.writeString(file, "dcba");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertEquals(Sha256.hex("dcba"), FileDigest.of(file));
  }

  @Test
  void file_inThePlaceOfAnother_isReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("weights"), "abc");
    String before = FileDigest.of(file);
    Path other = Files.writeString(folder.resolve("other"), "cba");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.delete(file);
    Files.move(other, file);
    assertNotEquals(before, FileDigest.of(file));
  }
}
