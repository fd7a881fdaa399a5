package assayer.core.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping from a run file or a card, read key by key.
 *
 * <p>Each getter notes a wrong type as a problem and answers as if the key were absent; {@link
 * #finish} notes the keys nobody asked for. So a reader asks for all it knows and never stops at
 * the first mistake. Not safe for threads.
 */
public final class Options {
  private final Value.Mapping mapping;
  private final Path folder;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * Over a mapping.
   *
   * @param folder what relative paths are relative to
   * @param problems where problems are noted
   */
  public Options(Value.Mapping mapping, Path folder, Problems problems) {
    this.mapping = mapping;
    this.folder = folder;
    this.problems = problems;
  }

  /** Options in which every key is absent. */
  public static Options none(Problems problems) {
    return new Options(Value.Mapping.empty(Place.NOWHERE), Path.of(""), problems);
  }

  /** Where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** Where a value stands; the mapping's own place when the key is absent. */
  public Place place(String key) {
    Value value = mapping.values().get(key);
    return value == null ? mapping.place() : value.place();
  }

  /**
   * Whether the key is there, be it with a value that could not be read: that was noted already.
   * Asking does not count as reading it.
   */
  public boolean has(String key) {
    return mapping.values().containsKey(key) || mapping.keys().containsKey(key);
  }

  /** Where a key stands; the mapping's own place when the key is absent. */
  public Place keyPlace(String key) {
    return mapping.keys().getOrDefault(key, mapping.place());
  }

  /** All keys, in the order written. */
  public Set<String> keys() {
    return mapping.values().keySet();
  }

  /** Notes a problem at a key's value. */
  public void problem(String key, String message) {
    problems.add(place(key), message);
  }

  /** Where problems go. */
  public Problems problems() {
    return problems;
  }

  /** The value as written, whatever it is. */
  public Optional<Value> value(String key) {
    asked.add(key);
    return Optional.ofNullable(mapping.values().get(key));
  }

  /** A text; a number or boolean is taken as it was written. */
  public Optional<String> text(String key) {
    return scalar(key, "a text", scalar -> Optional.of(scalar.value().toString()));
  }

  /** A text that must be there; "" with a problem noted when it is not. */
  public String requiredText(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty() && !has(key)) {
      problems.add(mapping.place(), "\"" + key + "\" is missing; add it");
    }
    return text.orElse("");
  }

  /** A whole number within bounds, both included. */
  public OptionalLong whole(String key, long least, long most) {
    Optional<Long> number =
        scalar(
            key,
            "a whole number",
            s -> s.value() instanceof Long n ? Optional.of(n) : Optional.empty());
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      problem(key, range(key, bounds(least, most), number.get()));
      return OptionalLong.empty();
    }
    return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
  }

  /** A finite real number within bounds, both included. */
  public OptionalDouble real(String key, double least, double most) {
    Optional<Double> number =
        scalar(
            key,
            "a number",
            s -> s.value() instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty());
    if (number.isPresent() && !(number.get() >= least && number.get() <= most)) {
      problem(key, range(key, "within " + least + " to " + most, number.get()));
      return OptionalDouble.empty();
    }
    return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
  }

  private static String bounds(long least, long most) {
    return most == Long.MAX_VALUE ? "at least " + least : "within " + least + " to " + most;
  }

  private static String range(String key, String bounds, Object got) {
    return "\"" + key + "\" must be " + bounds + ", got " + got;
  }

  /** True or false. */
  public Optional<Boolean> flag(String key) {
    return scalar(
        key,
        "true or false",
        s -> s.value() instanceof Boolean b ? Optional.of(b) : Optional.empty());
  }

  /** One of a few words, each standing for a value. */
  public <T> Optional<T> oneOf(String key, Map<String, T> words) {
    Optional<String> word = text(key);
    if (word.isPresent() && !words.containsKey(word.get())) {
      problem(key, Spelling.unknown(key, word.get(), words.keySet()));
    }
    return word.map(words::get);
  }

  /** A path, relative ones taken from the file that holds it. */
  public Optional<Path> path(String key) {
    return text(key).flatMap(text -> resolve(place(key), text));
  }

  /** One path or a list of them; empty when absent. */
  public List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    for (Value.Scalar text : scalars(key)) {
      resolve(text.place(), text.value().toString()).ifPresent(paths::add);
    }
    return List.copyOf(paths);
  }

  /** One text or a list of them; empty when absent. */
  public List<String> texts(String key) {
    return scalars(key).stream().map(s -> s.value().toString()).toList();
  }

  private List<Value.Scalar> scalars(String key) {
    Value value = value(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    List<Value> values = value instanceof Value.Sequence list ? list.values() : List.of(value);
    List<Value.Scalar> scalars = new ArrayList<>();
    for (Value member : values) {
      if (member instanceof Value.Scalar scalar) {
        scalars.add(scalar);
      } else {
        problems.add(member.place(), wrongType(key, "a text", member));
      }
    }
    return scalars;
  }

  /** A text as a path, a relative one taken from the file that holds these options. */
  public Optional<Path> resolve(Place place, String text) {
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException e) {
      problems.add(place, "\"" + text + "\" is not a path: " + e.getReason());
      return Optional.empty();
    }
  }

  /** A mapping below this one. */
  public Optional<Options> child(String key) {
    Value value = value(key).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Value.Mapping below) {
      return Optional.of(new Options(below, folder, problems));
    }
    problem(key, wrongType(key, "a mapping", value));
    return Optional.empty();
  }

  /** A list of mappings below this one; empty when absent. */
  public List<Options> children(String key) {
    Value value = value(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Value.Sequence list)) {
      problem(key, wrongType(key, "a list", value));
      return List.of();
    }
    List<Options> children = new ArrayList<>();
    for (Value member : list.values()) {
      if (member instanceof Value.Mapping below) {
        children.add(new Options(below, folder, problems));
      } else {
        problems.add(member.place(), wrongType(key, "mappings", member));
      }
    }
    return List.copyOf(children);
  }

  /** Each value of a mapping of scalars, by key; empty when absent. */
  public Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    child(key)
        .ifPresent(
            below -> below.keys().forEach(k -> below.text(k).ifPresent(t -> texts.put(k, t))));
    return texts;
  }

  private <T> Optional<T> scalar(
      String key, String wanted, Function<Value.Scalar, Optional<T>> read) {
    Value value = value(key).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> result = value instanceof Value.Scalar s ? read.apply(s) : Optional.empty();
    if (result.isEmpty()) {
      problem(key, wrongType(key, wanted, value));
    }
    return result;
  }

  private static String wrongType(String key, String wanted, Value got) {
    String shown = got instanceof Value.Scalar s ? "\"" + s.shown() + "\"" : got.kind();
    return "\"" + key + "\" must be " + wanted + ", got " + shown;
  }

  /** Notes every key that was never asked for. */
  public void finish() {
    for (String key : mapping.values().keySet()) {
      if (!asked.contains(key)) {
        problems.add(keyPlace(key), Spelling.unknown("key", key, asked));
      }
    }
  }

  /** The scalars as they may be shown, by key; nested values are written as their kind. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    mapping.values().forEach((key, value) -> shown.put(key, shown(value)));
    return shown;
  }

  private static String shown(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.shown();
    }
    if (value instanceof Value.Sequence list) {
      return list.values().stream().map(Options::shown).toList().toString();
    }
    Map<String, String> below = new LinkedHashMap<>();
    ((Value.Mapping) value).values().forEach((k, v) -> below.put(k, shown(v)));
    return below.toString();
  }
}
