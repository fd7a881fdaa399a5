package assayer.core.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  private final Problems problems = new Problems();

  private Options options(Object... keysAndValues) {
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Place place = new Place("f", i + 1, 1);
      Object value = keysAndValues[i + 1];
      values.put(
          (String) keysAndValues[i],
          value instanceof Value v ? v : Value.Scalar.of(new Place("f", i + 1, 5), value));
      keys.put((String) keysAndValues[i], place);
    }
    Value.Mapping mapping = new Value.Mapping(new Place("f", 1, 1), values, keys);
    return new Options(mapping, Path.of("home"), problems);
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void wrongType_isNotedAndReadAsAbsent() {
    Options options = options("n", "three", "flag", 1L, "text", Value.Mapping.empty(Place.NOWHERE));
    assertTrue(options.whole("n", 0, 9).isEmpty());
    assertTrue(options.flag("flag").isEmpty());
    assertTrue(options.text("text").isEmpty());
    assertEquals(
        List.of(
            "f:1:5: \"n\" must be a whole number, got \"three\"",
            "f:3:5: \"flag\" must be true or false, got \"1\"",
            "\"text\" must be a text, got a mapping"),
        messages());
  }

  @Test
  void wholeNumber_isTakenForAReal_butNotTheOtherWayRound() {
    Options options = options("a", 2L, "b", 2.5);
    assertEquals(2.0, options.real("a", 0, 9).orElseThrow());
    assertTrue(options.whole("b", 0, 9).isEmpty());
  }

  @Test
  void range_isClosed() {
    Options options = options("a", 1.0, "b", 1.5);
    assertEquals(1.0, options.real("a", 0, 1).orElseThrow());
    assertTrue(options.real("b", 0, 1).isEmpty());
    assertEquals(List.of("f:3:5: \"b\" must be within 0.0 to 1.0, got 1.5"), messages());
  }

  @Test
  void unreadKey_isAProblemWithASuggestion() {
    Options options = options("pth", "x");
    assertEquals(Optional.empty(), options.path("path"));
    options.finish();
    assertEquals(List.of("f:1:1: unknown key \"pth\"; did you mean \"path\"?"), messages());
  }

  @Test
  void path_isTakenFromTheFolderOfItsFile() {
    assertEquals(Path.of("home/data/x"), options("path", "data/x").path("path").orElseThrow());
    assertEquals(Path.of("/x"), options("path", "/x").path("path").orElseThrow());
    options("path", "a\0b").path("path");
    assertEquals(1, messages().size());
  }

  @Test
  void problems_areThrownSorted() {
    problems.add(new Place("f", 9, 1), "late");
    problems.add(new Place("f", 2, 7), "early");
    ProblemException e =
        org.junit.jupiter.api.Assertions.assertThrows(ProblemException.class, problems::throwIfAny);
    assertEquals("f:2:7: early\nf:9:1: late", e.getMessage());
  }
}
