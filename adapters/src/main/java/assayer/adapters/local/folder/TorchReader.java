package assayer.adapters.local.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads of a TorchScript archive what its {@code forward} takes: the archive's own source says it.
 * Runs nothing, and reads no pickle but the name that stands at the beginning of one.
 *
 * <p>An archive is a zip file with {@code NAME/data.pkl}, which begins with the class of the model,
 * and {@code NAME/code/...}, its source. What {@code torch.save} writes has no source and is
 * refused: it is a pickle, which runs what it likes.
 */
final class TorchReader {
  private static final int LARGEST_CODE = 64 << 20;
  private static final int HEAD = 1 << 10;

  /** A pickle of protocol 2 whose first word is the name of a class: its module, then itself. */
  private static final Pattern ROOT =
      Pattern.compile("\\A\u0080\u0002c(__torch__[\\w.]*)\n(\\w+)\n");

  private static final String FORWARD = "\n  def forward(self: ";
  private static final int LONGEST_HEAD = 4 << 10;

  /** What stands behind that: the model's own type, the arguments, what it gives. */
  private static final Pattern SIGNATURE =
      Pattern.compile("[\\w.]+((?:,\\s*\\w+: [\\w.\\[\\]]+)*)\\) -> ([^:]+):\n");

  private static final Pattern ARGUMENT = Pattern.compile("(\\w+): ([\\w.\\[\\]]+)");

  /** What a model has no need of: each of these opens a file. */
  private static final Pattern FILES =
      Pattern.compile("(torch|ops\\.aten)\\.(save|load|from_file)\\(");

  private final ZipFile zip;

  private TorchReader(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is something else
   */
  static Graph read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new TorchReader(zip).graph();
    } catch (ZipException e) {
      throw new IOException(
          "it is no archive, so it is a pickle or broken off; a pickle is never loaded, save the model by torch.jit.save",
          e);
    }
  }

  private Graph graph() throws IOException {
    ZipEntry data = entry("/data.pkl");
    String folder = data.getName().substring(0, data.getName().indexOf('/'));
    if (zip.stream().noneMatch(entry -> entry.getName().startsWith(folder + "/code/"))) {
      throw new IOException(
          "it holds no source, so it was written by torch.save and is a pickle, which is never loaded; save the model by torch.jit.save");
    }
    Matcher root = ROOT.matcher(text(data, HEAD));
    if (!root.find()) {
      throw new IOException("its model is of no class that its source has");
    }
    refuseFiles(folder + "/code/");
    String module = root.group(1).replace('.', '/');
    ZipEntry code = zip.getEntry(folder + "/code/" + module + ".py");
    if (code == null) {
      throw new IOException("it lacks the source of its own class, " + root.group(1));
    }
    return new Graph(
        0, inputs(text(code, LARGEST_CODE), root.group(2)), List.of(output()), List.of());
  }

  private ZipEntry entry(String end) throws IOException {
    return zip.stream()
        .filter(entry -> entry.getName().endsWith(end) && entry.getName().split("/").length == 2)
        .findFirst()
        .orElseThrow(() -> new IOException("it is an archive of something else than a model"));
  }

  private void refuseFiles(String code) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!entry.getName().startsWith(code) || !entry.getName().endsWith(".py")) {
        continue;
      }
      Matcher opens = FILES.matcher(text(entry, LARGEST_CODE));
      if (opens.find()) {
        throw new IOException(
            "its source calls " + opens.group().replace("(", "") + ", which opens files");
      }
    }
  }

  /** As Latin letters, a byte each: what is looked for is ASCII. */
  private String text(ZipEntry entry, int most) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most);
      if (most > HEAD && in.read() >= 0) {
        throw new IOException("its source has more than " + (most >> 20) + " MB");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static List<Tensor> inputs(String code, String type) throws IOException {
    Matcher forward = SIGNATURE.matcher(signature(code, type));
    if (!forward.lookingAt()) {
      throw new IOException("its source does not say what " + type + ".forward takes");
    }
    if (!forward.group(2).strip().equals("Tensor")) {
      throw new IOException(
          "its forward gives %s; trace it so that it gives one tensor, the logits"
              .formatted(forward.group(2).strip()));
    }
    List<Tensor> inputs = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(forward.group(1));
    while (argument.find()) {
      int element = argument.group(2).equals("Tensor") ? Tensor.INT64 : 0;
      inputs.add(
          new Tensor(
              argument.group(1), element, List.of(OptionalLong.empty(), OptionalLong.empty())));
    }
    return inputs;
  }

  /** What begins behind the first words of a class's {@code forward}; "" if it has none. */
  private static String signature(String code, String type) {
    int begin = ("\n" + code).indexOf("\nclass " + type + "(Module):\n");
    int forward = begin < 0 ? -1 : code.indexOf(FORWARD, begin);
    int next = code.indexOf("\nclass ", begin + 1);
    if (forward < 0 || (next >= 0 && next < forward)) {
      return "";
    }
    int from = forward + FORWARD.length();
    return code.substring(from, Math.min(code.length(), from + LONGEST_HEAD));
  }

  private static Tensor output() {
    return new Tensor("logits", Tensor.FLOAT, List.of());
  }
}
