package assayer.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.comparison.Change;
import assayer.core.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ManifestChangesTest {
  private static Manifest manifest(
      long seed, Map<String, Map<String, String>> models, String limit, String started) {
    return new Manifest(
        "sha256:" + seed,
        "assayer 1",
        "r",
        seed,
        Map.of("d", Map.of("digest", "sha256:d")),
        models,
        List.of(Map.of("entry", "1", "limit", limit)),
        List.of(),
        Map.of("started", started, "java", "17"));
  }

  @Test
  void everyFactThatDiffers_isThereWithBothValues() {
    Manifest a =
        manifest(1, Map.of("m", Map.of("path", "x"), "gone", Map.of("a", "1")), "none", "t1");
    Manifest b = manifest(2, Map.of("m", Map.of("path", "y", "more", "z")), "50", "t2");
    assertEquals(
        List.of(
            new Change("seed", Optional.of("1"), Optional.of("2")),
            new Change("models.gone", Optional.of("a=1"), Optional.empty()),
            new Change("models.m.more", Optional.empty(), Optional.of("z")),
            new Change("models.m.path", Optional.of("x"), Optional.of("y")),
            new Change("plan.1.limit", Optional.of("none"), Optional.of("50"))),
        ManifestChanges.between(a, b));
  }

  @Test
  void onlyTheMomentDiffers_isNoChange() {
    Map<String, Map<String, String>> none = Map.of();
    assertEquals(
        List.of(),
        ManifestChanges.between(manifest(1, none, "none", "t1"), manifest(1, none, "none", "t2")));
  }
}
