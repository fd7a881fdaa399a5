package assayer.run.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of texts from which a run's plan can be made again. */
public final class SpecJson {
  static final String FILE = "plan.json";

  private SpecJson() {}

  /** Writes it into a run's folder. */
  public static void write(Path folder, Map<String, List<String>> fields) throws IOException {
    String text =
        Json.text(
            json -> {
              json.writeStartObject();
              for (Map.Entry<String, List<String>> field : new TreeMap<>(fields).entrySet()) {
                json.writeArrayFieldStart(field.getKey());
                for (String value : field.getValue()) {
                  json.writeString(value);
                }
                json.writeEndArray();
              }
              json.writeEndObject();
            });
    Json.write(folder.resolve(FILE), text);
  }

  /**
   * Reads it from a run's folder.
   *
   * @throws assayer.core.option.ProblemException if it is not there
   */
  public static Map<String, List<String>> read(Path folder) {
    Map<String, List<String>> fields = new TreeMap<>();
    RunFolder.read(folder, FILE)
        .properties()
        .forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
    return fields;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
