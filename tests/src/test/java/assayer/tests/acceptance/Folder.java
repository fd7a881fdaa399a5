package assayer.tests.acceptance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A folder with a good run file, a hundred pairs and a score for each side of them. */
final class Folder {
  /** The bytes of a UTF-8 byte-order mark, read as UTF-8. */
  static final String MARK = "\uFEFF";

  private static final String RUN =
      """
      name: small
      models:
        mine: {adapter: recorded, path: scores.jsonl, columns: {id: id, chosen: c, rejected: r}}
        random: {adapter: control, kind: random}
      runs:
        - suite: preference-accuracy
          dataset: {name: preference-pairs, path: pairs.jsonl}
      """;

  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /** Writes the files. */
  static Folder in(Path root) throws IOException {
    Folder folder = new Folder(root);
    folder.write("run.yaml", RUN);
    folder.lines("pairs.jsonl", each(pair("i%d")));
    folder.lines("scores.jsonl", each(score("i%d", "1.5")));
    return folder;
  }

  static String pair(String id) {
    return "{\"id\":\"" + id + "\",\"prompt\":\"p\",\"chosen\":\"yes\",\"rejected\":\"no\"}";
  }

  static String score(String id, String chosen) {
    return "{\"id\":\"" + id + "\",\"c\":" + chosen + ",\"r\":0.5}";
  }

  private static List<String> each(String format) {
    return IntStream.rangeClosed(1, 100).mapToObj(format::formatted).toList();
  }

  Path path(String name) {
    return root.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  void write(String name, String text, Charset charset) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.write(path(name), text.getBytes(charset));
  }

  void lines(String name, List<String> lines) throws IOException {
    write(name, String.join("\n", lines) + "\n");
  }

  /** Puts another text in the place of one that must be there. */
  void change(String name, String old, String other) throws IOException {
    String before = text(name);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(name + " holds no " + old);
    }
    write(name, before.replace(old, other));
  }

  /** Changes a line, counted from one. */
  void line(String name, int number, String other) throws IOException {
    List<String> lines = new ArrayList<>(text(name).lines().toList());
    lines.set(number - 1, other);
    lines(name, lines);
  }

  /** Leaves the first bytes of a file. */
  void cut(String name, int bytes) throws IOException {
    byte[] all = Files.readAllBytes(path(name));
    Files.write(path(name), Arrays.copyOf(all, bytes));
  }

  /** A folder where a file was. */
  void folderInPlaceOf(String name) throws IOException {
    Files.delete(path(name));
    Files.createDirectory(path(name));
  }
}
