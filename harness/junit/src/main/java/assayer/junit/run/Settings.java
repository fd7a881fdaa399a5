package assayer.junit.run;

import assayer.core.model.CacheUse;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.run.Overrides;
import assayer.run.Probing;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What configuration parameters of the JUnit Platform say beside a run file.
 *
 * @param overrides {@code assayer.limit} (items of each dataset, at least 1) and {@code
 *     assayer.seed}
 * @param out {@code assayer.out}: the folder that gets a folder for each run
 * @param timeout {@code assayer.timeout}: how long a run may take, above zero, where its annotation
 *     does not say
 */
public record Settings(Overrides overrides, Optional<Path> out, Optional<Duration> timeout) {
  /** Gates whose name holds one of these words, separated by commas, are decided; all if absent. */
  public static final String ONLY = "assayer.only";

  private static final String LIMIT = "assayer.limit";
  private static final String SEED = "assayer.seed";
  private static final String OUT = "assayer.out";
  private static final String TIMEOUT = "assayer.timeout";

  /**
   * Reads them.
   *
   * @param parameters gives the text of a parameter
   * @throws ProblemException with everything that is wrong with them
   */
  public static Settings of(Function<String, Optional<String>> parameters) {
    Problems problems = new Problems();
    OptionalLong limit = whole(LIMIT, 1, parameters, problems);
    OptionalLong seed = whole(SEED, Long.MIN_VALUE, parameters, problems);
    Optional<Path> out = parameters.apply(OUT).flatMap(text -> path(text, problems));
    Optional<Duration> timeout =
        parameters.apply(TIMEOUT).flatMap(text -> duration(Place.of(TIMEOUT), text, problems));
    problems.throwIfAny();
    Overrides overrides =
        new Overrides(
            limit, List.of(), List.of(), seed, OptionalInt.empty(), CacheUse.USE, Probing.DEFAULT);
    return new Settings(overrides, out, timeout);
  }

  private static OptionalLong whole(
      String name, long least, Function<String, Optional<String>> parameters, Problems problems) {
    Optional<String> text = parameters.apply(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    @Nullable Long value = parsed(text.get());
    if (value == null || value < least) {
      String wanted = least == 1 ? "a whole number from 1" : "a whole number";
      problems.add(Place.of(name), "must be " + wanted + ", got \"" + text.get() + "\"");
      return OptionalLong.empty();
    }
    return OptionalLong.of(value);
  }

  private static @Nullable Long parsed(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Optional<Path> path(String text, Problems problems) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      problems.add(Place.of(OUT), "must be a folder, got \"" + text + "\"");
      return Optional.empty();
    }
  }

  /** A length of time above zero; what is none is noted. */
  public static Optional<Duration> duration(Place place, String text, Problems problems) {
    try {
      Duration duration = Duration.parse(text.strip());
      if (duration.compareTo(Duration.ZERO) > 0) {
        return Optional.of(duration);
      }
    } catch (DateTimeParseException e) {
      // said below, as for a time that is not above zero
    }
    problems.add(
        place, "a time limit must be like PT90S or PT2H and above zero, got \"" + text + "\"");
    return Optional.empty();
  }
}
