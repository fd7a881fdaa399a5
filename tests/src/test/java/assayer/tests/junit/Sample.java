package assayer.tests.junit;

import assayer.tests.process.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the sample project, with a hundred pairs and what three models say of them. */
final class Sample {
  private static final int PAIRS = 100;

  private Sample() {}

  /** Copies it. */
  static void into(Path folder) throws IOException {
    Path sample = Repository.root().resolve("tests/samples/junit");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(sample.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (Stream<Path> folders = Files.walk(folder)) {
      for (Path runs : folders.filter(p -> p.endsWith("resources/assayer")).toList()) {
        data(runs);
      }
    }
  }

  /** "good" is right 95 times, "fair" 83 times, "poor" 30 times. */
  private static void data(Path folder) throws IOException {
    StringBuilder pairs = new StringBuilder();
    StringBuilder scores = new StringBuilder();
    for (int i = 0; i < PAIRS; i++) {
      String section = i % 2 == 0 ? "even" : "odd";
      pairs.append("{\"id\":\"i%d\",\"prompt\":\"p\",\"chosen\":\"yes\",".formatted(i));
      pairs.append("\"rejected\":\"no\",\"subset\":\"%s\"}\n".formatted(section));
      int good = i % 20 == 0 ? 0 : 1;
      int fair = i % 6 == 0 ? 0 : 1;
      int poor = i % 10 < 3 ? 1 : 0;
      scores.append(
          "{\"id\":\"i%d\",\"good\":%d,\"fair\":%d,\"poor\":%d,\"other\":0.5}\n"
              .formatted(i, good, fair, poor));
    }
    Files.writeString(folder.resolve("pairs.jsonl"), pairs);
    Files.writeString(folder.resolve("scores.jsonl"), scores);
  }
}
