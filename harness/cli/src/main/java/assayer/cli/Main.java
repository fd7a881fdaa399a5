package assayer.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    Terminal terminal = new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
    System.exit(status(terminal, args));
  }

  /** An error that is no exception would end with a status that stands for a failed gate. */
  private static int status(Terminal terminal, String... args) {
    try {
      return AssayerCommand.execute(terminal, args);
    } catch (OutOfMemoryError e) {
      return AssayerCommand.outOfMemory(terminal);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
