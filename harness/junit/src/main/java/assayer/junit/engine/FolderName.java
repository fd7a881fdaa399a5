package assayer.junit.engine;

import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.UniqueId;

/** Turns unique ids into names of folders. */
final class FolderName {
  private FolderName() {}

  /** A relative path of a name for each segment below the engine; never leads out of its folder. */
  static Path of(UniqueId id) {
    Path path = Path.of("");
    List<UniqueId.Segment> segments = id.getSegments();
    for (UniqueId.Segment segment : segments.subList(1, segments.size())) {
      path = path.resolve(name(segment.getValue()));
    }
    return path;
  }

  private static String name(String value) {
    String plain = value.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.replaceFirst("^\\.+$", "_");
  }
}
