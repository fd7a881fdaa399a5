package assayer.datasets.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells a format by a file's first bytes and its name. */
final class Sniffing {
  /** Say that a file is packed. */
  private static final List<String> ENDINGS = List.of(".gz", ".zst", ".zstd");

  /** Begins the text that stands for a large file where it was not fetched. */
  private static final String POINTER = "version https://git-lfs.github.com/spec/";

  private Sniffing() {}

  static Format format(Path path, byte[] head) {
    refuseWideText(head);
    int at = firstContent(head);
    if (at == head.length) {
      throw new BadRow("the file is empty; it needs at least one row");
    }
    String name = plainName(path);
    refusePlaceholder(name, head);
    if (name.endsWith(".csv")) {
      return Format.CSV;
    }
    if (name.endsWith(".tsv") || name.endsWith(".tab")) {
      return Format.TSV;
    }
    if (head[at] == '[') {
      return Format.JSON_LIST;
    }
    if (head[at] == '{' || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Format.JSON_LINES;
    }
    throw new BadRow(
        "the format cannot be told: a file holds JSON lines, a JSON list or Parquet, or is named .csv or .tsv");
  }

  private static void refuseWideText(byte[] head) {
    boolean wide =
        head.length >= 2
            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || head[0] == 0 // half of the first character, without a byte-order mark
                || head[1] == 0);
    if (wide) {
      throw new BadRow("the file is UTF-16; save it as UTF-8");
    }
  }

  private static void refusePlaceholder(String name, byte[] head) {
    if (new String(head, StandardCharsets.ISO_8859_1).startsWith(POINTER)) {
      throw new BadRow("the file is a Git LFS pointer; fetch what it points to (git lfs pull)");
    }
    if (name.endsWith(".parquet")) {
      throw new BadRow(
          "the file is named .parquet, but does not begin as one (PAR1); fetch it again");
    }
  }

  private static int firstContent(byte[] head) {
    int at = hasByteOrderMark(head) ? 3 : 0;
    while (at < head.length && Splitter.blank(head[at])) {
      at++;
    }
    return at;
  }

  private static boolean hasByteOrderMark(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF;
  }

  /** The file's name in lower case without the ending that says it is packed. */
  private static String plainName(Path path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(name::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  static String stem(Path path) {
    String name = name(path).substring(0, plainName(path).length());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
