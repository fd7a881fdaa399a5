package assayer.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.comparison.Setting;
import assayer.core.comparison.Unpaired;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PairingTest {
  private static final Setting SETTING = setting(ScoringPolicy.STRICT);

  private static Setting setting(ScoringPolicy policy) {
    return new Setting("s", "1", "accuracy", "d", policy, Map.of());
  }

  private static Contender model(String name) {
    return new Contender(1, SETTING, "sha256:1", name, false);
  }

  private static Contender control(String name) {
    return new Contender(1, SETTING, "sha256:1", name, true);
  }

  private static Contender at(int entry, String digest) {
    return new Contender(entry, SETTING, digest, "m", false);
  }

  private static List<String> pairs(Pairing pairing) {
    return pairing.pairs().stream()
        .map(p -> p.a().entry() + p.a().model() + " " + p.b().entry() + p.b().model())
        .toList();
  }

  @Test
  void models_meetByName() {
    Pairing pairing =
        Pairing.of(List.of(model("x"), model("y")), List.of(model("y"), model("x"), model("z")));
    assertEquals(List.of("1x 1x", "1y 1y"), pairs(pairing));
    assertEquals(
        List.of(new Unpaired("B: s on d: z", "A has no model of that name here")),
        pairing.unpaired());
  }

  @Test
  void singleModels_meetUnderOtherNames_besideControls() {
    Pairing pairing =
        Pairing.of(List.of(model("old"), control("r")), List.of(control("r"), model("new")));
    assertEquals(List.of("1old 1new"), pairs(pairing));
    assertEquals(
        List.of(new Unpaired("s on d: r", "controls are compared only where no model is")),
        pairing.unpaired());
  }

  @Test
  void severalModelsOfOtherNames_areLeft() {
    Pairing pairing = Pairing.of(List.of(model("a"), model("b")), List.of(model("c")));
    assertEquals(List.of(), pairs(pairing));
    assertEquals(
        List.of("A: s on d: a, b", "B: s on d: c"),
        pairing.unpaired().stream().map(Unpaired::what).toList());
  }

  @Test
  void controls_areComparedWhereNoModelIs() {
    Pairing pairing =
        Pairing.of(List.of(control("r"), control("l")), List.of(control("r"), control("f")));
    assertEquals(List.of("1r 1r"), pairs(pairing));
    assertEquals(2, pairing.unpaired().size());
  }

  @Test
  void severalEntries_meetByData_andOneThatIsLeftMeetsTheOther() {
    Pairing pairing =
        Pairing.of(
            List.of(at(1, "sha256:x"), at(2, "sha256:y")),
            List.of(at(1, "sha256:y"), at(2, "sha256:z")));
    assertEquals(List.of("1m 2m", "2m 1m"), pairs(pairing));
    assertEquals(List.of(), pairing.unpaired());
  }

  @Test
  void severalEntriesOfOtherData_areLeft() {
    Pairing pairing =
        Pairing.of(
            List.of(at(1, "sha256:x"), at(2, "sha256:y")),
            List.of(at(1, "sha256:p"), at(2, "sha256:q")));
    assertEquals(List.of(), pairs(pairing));
    assertEquals(
        "B has several entries like it, none on the same data: which belongs to it?",
        pairing.unpaired().get(0).why());
    assertEquals(4, pairing.unpaired().size());
  }

  @Test
  void otherRules_areNamed() {
    Setting half = setting(ScoringPolicy.STRICT.with(TiePolicy.HALF));
    Contender other = new Contender(1, half, "sha256:1", "m", false);
    List<String> why =
        Pairing.of(List.of(model("m")), List.of(other)).unpaired().stream()
            .map(Unpaired::why)
            .toList();
    assertEquals(List.of("B has another policy", "A has another policy"), why);
    Setting elsewhere =
        new Setting("s", "1", "accuracy", "e", ScoringPolicy.STRICT, Map.of("fold", "min"));
    Setting folded =
        new Setting("s", "2", "accuracy", "d", ScoringPolicy.STRICT, Map.of("fold", "min"));
    assertEquals(
        List.of(
            "B has no such suite on a dataset of that name",
            "B has another version of the suite and set of options"),
        Stream.of(elsewhere, folded)
            .map(s -> new Contender(1, s, "sha256:1", "m", false))
            .map(c -> Pairing.of(List.of(model("m")), List.of(c)).unpaired().get(0).why())
            .toList());
  }
}
