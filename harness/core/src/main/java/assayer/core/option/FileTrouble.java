package assayer.core.option;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Says in words why a file could not be read or written. */
public final class FileTrouble {
  private FileTrouble() {}

  /** A clause without a full stop, such as "no space left on device". */
  public static String reason(IOException e) {
    if (e instanceof FileSystemException trouble) {
      return reason(trouble);
    }
    if (e instanceof EOFException) {
      return "it breaks off in the middle";
    }
    return (e instanceof ZipException ? "the packed bytes are damaged: " : "") + message(e);
  }

  private static String reason(FileSystemException e) {
    return e.getFile() == null ? clause(e) : clause(e) + " (" + e.getFile() + ")";
  }

  private static String clause(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something of that name is in the way";
    }
    return e.getReason() == null ? "the system refused" : lowered(e.getReason());
  }

  private static String message(IOException e) {
    return e.getMessage() == null ? "the system refused" : lowered(e.getMessage());
  }

  private static String lowered(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
