package assayer.adapters.prompted.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A prompt template.
 *
 * @param id its name
 * @param version changes with its words; "" for a user's own file without a head
 * @param digest SHA-256 of the file's bytes, in hexadecimal
 * @param head the lines before the messages, by key: role, parser, scale, reasoning, calls
 * @param system the system message, "" for none
 * @param user the user's message
 * @param begun what the assistant's turn begins with, "" for nothing
 */
public record Template(
    String id,
    String version,
    String digest,
    Map<String, String> head,
    String system,
    String user,
    String begun) {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  /** By their texts: a run has few templates, and fills each of them for every question. */
  private static final Map<String, com.samskivert.mustache.Template> COMPILED =
      new ConcurrentHashMap<>();

  /** Copies the map. */
  public Template {
    head = Map.copyOf(head);
  }

  /** A text with its variables filled in. */
  static String fill(String text, Map<String, Object> values) {
    if (text.isEmpty()) {
      return ""; // most templates have no system message and begin no answer
    }
    int length = text.length();
    for (Object value : values.values()) {
      length += value instanceof String filled ? filled.length() : 0;
    }
    StringWriter filled = new StringWriter(length);
    COMPILED.computeIfAbsent(text, COMPILER::compile).execute(values, filled);
    return filled.toString();
  }

  /** What its head says of a key, "" where nothing. */
  public String head(String key) {
    return head.getOrDefault(key, "");
  }

  /**
   * The names that its messages use.
   *
   * @throws MustacheException if a message cannot be taken apart
   */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(namesIn(system));
    names.addAll(namesIn(user));
    names.addAll(namesIn(begun));
    return names;
  }

  /** The names that a message uses. */
  static Set<String> namesIn(String message) {
    Names names = new Names();
    COMPILER.compile(message).visit(names);
    return names.used;
  }

  private static final class Names implements Mustache.Visitor {
    private final Set<String> used = new LinkedHashSet<>();

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
      used.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      used.add("> " + name); // no such name is known: a template stands alone
      return false;
    }

    @Override
    public boolean visitParent(String name) {
      return visitInclude(name);
    }

    @Override
    public boolean visitBlock(String name) {
      return visitInclude(name);
    }

    @Override
    public boolean visitSection(String name) {
      used.add(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      used.add(name);
      return true;
    }
  }
}
