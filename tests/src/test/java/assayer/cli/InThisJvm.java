package assayer.cli;

import assayer.tests.process.Assayer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The program asked without a process of its own: all that it does between {@link Main} and the
 * exit, in a hundredth of the time. It cannot change to a folder, so names of files are made whole
 * on the way in. Immutable.
 */
public final class InThisJvm {
  private static final String HERE = "./";

  private final Path folder;

  private InThisJvm(Path folder) {
    this.folder = folder;
  }

  /** As if in a folder. */
  public static InThisJvm in(Path folder) {
    return new InThisJvm(folder);
  }

  /**
   * Runs a command to its end.
   *
   * @param words what is typed after "assayer"; those that begin with "./" name files of the folder
   * @return the status and both streams, in which files have their whole names
   */
  public Assayer.Ended run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] whole = Arrays.stream(words).map(this::whole).toArray(String[]::new);
    int status = AssayerCommand.execute(new Terminal(stream(out), stream(err)), whole);
    return new Assayer.Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String whole(String word) {
    return word.startsWith(HERE) ? folder.resolve(word.substring(HERE.length())).toString() : word;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
