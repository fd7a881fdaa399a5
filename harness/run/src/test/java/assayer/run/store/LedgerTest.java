package assayer.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.gate.HoldoutTerms;
import assayer.core.gate.Submission;
import assayer.core.option.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  private static final LedgerKey NONE = LedgerKey.of(Optional.empty());
  private static final LedgerKey SECRET = LedgerKey.of(Optional.of("a secret of some length"));
  private static final LedgerOpening OPENING =
      new LedgerOpening("ladder", new HoldoutTerms(9, 0.04, 0.01, 0.01), "s", "h", "sha256:d", 7);

  @TempDir Path root;
  private Path file = Path.of("");
  private Path head = Path.of("");

  @BeforeEach
  void place() {
    file = root.resolve("data.ledger.jsonl");
    head = root.resolve("data.ledger.jsonl.head");
  }

  private static LedgerLine line(String question) {
    return new LedgerLine(question, "r\n\"", "m", new Submission(0.25, OptionalDouble.of(0.5)));
  }

  private void ask(LedgerKey key, String... questions) {
    try (Ledger ledger = Ledger.open(file, key, OPENING)) {
      for (String question : questions) {
        ledger.append(line(question));
      }
    }
  }

  private List<LedgerLine> lines(LedgerKey key) {
    try (Ledger ledger = Ledger.open(file, key, OPENING)) {
      return ledger.lines();
    }
  }

  private void assertProblem(String problem, LedgerKey key) {
    ProblemException found =
        assertThrows(ProblemException.class, () -> Ledger.open(file, key, OPENING).close());
    assertTrue(found.getMessage().contains(problem), found.getMessage());
  }

  @Test
  void lines_areReadBack() throws IOException {
    ask(SECRET, "a", "b");
    ask(SECRET, "c");
    assertEquals(List.of(line("a"), line("b"), line("c")), lines(SECRET));
    assertEquals(4, Files.readAllLines(file).size());
    assertFalse(Files.readString(file).contains("a secret"));
  }

  @Test
  void changedLine_isFound() throws IOException {
    ask(SECRET, "a", "b");
    String text = Files.readString(file);
    for (String[] change :
        new String[][] {{"0.25", "0.26"}, {"\"a\"", "\"x\""}, {"{\"e", "{\"f"}}) {
      Files.writeString(file, text.replaceFirst(change[0].replace("{", "\\{"), change[1]));
      assertThrows(ProblemException.class, () -> lines(SECRET), change[0]);
    }
    Files.writeString(file, text);
    assertEquals(2, lines(SECRET).size());
  }

  @Test
  void lostLines_areMissed() throws IOException {
    ask(SECRET, "a", "b");
    List<String> all = Files.readAllLines(file);
    Files.write(file, all.subList(0, 2));
    assertProblem("lost lines", SECRET);
    Files.delete(file);
    assertProblem("the ledger is gone", SECRET);
    Files.write(file, all);
    Files.delete(head);
    assertProblem("head is gone", SECRET);
  }

  /** Without the secret nobody can seal a line of his own; without any, everybody can. */
  @Test
  void lineSealedByAnother_isFound() {
    ask(SECRET, "a");
    assertProblem("the ledger is signed; set ASSAYER_LEDGER_KEY", NONE);
    assertProblem("sealed with another key", LedgerKey.of(Optional.of("another secret, as long")));
  }

  @Test
  void ledgerWithoutKey_staysSo() {
    ask(NONE, "a");
    assertEquals(List.of(line("a")), lines(NONE));
    assertProblem("begun without a key", SECRET);
  }

  @Test
  void otherTerms_areRefused() {
    ask(NONE, "a");
    LedgerOpening more =
        new LedgerOpening(
            "ladder", new HoldoutTerms(99, 0.04, 0.01, 0.01), "s", "h", "sha256:d", 7);
    ProblemException found =
        assertThrows(ProblemException.class, () -> Ledger.open(file, NONE, more));
    assertTrue(found.getMessage().contains("budget of 9"), found.getMessage());
    assertTrue(found.getMessage().contains("got ladder with a budget of 99"), found.getMessage());
  }

  /** As a process leaves it that dies between the line and the head, or within the line. */
  @Test
  void cutOffWriting_losesNothingThatWasAnswered() throws IOException {
    ask(SECRET, "a");
    String before = Files.readString(head);
    ask(SECRET, "b");
    Files.writeString(head, before);
    assertEquals(2, lines(SECRET).size());
    Files.writeString(file, Files.readString(file) + "{\"entry\":{\"ques");
    assertEquals(2, lines(SECRET).size());
    ask(SECRET, "c");
    assertEquals(List.of(line("a"), line("b"), line("c")), lines(SECRET));
  }

  @Test
  void writingCutOffWithinALetter_losesNothingThatWasAnswered() throws IOException {
    ask(NONE, "a");
    byte[] cut = "{\"entry\":{\"question\":\"é".getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(cut, cut.length - 1), StandardOpenOption.APPEND);
    assertEquals(List.of(line("a")), lines(NONE));
  }

  @Test
  void threads_takeTurns() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "t" + i;
      Thread thread =
          new Thread(
              () -> {
                for (int k = 0; k < 5; k++) {
                  ask(SECRET, name + k);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(20, lines(SECRET).stream().map(LedgerLine::question).distinct().count());
  }

  /** Another program that asks the same hidden items at the same time. */
  static final class Other {
    private static final int QUESTIONS = 20;
    private static final int MOST = 2000;

    private Other() {}

    /** Takes the ledger, says when it begins, and goes on until both have asked. */
    public static void main(String[] arguments) {
      LedgerTest test = new LedgerTest();
      test.file = Path.of(arguments[0]);
      System.out.println("begins");
      for (int i = 0; i < QUESTIONS || (i < MOST && test.count("own") < QUESTIONS); i++) {
        test.ask(SECRET, "other" + i);
      }
    }
  }

  private long count(String name) {
    return lines(SECRET).stream().filter(line -> line.question().startsWith(name)).count();
  }

  /** Every question of both is there, each sealed with those before it. */
  @Test
  void processes_takeTurns() throws IOException, InterruptedException {
    Process other = OtherProcess.start(Other.class, file);
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("begins", said.readLine());
      for (int i = 0; other.isAlive() || i < Other.QUESTIONS; i++) {
        ask(SECRET, "own" + i);
      }
      assertEquals(0, other.waitFor());
    }
    assertTrue(count("other") >= Other.QUESTIONS && count("own") >= Other.QUESTIONS);
    assertEquals(
        count("other") + count("own"),
        lines(SECRET).stream().map(LedgerLine::question).distinct().count());
  }

  @Test
  void seeds_areOfKeyAndPurpose() {
    assertEquals(SECRET.seed("a"), SECRET.seed("a"));
    assertNotEquals(SECRET.seed("a"), SECRET.seed("b"));
    assertNotEquals(SECRET.seed("a"), NONE.seed("a"));
    ProblemException few =
        assertThrows(ProblemException.class, () -> LedgerKey.of(Optional.of("short")));
    assertTrue(few.getMessage().contains("at least 16 bytes, got 5"), few.getMessage());
    assertFalse(few.getMessage().contains("short"));
  }

  @Test
  void folderThatIsNotThere_isAProblem() {
    file = root.resolve("none/data.ledger.jsonl");
    assertProblem("the ledger cannot be written", SECRET);
  }
}
