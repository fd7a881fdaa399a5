package assayer.adapters.scoring;

import assayer.core.item.Message;
import assayer.core.item.Prompt;
import assayer.core.option.FileTrouble;
import assayer.core.option.Options;
import assayer.core.option.Spelling;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The templates that come along, and those of users: files beside the run file. */
public final class Templates {
  /** For a whole conversation with its answer. */
  public static final List<String> CHAT = List.of("chatml", "llama-3", "plain");

  /** For a conversation without its answer, and for the answer alone. */
  static final List<String> PARTS = List.of("conversation", "answer", "plain");

  private static final Prompt SAMPLE =
      new Prompt(List.of(new Message("system", "s"), new Message("user", "u")));

  private Templates() {}

  /** One that comes along. */
  public static Template named(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name + ".mustache")) {
      if (in == null) {
        throw new IllegalArgumentException("no template is called " + name);
      }
      return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that an option names; empty if it names none, or a problem was noted. */
  public static Optional<Template> read(Options options, String key, List<String> known) {
    Optional<String> word = options.text(key);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (known.contains(word.get())) {
      return Optional.of(named(word.get()));
    }
    if (!word.get().contains(".") && !word.get().contains("/")) {
      String hint = Spelling.unknown("template", word.get(), known);
      options.problem(key, hint + " A file's name has a dot or a slash.");
      return Optional.empty();
    }
    return options.path(key).flatMap(path -> ofFile(options, key, path));
  }

  private static Optional<Template> ofFile(Options options, String key, Path path) {
    try {
      String name = String.valueOf(path.getFileName());
      Template template = new Template(name, Files.readString(path));
      template.text(SAMPLE, Template.MARK);
      return Optional.of(template);
    } catch (IOException e) {
      options.problem(key, "cannot read template " + path + ": " + FileTrouble.reason(e));
    } catch (MustacheException | UnsupportedOperationException e) {
      options.problem(
          key,
          "template "
              + path
              + " cannot be used: "
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
              + "; it may name messages, turns, role, content, trimmed, prompt, completion, single");
    }
    return Optional.empty();
  }

  /** Notes a problem if a template leaves out the answer. */
  static void needsAnswer(Options options, String key, Template template) {
    if (!template.text(SAMPLE, Template.MARK).contains(Template.MARK)) {
      options.problem(
          key, "the template leaves out the answer; name {{completion}} or all {{messages}}");
    }
  }
}
