package assayer.run.store;

import assayer.core.manifest.Manifest;
import assayer.core.reading.Observations;
import assayer.core.reading.StoredObservation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The observations of runs, one folder after the other; nothing in a folder is touched.
 *
 * @param folders each holds a run
 */
public record StoredObservations(List<Path> folders) implements Observations {
  /** Copies the list. */
  public StoredObservations {
    folders = List.copyOf(folders);
  }

  @Override
  public void forEach(Consumer<StoredObservation> reader) {
    for (Path folder : folders) {
      Manifest manifest = RunFolder.manifest(folder);
      try (RunStore store = RunStore.reading(folder)) {
        store
            .stored()
            .forEach((line, counts) -> reader.accept(observation(manifest, line, counts)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static StoredObservation observation(Manifest manifest, JsonNode line, boolean counts) {
    int entry = line.path("run").asInt();
    String model = line.path("model").asText();
    Map<String, String> facts = entry(manifest, entry);
    return new StoredObservation(
        manifest.run(),
        manifest.digest(),
        entry,
        facts.getOrDefault("suite", ""),
        facts.getOrDefault("dataset", ""),
        model,
        Boolean.parseBoolean(manifest.models().getOrDefault(model, Map.of()).get("control")),
        line.path("item").asText(),
        line.path("slot").asText(),
        ObservationLine.outcome(line),
        line.path("ms").asLong(),
        counts);
  }

  private static Map<String, String> entry(Manifest manifest, int number) {
    String wanted = Integer.toString(number);
    return manifest.plan().stream()
        .filter(facts -> wanted.equals(facts.get("entry")))
        .findFirst()
        .orElse(Map.of());
  }
}
