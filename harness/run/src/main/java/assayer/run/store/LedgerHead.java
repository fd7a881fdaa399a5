package assayer.run.store;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file beside a ledger that says how many lines it has and how the last one is sealed.
 *
 * @param ledger the ledger's file
 */
record LedgerHead(Path ledger, LedgerKey key) {
  private static final String BEFORE = "head";

  private Path file() {
    return ledger.resolveSibling(ledger.getFileName() + ".head");
  }

  /** What is written, if anything. */
  Optional<String> read() throws IOException {
    return Files.exists(file()) ? Optional.of(Files.readString(file())) : Optional.empty();
  }

  /** Says it anew, whole or not at all. */
  void write(long count, String last) throws IOException {
    Json.write(file(), SealedLine.of(key, BEFORE, LedgerJson.head(count, last)).text());
  }

  /**
   * Checks what was written against all lines of the ledger. There may be a line more than it says,
   * if a process died between the two.
   *
   * @throws ProblemException if lines or the head are gone, or either was changed
   */
  void check(Optional<String> written, List<String> lines) throws IOException {
    if (written.isEmpty()) {
      if (lines.size() > 1) {
        throw problem("the ledger's head is gone; put " + file().getFileName() + " back");
      }
      return;
    }
    SealedLine head = SealedLine.read(written.get().strip()).orElseThrow(this::cut);
    if (!head.follows(key, BEFORE)) {
      throw cut();
    }
    long known = LedgerJson.lines(head.body());
    if (known < 1 || known > lines.size()) {
      throw cut();
    }
    SealedLine last = SealedLine.read(lines.get((int) known - 1)).orElseThrow(this::cut);
    if (!last.seal().equals(LedgerJson.last(head.body()))) {
      throw cut();
    }
  }

  private ProblemException cut() {
    return problem("the ledger has lost lines or its head was changed; put both back as they were");
  }

  private ProblemException problem(String what) {
    return new ProblemException(Place.of(String.valueOf(ledger.getFileName())), what);
  }
}
