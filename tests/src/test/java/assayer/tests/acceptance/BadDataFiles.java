package assayer.tests.acceptance;

import assayer.parquet.Column;
import assayer.parquet.ParquetTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Data files that cannot be read, and some that can although they look odd. */
final class BadDataFiles {
  private BadDataFiles() {}

  static Stream<BadInput> all() {
    return Stream.of(absent(), encoded(), packed(), columns(), marked()).flatMap(s -> s);
  }

  private static Stream<BadInput> absent() {
    return Stream.of(
        BadInput.of("no data file", folder -> Files.delete(folder.path("pairs.jsonl")))
            .refused(
                "run.yaml:7:45: \"pairs.jsonl\" does not exist; paths are relative to the file that"
                    + " names them"),
        BadInput.of("empty data file", folder -> folder.write("pairs.jsonl", ""))
            .refused("pairs.jsonl: the file is empty; it needs at least one row"),
        BadInput.of("folder for a data file", folder -> folder.folderInPlaceOf("pairs.jsonl"))
            .refused(
                "run.yaml:7:45: \"pairs.jsonl\" is a folder; name a file in it, or a list of"
                    + " files"),
        BadInput.runFile("recording and data missing", "s.jsonl", "x.jsonl")
            .refused(
                "run.yaml:3:35: \"scorex.jsonl\" does not exist; paths are relative to the file"
                    + " that names them",
                "run.yaml:7:45: \"pairx.jsonl\" does not exist; paths are relative to the file that"
                    + " names them"));
  }

  private static Stream<BadInput> columns() {
    return Stream.of(
        BadInput.of("Parquet file", folder -> parquet(folder, "yes")).alone().works(),
        BadInput.of(
                "Parquet file that breaks off",
                folder -> {
                  parquet(folder, "yes");
                  folder.cut("pairs.jsonl", 700);
                })
            .refused(
                "pairs.jsonl: the file cannot be read: it begins as a Parquet file, but does not"
                    + " end as one (PAR1); fetch or write it again"),
        BadInput.of("value missing in a Parquet file", folder -> parquet(folder, null))
            .unfinished(
                "pairs.jsonl:57: \"chosen\" must be a text or a list of messages, got null"),
        BadInput.of(
                "lines that are named .parquet",
                folder -> {
                  Files.move(folder.path("pairs.jsonl"), folder.path("pairs.parquet"));
                  folder.change("run.yaml", "pairs.jsonl", "pairs.parquet");
                })
            .refused(
                "pairs.parquet: the file is named .parquet, but does not begin as one (PAR1); fetch"
                    + " it again"),
        BadInput.runFile("shards that are not there", "pairs.jsonl", "\"train-*.parquet\"")
            .refused(
                "run.yaml:7:45: \"train-*.parquet\" matches no file; mend the path or fetch the"
                    + " files"));
  }

  /** The pairs as columns; what is chosen in row 57 is up to the caller. */
  private static void parquet(Folder folder, @Nullable String odd) throws IOException {
    List<Column> columns =
        Stream.of("id", "prompt", "chosen", "rejected").map(Column::text).toList();
    try (ParquetTable table = ParquetTable.create(folder.path("pairs.jsonl"), columns)) {
      for (int i = 1; i <= 100; i++) {
        table.add(Arrays.asList("i" + i, "p", i == 57 ? odd : "yes", "no"));
      }
      table.finish();
    }
  }

  private static Stream<BadInput> encoded() {
    return Stream.of(
        BadInput.of(
                "byte of Latin-1",
                folder -> {
                  folder.line("pairs.jsonl", 57, Folder.pair("i57").replace("yes", "\u00e9"));
                  folder.write(
                      "pairs.jsonl", folder.text("pairs.jsonl"), StandardCharsets.ISO_8859_1);
                })
            .unfinished("pairs.jsonl:57:36: byte 0xE9 is not UTF-8; save the file as UTF-8"),
        BadInput.of(
                "UTF-16 with a byte-order mark",
                folder ->
                    folder.write(
                        "pairs.jsonl", folder.text("pairs.jsonl"), StandardCharsets.UTF_16))
            .refused("pairs.jsonl: the file is UTF-16; save it as UTF-8"),
        BadInput.of(
                "UTF-16 without one",
                folder ->
                    folder.write(
                        "pairs.jsonl", folder.text("pairs.jsonl"), StandardCharsets.UTF_16LE))
            .refused("pairs.jsonl: the file is UTF-16; save it as UTF-8"));
  }

  private static Stream<BadInput> packed() {
    return Stream.of(
        BadInput.of("gzip cut off at once", folder -> pack(folder, 0.01))
            .refused(
                "pairs.jsonl: the file cannot be read: it breaks off in the middle; fetch or write"
                    + " it again"),
        BadInput.of("gzip cut off in the middle", folder -> pack(folder, 0.9))
            .alone()
            .unfinished(
                "pairs.jsonl:91: the file breaks off after row 90: unexpected end of the gzip"
                    + " stream; what stands before is kept, fetch or write the file again"));
  }

  private static void pack(Folder folder, double share) throws IOException {
    byte[] rows = folder.text("pairs.jsonl").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new Packed(Files.newOutputStream(folder.path("pairs.jsonl")))) {
      out.write(rows);
    }
    folder.cut("pairs.jsonl", (int) (Files.size(folder.path("pairs.jsonl")) * share));
  }

  /** Does not compress, so that a share of the bytes is the same share of the rows everywhere. */
  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }

  private static Stream<BadInput> marked() {
    return Stream.of(
        BadInput.of(
                "JSON lines with a byte-order mark",
                folder -> folder.write("pairs.jsonl", Folder.MARK + folder.text("pairs.jsonl")))
            .works(),
        BadInput.of(
                "JSON list with a byte-order mark",
                folder -> {
                  String rows = folder.text("pairs.jsonl").strip().replace("\n", ",\n");
                  folder.write("pairs.jsonl", Folder.MARK + "[" + rows + "]");
                })
            .works(),
        BadInput.of(
                "CSV with a byte-order mark",
                folder -> {
                  String rows = folder.text("scores.jsonl").replaceAll("[{}\"]|[a-z]+\":", "");
                  folder.write("scores.csv", Folder.MARK + "id,c,r\n" + rows);
                  folder.change("run.yaml", "scores.jsonl", "scores.csv");
                })
            .works());
  }
}
