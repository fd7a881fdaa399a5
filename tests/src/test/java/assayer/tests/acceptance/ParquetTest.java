package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.parquet.ParquetLines;
import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows give the same bytes of results.json, whatever they are packed in. */
final class ParquetTest {
  private static final String RUN =
      """
      name: packed
      models:
        mine: {adapter: recorded, path: "${PAIRS}", card: preference-pairs}
        longest: {adapter: control, kind: longest}
        random: {adapter: control, kind: random}
      runs:
        - {suite: preference-accuracy, dataset: {name: preference-pairs, path: "${PAIRS}"}}
      """;

  private static String lines;

  @TempDir Path folder;

  @BeforeAll
  static void runOnLines(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("run.yaml"), RUN);
    lines = results(folder, Assayer.in(folder), "pairs.jsonl");
    assertTrue(lines.contains("\"rowsRead\": 60,"), lines);
    assertTrue(lines.contains("\"metric\": \"accuracy\""), lines);
  }

  @BeforeEach
  void writeRunFile() throws IOException {
    Files.writeString(folder.resolve("run.yaml"), RUN);
  }

  private static Path data() {
    try {
      return Path.of(ParquetTest.class.getResource("/assayer/tests/parquet/pairs.jsonl").toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String results(Path folder, Assayer assayer, String pairs) throws IOException {
    Assayer.Ended ended =
        assayer
            .withEnvironment("PAIRS", data().resolve(pairs).toString())
            .run("run", "run.yaml", "--out", "out");
    assertEquals(0, ended.status(), ended.toString());
    return Files.readString(folder.resolve("out/results.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pairs-uncompressed.parquet",
        "pairs-snappy.parquet",
        "pairs-gzip.parquet",
        "pairs-zstd.parquet",
        "pairs-lz4_raw.parquet",
        "pairs-brotli.parquet",
        "train-*-of-00002.parquet",
        "pairs.jsonl.zst"
      })
  void packing_doesNotMatter(String pairs) throws IOException {
    assertEquals(lines, results(folder, Assayer.in(folder), pairs));
  }

  @Test
  void jdk25_readsAndWritesTheSame() throws IOException {
    Optional<Path> other = Repository.otherJava(25);
    Assumptions.assumeTrue(other.isPresent(), "there is no JDK 25 on this machine");
    Assayer assayer = Assayer.in(folder).withJava(other.get());
    assertEquals(lines, results(folder, assayer, "pairs-zstd.parquet"));
    assertEquals(0, assayer.run("report", "out", "--format", "parquet").status());
    assertEquals(360, rows("out/observations.parquet").size());
  }

  @Test
  void tables_areWrittenWhereAskedFor() throws IOException {
    results(folder, Assayer.in(folder), "pairs-snappy.parquet");
    Assayer.Ended ended =
        Assayer.in(folder).run("report", "out", "--format", "parquet", "--out", "tables");
    assertEquals(0, ended.status(), ended.toString());
    assertEquals("wrote tables/readings.parquet\nwrote tables/observations.parquet\n", ended.out());
    List<String> rows = rows("tables/observations.parquet");
    assertEquals(360, rows.size());
    assertTrue(
        rows.stream()
            .anyMatch(
                row ->
                    row.startsWith("{\"run\":\"packed\",\"manifest\":\"sha256:")
                        && row.contains(
                            "\"entry\":1,\"suite\":\"preference-accuracy\",\"dataset\":"
                                + "\"preference-pairs\",\"model\":\"mine\",\"control\":false,"
                                + "\"item\":\"p1\",\"slot\":\"chosen\",\"outcome\":\"answered\","
                                + "\"counts\":true,")
                        && row.contains("\"score\":0.36633663366336633,")),
        rows.get(0));
    try (var inside = Files.list(folder.resolve("tables"))) {
      assertEquals(2, inside.count());
    }
  }

  private List<String> rows(String file) throws IOException {
    try (InputStream in = ParquetLines.open(folder.resolve(file), column -> true)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
