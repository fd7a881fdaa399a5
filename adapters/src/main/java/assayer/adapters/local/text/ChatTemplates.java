package assayer.adapters.local.text;

import assayer.adapters.scoring.Templates;
import assayer.core.option.FileTrouble;
import assayer.core.option.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The templates that come along, a user's own file, and a folder's. */
public final class ChatTemplates {
  private ChatTemplates() {}

  /**
   * The one that an option names: one that comes along, a file of Mustache, or of Jinja if its name
   * ends so; empty if it names none, or a problem was noted.
   */
  public static Optional<Wording> read(Options options, String key, String begin, String end) {
    Optional<String> word = options.text(key);
    if (word.isEmpty() || !isJinja(word.get())) {
      return Templates.read(options, key, Templates.CHAT).map(Plain::new);
    }
    return options.path(key).flatMap(path -> ofFile(options, key, path, begin, end));
  }

  private static boolean isJinja(String name) {
    return name.endsWith(".jinja") || name.endsWith(".jinja2") || name.endsWith(".j2");
  }

  private static Optional<Wording> ofFile(
      Options options, String key, Path path, String begin, String end) {
    try {
      String name = String.valueOf(path.getFileName());
      return Optional.of(JinjaWording.of(name, Files.readString(path), begin, end));
    } catch (IOException e) {
      options.problem(key, "cannot read template " + path + ": " + FileTrouble.reason(e));
    } catch (Wording.Unwritten e) {
      options.problem(
          key, "template " + path + " cannot be used: " + String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** The one of a model's folder; empty if a problem was noted. */
  public static Optional<Wording> ofFolder(
      Options options, String source, String begin, String end) {
    try {
      return Optional.of(JinjaWording.of("the folder's", source, begin, end));
    } catch (Wording.Unwritten e) {
      options.problem(
          "path",
          "the folder's chat template cannot be used: "
              + String.valueOf(e.getMessage())
              + "; name another one by \"chat-template\"");
      return Optional.empty();
    }
  }
}
