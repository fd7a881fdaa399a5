package assayer.adapters.local.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder into which ONNX Runtime unpacked its libraries in this process. At the end of a
 * process it would stay behind empty, and after a kill with 24 MB in it.
 */
final class Unpacked {
  /** Linux says what a process has loaded, so that no folder of another process is taken for it. */
  private static final Path LOADED = Path.of("/proc/self/maps");

  private static final Pattern LIBRARY =
      Pattern.compile("\\s(/.*/onnxruntime-java[0-9]+)/libonnxruntime[^/]*\\.so$");

  private Unpacked() {}

  /** Removes it as soon as the libraries are loaded: what is loaded needs no name any more. */
  static void remove() {
    try {
      Optional<Path> folder = find(Files.exists(LOADED) ? Files.readAllLines(LOADED) : List.of());
      if (folder.isPresent()) {
        remove(folder.get());
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      System.getLogger(Unpacked.class.getName())
          .log(System.Logger.Level.DEBUG, "libraries stay in the temporary folder", e);
    }
  }

  /** The folder, of the lines of what is loaded. */
  static Optional<Path> find(List<String> loaded) {
    return loaded.stream()
        .map(LIBRARY::matcher)
        .filter(Matcher::find)
        .map(found -> Path.of(found.group(1)))
        .findFirst();
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, "lib*.so")) {
      for (Path library : libraries) {
        Files.deleteIfExists(library);
      }
    }
    Files.deleteIfExists(folder);
  }
}
