package assayer.adapters.trained;

import assayer.adapters.local.Limits;
import assayer.adapters.local.batch.Truncation;
import assayer.core.option.FileTrouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a head's file; one that is not what was written is refused. */
final class HeadReader {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final long LARGEST = 16L << 20;
  private static final int LONGEST_INPUT = 1 << 24;
  private static final String ADVICE = "; train it again";

  private final Path file;
  private final Consumer<String> problems;

  private HeadReader(Path file, Consumer<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads the file of a folder.
   *
   * @param problems told of what is wrong
   * @return empty if anything was
   */
  static Optional<TrainedHead> read(Path folder, Consumer<String> problems) {
    return new HeadReader(folder.resolve(HeadFile.NAME), problems).read();
  }

  private Optional<TrainedHead> read() {
    if (!Files.isRegularFile(file)) {
      return refused("there is no " + file + "; name the folder that train-head wrote");
    }
    try {
      if (Files.size(file) > LARGEST) {
        return refused(file + " is larger than 16 MB, which no head is" + ADVICE);
      }
      return head(MAPPER.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().replaceAll("\\s+", " ");
      return refused(file + " is no JSON: " + why + ADVICE);
    } catch (IOException e) {
      return refused("cannot read " + file + ": " + FileTrouble.reason(e));
    }
  }

  private Optional<TrainedHead> refused(String message) {
    problems.accept(message);
    return Optional.empty();
  }

  private Optional<TrainedHead> head(JsonNode root) {
    if (!root.path("kind").asText().equals(HeadFile.KIND)
        || root.path("format").asInt() != HeadFile.FORMAT
        || !root.path("features").asText().equals(Features.VERSION)) {
      return refused(
          "%s must be a %s of format %s over features %s, got \"%s\", %s and \"%s\"%s"
              .formatted(
                  file,
                  HeadFile.KIND,
                  HeadFile.FORMAT,
                  Features.VERSION,
                  root.path("kind").asText(),
                  root.path("format").asInt(),
                  root.path("features").asText(),
                  ADVICE));
    }
    Optional<Truncation> truncation =
        Stream.of(Truncation.values())
            .filter(t -> word(t).equals(root.path("truncation").asText()))
            .findFirst();
    int tokens = root.path("maxLength").asInt();
    Optional<List<Double>> weights = weights(root.path("weights"));
    if (truncation.isEmpty() || tokens < 1 || tokens > LONGEST_INPUT || weights.isEmpty()) {
      return refused(file + " lacks its limits or has weights that are no numbers" + ADVICE);
    }
    Map<String, String> training = new LinkedHashMap<>();
    root.path("training")
        .properties()
        .forEach(said -> training.put(said.getKey(), said.getValue().asText()));
    TrainedHead head =
        new TrainedHead(
            root.path("encoder").asText(),
            new Limits(tokens, truncation.get()),
            weights.get(),
            training);
    return HeadDigest.of(head).equals(root.path("digest").asText())
        ? Optional.of(head)
        : refused(file + " is not what was written: its digest does not fit" + ADVICE);
  }

  private static String word(Truncation truncation) {
    return truncation.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<List<Double>> weights(JsonNode list) {
    List<Double> weights = new ArrayList<>();
    for (JsonNode one : list) {
      if (!one.isNumber() || !Double.isFinite(one.asDouble())) {
        return Optional.empty();
      }
      weights.add(one.asDouble());
    }
    return weights.isEmpty() ? Optional.empty() : Optional.of(weights);
  }
}
