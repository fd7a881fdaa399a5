package assayer.adapters.local.origin;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where models are unpacked to: beside all else that is kept between runs. */
final class CacheFolder {
  /** A folder of one's own; wins over the others. */
  static final String OWN = "ASSAYER_CACHE";

  private CacheFolder() {}

  /**
   * As variables say: {@code models} in {@code ASSAYER_CACHE}, else in {@code assayer} in {@code
   * XDG_CACHE_HOME}, else in the user's {@code .cache}.
   */
  static Path of(Map<String, String> variables, Path home) {
    return given(variables, OWN)
        .orElseGet(
            () ->
                given(variables, "XDG_CACHE_HOME")
                    .orElse(home.resolve(".cache"))
                    .resolve("assayer"))
        .resolve("models")
        .toAbsolutePath();
  }

  private static Optional<Path> given(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}
