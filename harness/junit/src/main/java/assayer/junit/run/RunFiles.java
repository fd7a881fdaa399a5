package assayer.junit.run;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds run files by the names that tests give them. */
public final class RunFiles {
  /** Where run files lie among test resources. */
  public static final String FOLDER = "assayer";

  private RunFiles() {}

  /**
   * The file that a class means.
   *
   * @param name relative to the class, to {@value #FOLDER}, to a root of the class path or to the
   *     working directory, the first of which counts; with a leading slash to a root alone
   * @throws ProblemException if there is none
   */
  public static Path of(Class<?> owner, String name) {
    Place place = Place.of(owner.getName());
    if (name.isBlank()) {
      throw new ProblemException(place, "the run file has no name; name it in the annotation");
    }
    List<String> resources =
        name.startsWith("/")
            ? List.of(name.substring(1))
            : List.of(inPackage(owner, name), FOLDER + "/" + name, name);
    for (String resource : resources) {
      Optional<Path> found = resource(loader(owner), resource, place);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Path file = Path.of(name);
    if (!name.startsWith("/") && Files.exists(file)) {
      return file;
    }
    throw new ProblemException(
        place,
        "there is no run file \""
            + name
            + "\" beside the class, in "
            + FOLDER
            + "/ or at a root of the class path; put it into src/test/resources/"
            + FOLDER);
  }

  private static String inPackage(Class<?> owner, String name) {
    return owner.getPackageName().isEmpty()
        ? name
        : owner.getPackageName().replace('.', '/') + "/" + name;
  }

  /**
   * The run files of a folder that a class means, sorted by name.
   *
   * @throws ProblemException if there is no such folder, or it holds none
   */
  public static List<Path> inFolder(Class<?> owner, String name) {
    Place place = Place.of(owner.getName());
    Path folder = resource(loader(owner), name.replaceFirst("^/", ""), place).orElse(Path.of(name));
    List<Path> files = Files.isDirectory(folder) ? inFolder(folder) : List.of();
    if (files.isEmpty()) {
      throw new ProblemException(
          place,
          "there is no run file (*.yaml) in a folder \""
              + name
              + "\" of the class path; put one into src/test/resources/"
              + name);
    }
    return files;
  }

  /**
   * The run files that lie directly in a folder, sorted by name.
   *
   * @throws ProblemException if it cannot be read
   */
  public static List<Path> inFolder(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(RunFiles::isNamedLikeOne).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new ProblemException(
          Place.of(folder.toString()), "the folder cannot be read: " + FileTrouble.reason(e));
    }
  }

  /** Below the working directory by its place there, the same on every machine; else in full. */
  public static Path fromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path there = file.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there) : there;
  }

  /** Whether a file has the ending of a run file. */
  public static boolean isNamedLikeOne(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A file of the class path by its name, as the tests' own class loader sees it. */
  public static Optional<Path> resource(String name) {
    return resource(loader(RunFiles.class), name, Place.of(name));
  }

  private static Optional<Path> resource(ClassLoader loader, String name, Place place) {
    @Nullable URL url = loader.getResource(name);
    if (url == null) {
      return Optional.empty();
    }
    if (!url.getProtocol().equals("file")) {
      throw new ProblemException(
          place,
          "\""
              + name
              + "\" lies in a jar, but paths in a run file are relative to it; keep it as a file");
    }
    try {
      return Optional.of(Path.of(new URI(url.toString())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ProblemException(place, "\"" + name + "\" has a path that cannot be read: " + url);
    }
  }

  private static ClassLoader loader(Class<?> owner) {
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    @Nullable ClassLoader own = owner.getClassLoader();
    boolean ours = owner == RunFiles.class;
    ClassLoader first = ours && context != null ? context : own == null ? context : own;
    return first == null ? ClassLoader.getSystemClassLoader() : first;
  }
}
