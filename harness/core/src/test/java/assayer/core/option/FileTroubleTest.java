package assayer.core.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

final class FileTroubleTest {

  @Test
  void reason_namesNoClass() {
    assertEquals(
        "no space left on device", FileTrouble.reason(new IOException("No space left on device")));
    assertEquals("the system refused", FileTrouble.reason(new IOException()));
    assertEquals("it breaks off in the middle", FileTrouble.reason(new EOFException("x")));
    assertEquals(
        "the packed bytes are damaged: invalid block type",
        FileTrouble.reason(new ZipException("invalid block type")));
  }

  @Test
  void reason_namesTheFile() {
    assertEquals("access denied (a/b)", FileTrouble.reason(new AccessDeniedException("a/b")));
    assertEquals(
        "there is no such file or folder (a)", FileTrouble.reason(new NoSuchFileException("a")));
    assertEquals(
        "not a directory (a)",
        FileTrouble.reason(new FileSystemException("a", null, "Not a directory")));
  }
}
