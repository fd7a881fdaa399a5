package assayer.yaml;

import assayer.core.option.FileTrouble;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reads one YAML mapping from a text or a file. */
public final class Yaml {
  /** Far beyond what a person writes; the parser takes minutes and gigabytes for a few ten MiB. */
  private static final int MOST_BYTES = 1 << 20;

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private Yaml() {}

  /**
   * Reads a file.
   *
   * @param file the file, UTF-8, with or without a byte-order mark
   * @param environment the value of a variable, for {@code ${NAME}}
   * @param problems where everything wrong with it is noted
   * @return empty if it cannot be read as one mapping
   */
  public static Optional<Value.Mapping> read(
      Path file, Function<String, Optional<String>> environment, Problems problems) {
    return text(file, problems).flatMap(t -> read(t, file.toString(), environment, problems));
  }

  /**
   * Reads a text.
   *
   * @param text the YAML
   * @param source what to call it in problems
   * @param environment the value of a variable, for {@code ${NAME}}
   * @param problems where everything wrong with it is noted
   * @return empty if it cannot be read as one mapping
   */
  public static Optional<Value.Mapping> read(
      String text,
      String source,
      Function<String, Optional<String>> environment,
      Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new TreeReader(parser, source, new Variables(environment), problems).document();
    } catch (JsonProcessingException e) {
      problems.add(Mistake.of(source, e));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory cannot fail to be read
    }
  }

  /**
   * The text of a file.
   *
   * @param file the file, UTF-8, with or without a byte-order mark
   * @param problems where it is noted if it is not there or not UTF-8
   */
  public static Optional<String> text(Path file, Problems problems) {
    Place place = Place.of(file.toString());
    if (Files.isDirectory(file)) {
      problems.add(place, "this is a folder, but a file is needed; name a file in it");
      return Optional.empty();
    }
    if (!Files.exists(file)) {
      problems.add(place, "there is no such file; check the name");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(place, "the file is larger than 1 MiB, which is the limit; shorten it");
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(place, "the file is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      problems.add(place, "the file cannot be read: " + FileTrouble.reason(e));
    }
    return Optional.empty();
  }

  static Place place(String source, JsonLocation at) {
    return at == null
        ? Place.of(source)
        : new Place(source, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }
}
