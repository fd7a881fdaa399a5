package assayer.junit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.option.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  private static Settings read(Map<String, String> parameters) {
    return Settings.of(name -> Optional.ofNullable(parameters.get(name)));
  }

  @Test
  void parameters_areRead() {
    Settings settings =
        read(
            Map.of(
                "assayer.limit", "10",
                "assayer.seed", "-3",
                "assayer.out", "there",
                "assayer.timeout", "PT2M"));
    assertEquals(10, settings.overrides().limit().orElseThrow());
    assertEquals(-3, settings.overrides().seed().orElseThrow());
    assertEquals(Path.of("there"), settings.out().orElseThrow());
    assertEquals(Duration.ofMinutes(2), settings.timeout().orElseThrow());
    assertEquals(Optional.empty(), read(Map.of()).timeout());
  }

  @Test
  void mistakes_areAllNamedAtOnce() {
    Map<String, String> wrong =
        Map.of("assayer.limit", "0", "assayer.seed", "x", "assayer.timeout", "PT0S");
    ProblemException problems = assertThrows(ProblemException.class, () -> read(wrong));
    assertEquals(
        """
        assayer.limit: must be a whole number from 1, got "0"
        assayer.seed: must be a whole number, got "x"
        assayer.timeout: a time limit must be like PT90S or PT2H and above zero, got "PT0S\"\
        """,
        problems.getMessage());
  }
}
