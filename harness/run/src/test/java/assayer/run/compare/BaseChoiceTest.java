package assayer.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.comparison.Setting;
import assayer.core.policy.ScoringPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaseChoiceTest {
  private static final Contender OWN = contender("accuracy", "mine", false);

  private static Contender contender(String suite, String model, boolean control) {
    Setting setting = new Setting(suite, "1", "accuracy", "pairs", ScoringPolicy.STRICT, Map.of());
    return new Contender(1, setting, "sha256:aa", model, control);
  }

  private static Contender onData(String digest, String model) {
    return new Contender(2, OWN.setting(), digest, model, false);
  }

  private static BaseChoice choice(String named, Contender... all) {
    return BaseChoice.of(OWN, named, List.of(all));
  }

  @Test
  void base_isTheOneOfTheSameName() {
    Contender old = contender("accuracy", "mine", false);
    BaseChoice choice = choice("", contender("accuracy", "other", false), old);
    assertEquals(Optional.of(old), choice.only());
  }

  @Test
  void base_isTheOneThatIsNamed_beforeTheOneOfTheSameName() {
    Contender other = contender("accuracy", "other", false);
    BaseChoice choice = choice("other", contender("accuracy", "mine", false), other);
    assertEquals(Optional.of(other), choice.only());
  }

  @Test
  void base_isTheOnlyModel_whateverItsName_butNoControl() {
    Contender old = contender("accuracy", "old", false);
    assertEquals(Optional.of(old), choice("", old, contender("accuracy", "random", true)).only());
  }

  @Test
  void base_isOnTheSameData_whereSeveralSetsWereAsked() {
    Contender same = onData("sha256:aa", "mine");
    assertEquals(Optional.of(same), choice("", onData("sha256:bb", "mine"), same).only());
  }

  @Test
  void base_thatIsNotClear_asksForAName() {
    BaseChoice choice =
        choice("", contender("accuracy", "a", false), contender("accuracy", "b", false));
    assertEquals(Optional.empty(), choice.only());
    assertEquals(
        "which model of the run in old is the base? name one with base-model: [a, b]",
        choice.why(Path.of("runs/old")));
  }

  @Test
  void base_ofAnotherSuite_isNone() {
    BaseChoice choice = choice("", contender("steps", "mine", false));
    assertEquals(Optional.empty(), choice.only());
    assertEquals(
        "the run in old has no accuracy on pairs with the same version, policy and options",
        choice.why(Path.of("runs/old")));
  }
}
