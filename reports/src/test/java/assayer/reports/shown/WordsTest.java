package assayer.reports.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void suite_isAQuestion() {
    for (String suite : new String[] {"preference-accuracy", "best-of-n", "step-errors"}) {
      assertTrue(Words.suite(suite).orElse("").endsWith("?"), suite);
    }
  }

  @Test
  void metric_isAPhrase() {
    assertEquals(Optional.of("mean of 1 / place of the right completion"), Words.metric("mrr"));
  }

  @Test
  void unknown_hasNoWords() {
    assertEquals(Optional.empty(), Words.suite("no-such-suite"));
    assertEquals(Optional.empty(), Words.metric("no-such-metric"));
  }
}
