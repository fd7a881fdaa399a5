package assayer.datasets.rows;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of rows that is there, can be read and has a format that is known. */
public final class DataFile {
  private final Path path;
  private final Packing packing;
  private final Format format;
  private final List<String> header;
  private final FirstRow first;

  private DataFile(Path path, Packing packing, Format format, List<String> header, FirstRow first) {
    this.path = path;
    this.packing = packing;
    this.format = format;
    this.header = header;
    this.first = first;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @param place where the path was written, for problems with it
   * @return empty if a problem was noted
   */
  public static Optional<DataFile> open(Path path, Place place, Problems problems) {
    Optional<String> why = unreadable(path);
    if (why.isPresent()) {
      problems.add(place, "\"" + path + "\" " + why.get());
      return Optional.empty();
    }
    try {
      Packing packing = Packing.of(path);
      return peek(path, packing, format(path, packing), problems);
    } catch (BadRow bad) {
      problems.add(Place.of(path.toString()), bad.message());
    } catch (IOException e) {
      problems.add(
          Place.of(path.toString()),
          "the file cannot be read: " + FileTrouble.reason(e) + "; fetch or write it again");
    }
    return Optional.empty();
  }

  private static Optional<String> unreadable(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of("is a folder; name a file in it, or a list of files");
    }
    if (!Files.exists(path)) {
      return Optional.of("does not exist; paths are relative to the file that names them");
    }
    return Files.isReadable(path)
        ? Optional.empty()
        : Optional.of("may not be read; see its owner");
  }

  private static Format format(Path path, Packing packing) throws IOException {
    return packing == Packing.PARQUET
        ? Format.JSON_LINES
        : Sniffing.format(path, head(path, packing));
  }

  /** The first bytes that can be had; a packed file may break off even before. */
  private static byte[] head(Path path, Packing packing) throws IOException {
    try (InputStream in = packing.open(path, column -> true)) {
      return in.readNBytes(4096);
    }
  }

  private static Optional<DataFile> peek(
      Path path, Packing packing, Format format, Problems problems) throws IOException {
    DataFile blind = new DataFile(path, packing, format, List.of(), FirstRow.NONE);
    FirstRow first = FirstRow.of(blind);
    for (Problem problem : first.problems()) {
      problems.add(problem);
    }
    return first.problems().isEmpty()
        ? Optional.of(new DataFile(path, packing, format, first.header(), first))
        : Optional.empty();
  }

  /** All its bytes, unpacked. */
  InputStream unpacked() throws IOException {
    return packing.open(path, column -> true);
  }

  /** Its bytes, unpacked; without the other columns where that is less work. */
  InputStream unpacked(Columns columns) throws IOException {
    return packing.open(path, columns.root().below::containsKey);
  }

  Packing packing() {
    return packing;
  }

  /** Changes whenever the file does, as far as the file system tells. */
  Object state() {
    try {
      Path real = path.toRealPath();
      return List.of(real, Files.size(real), Files.getLastModifiedTime(real));
    } catch (IOException e) {
      return new Object(); // equal to nothing, so nothing is taken for known
    }
  }

  Format format() {
    return format;
  }

  List<String> header() {
    return header;
  }

  /** As it was named. */
  public String name() {
    return path.toString();
  }

  /** Its name without folder and endings. */
  public String stem() {
    return Sniffing.stem(path);
  }

  /** Whether the first row that can be read has the column. */
  public boolean has(String column) {
    return first.has(column);
  }

  /** The columns of the first row that can be read. */
  public List<String> columns() {
    return first.columns();
  }
}
