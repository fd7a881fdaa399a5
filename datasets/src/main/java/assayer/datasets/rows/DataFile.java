package assayer.datasets.rows;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file of rows that is there, can be read and has a format that is known. */
public final class DataFile {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final boolean gzip;
  private final Format format;
  private final List<String> header;
  private final FirstRow first;

  private DataFile(Path path, boolean gzip, Format format, List<String> header, FirstRow first) {
    this.path = path;
    this.gzip = gzip;
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
      boolean gzip = packed(path);
      Format format = Sniffing.format(path, head(path, gzip));
      return peek(path, gzip, format, problems);
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

  private static boolean packed(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] magic = in.readNBytes(2);
      return magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    }
  }

  /** The first bytes that can be had; a packed file may break off even before. */
  private static byte[] head(Path path, boolean gzip) throws IOException {
    try (InputStream in = unpacked(path, gzip)) {
      return in.readNBytes(4096);
    }
  }

  private static Optional<DataFile> peek(Path path, boolean gzip, Format format, Problems problems)
      throws IOException {
    DataFile blind = new DataFile(path, gzip, format, List.of(), FirstRow.NONE);
    FirstRow first = FirstRow.of(blind);
    for (Problem problem : first.problems()) {
      problems.add(problem);
    }
    return first.problems().isEmpty()
        ? Optional.of(new DataFile(path, gzip, format, first.header(), first))
        : Optional.empty();
  }

  private static InputStream unpacked(Path path, boolean gzip) throws IOException {
    InputStream in = Files.newInputStream(path);
    if (!gzip) {
      return in;
    }
    try {
      return new GZIPInputStream(new BufferedInputStream(in, BUFFER), BUFFER);
    } catch (IOException e) {
      Streams.close(in);
      throw e;
    }
  }

  InputStream unpacked() throws IOException {
    return unpacked(path, gzip);
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
