package assayer.core.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpellingTest {
  private static final List<String> KNOWN = List.of("preference-accuracy", "best-of-n");

  @Test
  void nearWord_isSuggested() {
    assertEquals(
        "unknown suite \"preference-acuracy\"; did you mean \"preference-accuracy\"?",
        Spelling.unknown("suite", "preference-acuracy", KNOWN));
  }

  @Test
  void farWord_getsTheList() {
    assertEquals(
        "unknown suite \"ties\"; known: best-of-n, preference-accuracy",
        Spelling.unknown("suite", "ties", KNOWN));
  }

  @Test
  void distance_countsEditsAndSwaps() {
    assertEquals(0, Spelling.distance("seed", "seed"));
    assertEquals(1, Spelling.distance("sede", "seed"));
    assertEquals(1, Spelling.distance("see", "seed"));
    assertEquals(3, Spelling.distance("kitten", "sitting"));
    assertEquals(4, Spelling.distance("", "seed"));
  }
}
