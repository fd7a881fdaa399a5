package assayer.datasets.rows;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that paths name. A {@code *} in a file's name stands for any characters, so that one
 * path names all shards of a dataset, in the order of their names; of {@code
 * train-00000-of-00002.parquet} and its like none may be missing then.
 */
public final class Shards {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)-of-([0-9]{1,6})(\\D.*)?");

  private Shards() {}

  /**
   * Opens them in order.
   *
   * @param place where the paths were written, for problems with them
   * @return empty if a problem was noted
   */
  public static List<DataFile> open(List<Path> paths, Place place, Problems problems) {
    int before = problems.list().size();
    List<DataFile> files = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : isPattern(path) ? matching(path, place, problems) : List.of(path)) {
        DataFile.open(file, place, problems).ifPresent(files::add);
      }
    }
    return problems.list().size() == before ? files : List.of();
  }

  /** A file may have a star in its name, too. */
  private static boolean isPattern(Path path) {
    return name(path).contains("*") && !Files.exists(path);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static List<Path> matching(Path path, Place place, Problems problems) {
    Pattern wanted = Pattern.compile(Pattern.quote(name(path)).replace("*", "\\E.*\\Q"));
    List<Path> found = new ArrayList<>();
    Path folder = path.getParent() == null ? Path.of("") : path.getParent();
    try (DirectoryStream<Path> inside =
        Files.newDirectoryStream(folder, file -> wanted.matcher(name(file)).matches())) {
      inside.forEach(found::add);
    } catch (IOException e) {
      problems.add(
          place,
          "\"" + path + "\" cannot be looked up: " + FileTrouble.reason(e) + "; mend the path");
      return List.of();
    }
    Collections.sort(found);
    if (found.isEmpty()) {
      problems.add(place, "\"" + path + "\" matches no file; mend the path or fetch the files");
    }
    checkWhole(found, place, problems);
    return found;
  }

  private static void checkWhole(List<Path> files, Place place, Problems problems) {
    Set<String> names = new TreeSet<>();
    files.forEach(file -> names.add(name(file)));
    for (String name : List.copyOf(names)) {
      Matcher numbered = NUMBERED.matcher(name);
      if (numbered.matches() && Integer.parseInt(numbered.group(3)) > 0) {
        String missing = missing(numbered, names);
        if (!missing.isEmpty()) {
          problems.add(
              place, "\"" + missing + "\" is missing beside \"" + name + "\"; fetch all shards");
          return;
        }
      }
    }
  }

  private static String missing(Matcher numbered, Set<String> names) {
    int count = Integer.parseInt(numbered.group(3));
    int width = numbered.group(2).length();
    String ending = numbered.group(4) == null ? "" : numbered.group(4);
    for (int i = 0; i < count; i++) {
      String digits = "0".repeat(width) + i;
      digits = digits.substring(digits.length() - Math.max(width, Integer.toString(i).length()));
      String name = numbered.group(1) + digits + "-of-" + numbered.group(3) + ending;
      if (!names.contains(name)) {
        return name;
      }
    }
    return "";
  }
}
