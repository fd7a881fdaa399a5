package assayer.core.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private static final ItemId ID = new ItemId("d", "1", "");

  private static Fingerprint pair(String prompt, String chosen, String rejected) {
    return Fingerprint.of(
        new PreferencePair(
            ID,
            Prompt.of(prompt),
            Candidate.of("", chosen),
            Candidate.of("", rejected),
            Placement.FREE));
  }

  private static Fingerprint solution(OptionalInt error, String... steps) {
    return Fingerprint.of(new StepwiseSolution(ID, Prompt.of("p"), List.of(steps), error));
  }

  @Test
  void sameContent_hasTheSameFingerprint() {
    assertEquals(pair("p", "c", "r"), pair("p", "c", "r"));
    assertEquals(solution(OptionalInt.of(1), "a", "b"), solution(OptionalInt.of(1), "a", "b"));
  }

  @Test
  void anyOtherContent_hasAnother() {
    Set<Fingerprint> seen = new HashSet<>();
    seen.add(pair("p", "c", "r"));
    seen.add(pair("p", "r", "c"));
    seen.add(pair("pc", "", "r"));
    seen.add(pair("p", "c, name=, text=r", ""));
    seen.add(solution(OptionalInt.empty(), "a", "b"));
    seen.add(solution(OptionalInt.of(0), "a", "b"));
    seen.add(solution(OptionalInt.empty(), "ab"));
    seen.add(solution(OptionalInt.empty(), "a, b"));
    seen.add(
        Fingerprint.of(
            new StepwiseSolution(
                new ItemId("d", "1", "x"), Prompt.of("p"), List.of("a"), OptionalInt.empty())));
    assertEquals(9, seen.size());
  }

  @Test
  void placement_isPartOfTheContent() {
    Candidate any = Candidate.of("", "x");
    assertNotEquals(
        Fingerprint.of(new PreferencePair(ID, Prompt.of("p"), any, any, Placement.GOLD_FIRST)),
        Fingerprint.of(new PreferencePair(ID, Prompt.of("p"), any, any, Placement.GOLD_SECOND)));
  }

  @Test
  void strength_andImages_arePartOfTheContent() {
    Candidate any = Candidate.of("", "x");
    PreferencePair plain = new PreferencePair(ID, Prompt.of("p"), any, any, Placement.FREE);
    Prompt shown = Prompt.of("p").with(List.of(new Image("a.png", "image/png", "sha256:1")));
    Set<Fingerprint> seen = new HashSet<>();
    seen.add(Fingerprint.of(plain));
    seen.add(Fingerprint.of(plain.with(OptionalDouble.of(0))));
    seen.add(Fingerprint.of(plain.with(OptionalDouble.of(1))));
    seen.add(Fingerprint.of(new PreferencePair(ID, shown, any, any, Placement.FREE)));
    assertEquals(4, seen.size());
  }
}
