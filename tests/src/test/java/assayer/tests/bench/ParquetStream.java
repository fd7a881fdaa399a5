package assayer.tests.bench;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.PreferencePair;
import assayer.core.item.Row;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.datasets.card.CardSource;
import assayer.parquet.Column;
import assayer.parquet.ParquetLines;
import assayer.parquet.ParquetTable;
import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pairs of conversations as a Parquet file and as the same rows in JSON Lines: made, read as a
 * dataset, and parsed by Jackson alone. One thread, one way a process.
 */
final class ParquetStream {
  private static final double NANOS = 1e9;

  private ParquetStream() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    long rows =
        switch (args[0]) {
          case "make" -> make(Integer.parseInt(args[1]), Path.of(args[2]));
          case "lines" -> lines(Path.of(args[1]), Path.of(args[2]));
          case "dataset" -> dataset(Path.of(args[1]));
          case "jackson" -> jackson(Path.of(args[1]));
          default -> throw new IllegalArgumentException(args[0]);
        };
    say(args[0] + " " + Path.of(args[args.length - 1]).getFileName(), rows, start);
  }

  private static void say(String what, long rows, long start) {
    double seconds = (System.nanoTime() - start) / NANOS;
    String rate = rows == 0 ? "" : String.format(Locale.ROOT, " %,9.0f rows/s", rows / seconds);
    System.out.printf(Locale.ROOT, "%-26s %7.1f s%s%n", what, seconds, rate);
  }

  /** Texts are drawn from some thousand sentences, so that they pack about as texts do. */
  private static long make(int rows, Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(20260101);
    List<String> sentences =
        IntStream.range(0, 5000).mapToObj(i -> sentence(random.split())).toList();
    var talk = new ListOf(new StructOf(List.of(Column.text("role"), Column.text("content"))));
    List<Column> columns =
        List.of(
            Column.whole("row"),
            new Column("chosen", talk),
            new Column("rejected", talk),
            new Column("score", Plain.REAL));
    try (ParquetTable table = ParquetTable.create(file, columns)) {
      for (int i = 0; i < rows; i++) {
        Map<String, String> prompt = turn("user", i + ": " + any(sentences, random));
        table.add(
            List.of(
                i,
                List.of(prompt, turn("assistant", any(sentences, random))),
                List.of(prompt, turn("assistant", any(sentences, random))),
                random.nextDouble()));
      }
      table.finish();
    }
    return rows;
  }

  private static Map<String, String> turn(String role, String content) {
    return Map.of("role", role, "content", content);
  }

  private static String any(List<String> sentences, SplittableRandom random) {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static String sentence(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int words = 8 + random.nextInt(20); words > 0; words--) {
      for (int letters = 2 + random.nextInt(7); letters > 0; letters--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(words == 1 ? ".\n" : " ");
    }
    return text.toString();
  }

  private static long lines(Path parquet, Path file) throws IOException {
    try (InputStream in = ParquetLines.open(parquet, column -> true)) {
      Files.copy(in, file);
    }
    return 0;
  }

  private static long dataset(Path file) {
    long start = System.nanoTime();
    Problems problems = new Problems();
    Place place = Place.of("bench");
    Map<String, Value> path =
        Map.of("path", Value.Scalar.of(place, file.toAbsolutePath().toString()));
    Options options = new Options(new Value.Mapping(place, path, Map.of()), Path.of(""), problems);
    Dataset<PreferencePair> dataset =
        new CardSource().open("preference-pairs", PreferencePair.class, options).orElseThrow();
    say("  digest " + file.getFileName(), 0, start);
    start = System.nanoTime();
    long rows = 0;
    try (Rows<PreferencePair> pass = dataset.rows(true)) {
      for (Chunk<PreferencePair> chunk = pass.next(); chunk != null; chunk = pass.next()) {
        rows += chunk.rows().stream().filter(Row.Read.class::isInstance).count();
      }
    }
    say("  rows " + file.getFileName(), rows, start);
    return rows;
  }

  /** Every token, texts decoded. */
  private static long jackson(Path file) throws IOException {
    long rows = 0;
    long letters = 0;
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          letters += parser.getText().length();
        } else if (token.isStructStart()) {
          rows += depth++ == 0 ? 1 : 0;
        } else if (token.isStructEnd()) {
          depth--;
        }
      }
    }
    return letters > 0 ? rows : 0;
  }
}
