package assayer.run.store;

import assayer.core.manifest.Manifest;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run left in its folder, read without disturbing it. */
public final class RunFolder {
  static final String MANIFEST = "manifest.json";
  static final String OBSERVATIONS = "observations.jsonl";
  static final String RESULTS = "results.json";

  private RunFolder() {}

  /** Whether a folder holds a run. */
  public static boolean isRun(Path folder) {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /** The manifest of a folder that holds a run. */
  public static Manifest manifest(Path folder) {
    JsonNode json = read(folder, MANIFEST);
    try {
      return ManifestJson.of(json);
    } catch (IllegalArgumentException e) {
      throw damaged(Place.of(folder.resolve(MANIFEST).toString()), MANIFEST);
    }
  }

  /** The results of a folder that holds a finished or partial run. */
  public static Results results(Path folder) {
    JsonNode json = read(folder, RESULTS);
    Manifest manifest = manifest(folder);
    try {
      return OutlayJson.read(folder, ResultsReader.of(json, manifest));
    } catch (IllegalArgumentException e) {
      throw damaged(Place.of(folder.resolve(RESULTS).toString()), RESULTS);
    }
  }

  /** The same; empty where the run was cut off before there were any. */
  public static Optional<Results> resultsIfAny(Path folder) {
    return Files.exists(folder.resolve(RESULTS)) ? Optional.of(results(folder)) : Optional.empty();
  }

  /**
   * Copies {@code results.json} beside pages that were made of it.
   *
   * @param home another folder, which exists
   */
  public static void copyResults(Path folder, Path home) throws IOException {
    Files.copy(folder.resolve(RESULTS), home.resolve(RESULTS), StandardCopyOption.REPLACE_EXISTING);
  }

  private static ProblemException damaged(Place place, String name) {
    return new ProblemException(
        place,
        name.equals(RESULTS)
            ? "this is not what a run writes; `assayer score` on its folder makes it again"
            : "this is not what a run writes; restore it, or run again in another folder");
  }

  /** A file that a run wrote; what else stands there is a problem. */
  static JsonNode read(Path folder, String name) {
    Path file = existing(folder, name);
    try {
      JsonNode json = Json.read(file);
      if (!json.isObject()) {
        throw damaged(Place.of(file.toString()), name);
      }
      return json;
    } catch (JsonProcessingException e) {
      throw damaged(Place.of(file.toString(), e.getLocation().getLineNr()), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a run; that there is none is a problem. */
  static Path existing(Path folder, String name) {
    if (Files.isRegularFile(folder)) {
      throw new ProblemException(
          Place.of(folder.toString()), "this is a file, but the folder of a run is needed");
    }
    if (!Files.exists(folder)) {
      throw new ProblemException(
          Place.of(folder.toString()), "there is no such folder; check the name");
    }
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw holdsRuns(folder)
          ? new ProblemException(
              Place.of(folder.toString()),
              "this is no run but holds some; name them: " + folder + "/*")
          : new ProblemException(
              Place.of(file.toString()), "there is no such file; is this the folder of a run?");
    }
    return file;
  }

  private static boolean holdsRuns(Path folder) {
    try (Stream<Path> below = Files.list(folder)) {
      return !isRun(folder) && below.anyMatch(RunFolder::isRun);
    } catch (IOException e) {
      return false; // only a hint
    }
  }
}
