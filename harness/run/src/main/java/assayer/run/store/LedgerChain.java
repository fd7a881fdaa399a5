package assayer.run.store;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a ledger, each sealed with all before it. The first says what it was begun for.
 *
 * <p>Not safe for threads.
 */
final class LedgerChain {
  private final Path file;
  private final LedgerKey key;
  private long count;
  private String last = "";

  /**
   * Without a line.
   *
   * @param file named in problems
   */
  LedgerChain(Path file, LedgerKey key) {
    this.file = file;
    this.key = key;
  }

  /** How many lines there are. */
  long count() {
    return count;
  }

  /** The seal of the last one. */
  String last() {
    return last;
  }

  /** The line that says this after all others; it counts when it is {@link #added}. */
  SealedLine next(String body) {
    return SealedLine.of(key, last, body);
  }

  void added(SealedLine line) {
    last = line.seal();
    count++;
  }

  /**
   * Follows all lines of a ledger that was begun before.
   *
   * @param all at least the first
   * @return what was asked
   * @throws ProblemException if one was changed, or the ledger is of something else
   */
  List<LedgerLine> follow(List<String> all, LedgerOpening opening) throws IOException {
    checkOpening(all.get(0), opening);
    List<LedgerLine> lines = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      lines.add(line(i, follow(i, all.get(i))));
    }
    return lines;
  }

  private void checkOpening(String text, LedgerOpening opening) throws IOException {
    Optional<SealedLine> written = SealedLine.read(text);
    if (written.isPresent() && LedgerJson.isSigned(written.get().body()) != key.isSecret()) {
      throw problem(
          key.isSecret()
              ? "the ledger was begun without a key, so " + LedgerKey.VARIABLE + " cannot hold it"
              : "the ledger is signed; set "
                  + LedgerKey.VARIABLE
                  + " to the key it was begun with");
    }
    LedgerOpening begun = opening(follow(0, text));
    if (!begun.equals(opening)) {
      throw problem(
          "the ledger was begun for %s, got %s; keep to that, or hide other items"
              .formatted(begun.shown(), opening.shown()));
    }
  }

  /** The body of a line that follows those before it. */
  private String follow(int number, String text) {
    SealedLine line = SealedLine.read(text).orElseThrow(() -> changed(number));
    if (!line.follows(key, last)) {
      throw changed(number);
    }
    added(line);
    return line.body();
  }

  private LedgerOpening opening(String body) throws IOException {
    try {
      return LedgerJson.opening(body);
    } catch (IllegalArgumentException e) {
      throw changed(0);
    }
  }

  private LedgerLine line(int number, String body) throws IOException {
    try {
      return LedgerJson.line(body);
    } catch (IllegalArgumentException e) {
      throw changed(number);
    }
  }

  private ProblemException changed(int number) {
    return problem(
        "line %s of the ledger is not what was written, or was sealed with another key; put the file back as it was"
            .formatted(number + 1));
  }

  private ProblemException problem(String what) {
    return new ProblemException(Place.of(String.valueOf(file.getFileName())), what);
  }
}
