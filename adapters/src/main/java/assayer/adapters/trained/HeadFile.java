package assayer.adapters.trained;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a head as one file of JSON, whole or not at all; {@link HeadReader} reads it. */
final class HeadFile {
  /** What it is called in its folder. */
  static final String NAME = "head.json";

  static final int FORMAT = 1;
  static final String KIND = "bradley-terry-head";

  private static final JsonMapper MAPPER = new JsonMapper();

  private HeadFile() {}

  /** Writes it into a folder, in place of an earlier one. */
  static void write(TrainedHead head, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path growing = Files.createTempFile(folder, NAME, ".part");
    try {
      Files.write(growing, text(head).getBytes(StandardCharsets.UTF_8));
      Path file = folder.resolve(NAME);
      try {
        Files.move(
            growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(growing);
    }
  }

  private static String text(TrainedHead head) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.put("kind", KIND);
    root.put("digest", HeadDigest.of(head));
    root.put("encoder", head.encoder());
    root.put("features", Features.VERSION);
    root.put("maxLength", head.limits().tokens());
    root.put("truncation", head.limits().word());
    ObjectNode training = root.putObject("training");
    head.training().forEach(training::put);
    ArrayNode weights = root.putArray("weights");
    head.weights().forEach(weights::add);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
