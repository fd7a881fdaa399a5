package assayer.tests.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A mistake a user can make, and all that the program must say of it.
 *
 * @param name for the test report
 * @param done whether a good run was done before, in the folder "out"
 * @param setup makes the mistake
 * @param command what is typed after "assayer"; words that begin with "./" name files of the folder
 * @param jvm options of a JVM of its own; none where the program is asked in this one
 * @param status the exit status
 * @param said standard error, line by line, with names of files as seen from the folder
 */
record BadInput(
    String name,
    boolean done,
    Setup setup,
    List<String> command,
    List<String> jvm,
    int status,
    List<String> said) {
  private static final String UNFINISHED =
      "the run did not finish; what was done is stored in out. The same command goes on from"
          + " there; if data changes, it needs another --out";

  /** Makes a mistake. */
  @FunctionalInterface
  interface Setup {
    void in(Folder folder) throws IOException;
  }

  static BadInput of(String name, Setup setup) {
    List<String> run = List.of("run", "./run.yaml", "--out", "./out", "--quiet");
    return new BadInput(name, false, setup, run, List.of(), 0, List.of());
  }

  /** A text of the run file replaced by another. */
  static BadInput runFile(String name, String old, String other) {
    return of(name, folder -> folder.change("run.yaml", old, other));
  }

  /** A mistake that is made after a good run. */
  BadInput afterARun() {
    return new BadInput(name, true, setup, command, jvm, status, said);
  }

  BadInput typed(String... words) {
    return new BadInput(name, done, setup, List.of(words), jvm, status, said);
  }

  /** Asked from outside, as a user does, in the memory that a small machine gives. */
  BadInput alone() {
    return jvm("-Xmx512m");
  }

  BadInput jvm(String... options) {
    return new BadInput(name, done, setup, command, List.of(options), status, said);
  }

  /** Nothing is run. */
  BadInput refused(String... lines) {
    return new BadInput(name, done, setup, command, jvm, 2, List.of(lines));
  }

  /** What can be done is done. */
  BadInput unfinished(String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(UNFINISHED);
    return endsWith(3, all.toArray(String[]::new));
  }

  BadInput endsWith(int other, String... lines) {
    return new BadInput(name, done, setup, command, jvm, other, List.of(lines));
  }

  /** No mistake at all, and nothing to say. */
  BadInput works() {
    return endsWith(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
