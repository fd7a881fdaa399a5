package assayer.datasets.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRowsTest {
  @TempDir private Path folder;

  private List<String> rows(String name, String text) throws IOException {
    return rows(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each row as its id and x, or as its problem. */
  private List<String> rows(String name, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve(name), bytes);
    Problems problems = new Problems();
    DataFile file = DataFile.open(path, Place.NOWHERE, problems).orElseThrow();
    assertTrue(problems.isEmpty());
    List<String> full = rows(file, true);
    assertEquals(full.size(), rows(file, false).size(), "the same rows with and without texts");
    return full;
  }

  private List<String> rows(DataFile file, boolean text) {
    Columns columns = new Columns();
    int id = columns.exact("id");
    int x = columns.text("x");
    List<String> shown = new ArrayList<>();
    try (RawRows rows = new RawRows(List.of(file), columns, text)) {
      for (RawChunk chunk = rows.next(); chunk != null; chunk = rows.next()) {
        for (RawRow row : chunk.rows()) {
          assertEquals(shown.size() + 1, row.position());
          shown.add(row.problem().map(this::shown).orElseGet(() -> shown(row, id, x)));
        }
      }
    }
    return shown;
  }

  private String shown(Problem problem) {
    return problem.toString().replace(folder + "/", "");
  }

  private static String shown(RawRow row, int id, int x) {
    return row.text(id) + "=" + (row.has(x) ? row.value(x) : "");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void formats_giveTheSameRows() throws IOException {
    List<String> expected = List.of("1=a", "2=b \"c\",\n\u00e4", "3=");
    String b = "b \\\"c\\\",\\n\u00e4";
    assertEquals(
        expected,
        rows(
            "a.jsonl",
            "{\"id\":1,\"x\":\"a\"}\r\n\n  {\"y\":[{}],\"x\":\"" + b + "\",\"id\":2}\n{\"id\":3}"));
    assertEquals(
        expected,
        rows(
            "a.json",
            "[\n {\"id\":1,\"x\":\"a\"},\n{\"id\":2,\"x\":\""
                + b
                + "\",\"z\":\"]\"},{\"id\":3}\n]\n"));
    assertEquals(
        List.of("1=a", "2=b \"c\",\n\u00e4", "3="),
        rows("a.csv", "id,x,y\r\n1,a,\r\n\r\n2,\"b \"\"c\"\",\n\u00e4\",q\n3,,"));
    assertEquals(expected, rows("a.tsv", "x\tid\na\t1\n\"b \"\"c\"\",\n\u00e4\"\t2\n\t3\n"));
  }

  @Test
  void gzip_isKnownByItsBytes() throws IOException {
    assertEquals(List.of("1=a"), rows("a.jsonl", gzip("{\"id\":1,\"x\":\"a\"}".getBytes(UTF_8))));
    assertEquals(List.of("1=a"), rows("a.csv.gz", gzip("id,x\n1,a".getBytes(UTF_8))));
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  void byteOrderMark_isPassedOver() throws IOException {
    assertEquals(List.of("1=a"), rows("a.jsonl", "\uFEFF{\"id\":1,\"x\":\"a\"}"));
    assertEquals(List.of("1=a"), rows("a.json", "\uFEFF[{\"id\":1,\"x\":\"a\"}]"));
    assertEquals(List.of("1=a"), rows("a.csv", "\uFEFFid,x\n1,a"));
  }

  @Test
  void malformedLine_isLeftOutAndReadingGoesOn() throws IOException {
    List<String> rows = rows("a.jsonl", "{\"id\":1}\n{\"id\":2,}\n{\"id\":3}\n{\"id\":4");
    assertEquals("1=", rows.get(0));
    assertTrue(rows.get(1).startsWith("a.jsonl:2:9: no JSON: unexpected character"), rows.get(1));
    assertEquals("3=", rows.get(2));
    assertTrue(rows.get(3).startsWith("a.jsonl:4:8: no JSON: it ends in the middle"), rows.get(3));
    assertEquals(4, rows.size());
  }

  @Test
  void rowsThatAreNoObjects_sayWhatTheyAre() throws IOException {
    List<String> rows =
        rows("a.json", "[{\"id\":1}, 7, [1], \"t\",, {\"id\":2} {\"id\":3}, {\"id\":4}]");
    assertEquals(
        List.of(
            "1=",
            "a.json:1:12: a row must be an object, got a number; write {...}",
            "a.json:1:15: a row must be an object, got a list; write {...}",
            "a.json:1:20: a row must be an object, got a text; write {...}",
            "a.json:1:24: a row must be an object, got nothing; write {...}",
            "a.json:1:35: something follows the object; one row is one object",
            "4="),
        rows);
  }

  @Test
  void keyThatStandsTwice_isRejected() throws IOException {
    List<String> rows =
        rows(
            "a.jsonl",
            "{\"id\":1,\"x\":\"\"}\n{\"id\":2,\"x\":\"\",\"id\":2}\n{\"y\":{\"k\":1,\"k\":2},\"id\":3}");
    assertEquals(
        List.of(
            "1=",
            "a.jsonl:2:16: the key \"id\" stands twice in one object; keep one of them",
            "3="),
        rows);
  }

  @Test
  void bytesThatAreNotUtf8_areRejectedWithTheirColumn() throws IOException {
    byte[] bytes = "{\"id\":1}\n{\"id\":2,\"x\":\"?\"}\n{\"id\":3}".getBytes(UTF_8);
    bytes[9 + 13] = (byte) 0xE4;
    assertEquals(
        List.of("1=", "a.jsonl:2:14: byte 0xE4 is not UTF-8; save the file as UTF-8", "3="),
        rows("a.jsonl", bytes));
  }

  @Test
  void notANumber_canBeRead() throws IOException {
    assertEquals(
        List.of("1=NaN", "2=-Infinity", "3=1.0E18"),
        rows("a.jsonl", "{\"id\":1,\"x\":NaN}\n{\"id\":2,\"x\":-Infinity}\n{\"id\":3,\"x\":1e18}"));
  }

  @Test
  void cutOffGzip_keepsWhatStandsBefore() throws IOException {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 1; i <= 50_000; i++) {
      text.append("{\"id\":").append(i).append(",\"x\":").append(random.nextLong()).append("}\n");
    }
    byte[] packed = gzip(text.toString().getBytes(UTF_8));
    List<String> rows = rows("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    assertTrue(rows.size() > 20_000, () -> "rows: " + rows.size());
    assertTrue(rows.get(rows.size() - 2).startsWith(rows.size() - 1 + "="));
    String last = rows.get(rows.size() - 1);
    assertEquals(
        "a.jsonl.gz:"
            + rows.size()
            + ": the file breaks off after row "
            + (rows.size() - 1)
            + ": unexpected end of the gzip stream; what stands before is kept, fetch or write the"
            + " file again",
        last);
  }

  /** Made by the zstd tool: {@code printf '{"id":1,"x":"a"}\\n...' | zstd}. */
  private static byte[] zstd() {
    return HexFormat.of()
        .parseHex(
            "28b52ffd0458f50000b07b226964223a312c2278223a2261227d0a3262227d0a0200608834cc257279b14c");
  }

  @Test
  void zstd_isKnownByItsBytes() throws IOException {
    assertEquals(List.of("1=a", "2=b"), rows("a.jsonl", zstd()));
    assertEquals(List.of("1=a", "2=b"), rows("a.jsonl.zst", zstd()));
  }

  @Test
  void cutOffZstd_keepsWhatStandsBefore() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    SplittableRandom random = new SplittableRandom(1);
    try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
      for (int i = 1; i <= 150_000; i++) { // more than a window, in which rows are held back
        out.write(("{\"id\":" + i + ",\"x\":" + random.nextLong() + "}\n").getBytes(UTF_8));
      }
    }
    List<String> rows = rows("a.jsonl.zst", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    assertTrue(rows.size() > 10_000 && rows.size() < 80_000, () -> "rows: " + rows.size());
    assertTrue(rows.get(rows.size() - 2).startsWith(rows.size() - 1 + "="));
    assertEquals(
        "a.jsonl.zst:"
            + rows.size()
            + ": the file breaks off after row "
            + (rows.size() - 1)
            + ": unexpected end of the zstd stream; what stands before is kept, fetch or write the"
            + " file again",
        rows.get(rows.size() - 1));
  }

  @Test
  void listThatIsNotClosed_keepsWhatStandsBefore() throws IOException {
    List<String> rows = rows("a.json", "[{\"id\":1},\n{\"id\":2},\n{\"id\":3,\"x\":\"lo");
    assertEquals(List.of("1=", "2="), rows.subList(0, 2));
    assertEquals(
        "a.json:3: the file breaks off after row 2: the list is not closed by \"]\"; what stands"
            + " before is kept, fetch or write the file again",
        rows.get(2));
  }

  @Test
  void whatFollowsAList_isNotPassedOverInSilence() throws IOException {
    List<String> rows = rows("a.json", "[{\"id\":1}] [{\"id\":2}]");
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).contains("something follows the \"]\""), rows.get(1));
  }

  @Test
  void quoteThatIsNotClosed_breaksATableOff() throws IOException {
    List<String> rows = rows("a.csv", "id,x\n1,a\n2,\"b\n3,c\n");
    assertEquals("1=a", rows.get(0));
    assertTrue(rows.get(1).contains("after row 1: a quote that was opened is not closed"));
  }

  @Test
  void tableRowOfOtherWidth_isRejected() throws IOException {
    assertEquals(
        List.of(
            "1=a",
            "a.csv:3: a row must have 2 fields like the header, got 3; check separators and quotes"),
        rows("a.csv", "id,x\n1,a\n2,b,c\n"));
  }

  @Test
  void rowBeyondTheLimit_isRejectedAndReadingGoesOn() throws IOException {
    String huge = "y".repeat(40 << 20);
    String limit = "the row is longer than 20 MiB, which is the limit; shorten or remove it";
    List<String> expected = List.of("1=a", "a.jsonl:2: " + limit, "3=c");
    String two = "{\"id\":2,\"x\":\"" + huge + "\"}";
    assertEquals(
        expected, rows("a.jsonl", "{\"id\":1,\"x\":\"a\"}\n" + two + "\n{\"id\":3,\"x\":\"c\"}\n"));
    assertEquals(
        List.of("1=a", "a.json:2: " + limit, "3=c"),
        rows("a.json", "[{\"id\":1,\"x\":\"a\"},\n" + two + ",\n{\"id\":3,\"x\":\"c\"}]"));
  }

  @Test
  void manyRows_areCutTheSameWhateverTheirLength() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder lines = new StringBuilder();
    StringBuilder list = new StringBuilder("[");
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      String x = "z".repeat(random.nextInt(i % 50 == 0 ? 1_500_000 : 3_000));
      String row = "{\"id\":" + i + ",\"x\":\"" + x + "\"}";
      lines.append(row).append(i % 7 == 0 ? "\n\n" : "\n");
      list.append(i == 1 ? "" : ",").append(row);
      expected.add(i + "=" + x);
    }
    assertEquals(expected, rows("a.jsonl", lines.toString()));
    assertEquals(expected, rows("a.json", list + "]"));
  }
}
