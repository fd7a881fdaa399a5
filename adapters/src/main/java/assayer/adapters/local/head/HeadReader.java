package assayer.adapters.local.head;

import assayer.core.option.Options;
import assayer.core.option.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Reads the mapping {@code head} of a run file, against what folder and graph say. Options: {@code
 * label}, {@code minus}, {@code weights}, {@code labels}, {@code columns}, {@code function}.
 */
public final class HeadReader {
  private static final int MOST = 1_000_000;
  private static final List<String> GOOD = List.of("good", "+", "positive", "right", "correct");

  private final Options options;
  private final List<String> names;
  private final OptionalInt width;
  private final List<Integer> columns;
  private final boolean steps;

  private HeadReader(
      Options options,
      List<Integer> columns,
      List<String> names,
      OptionalInt width,
      boolean steps) {
    this.options = options;
    this.columns = columns;
    this.names = names;
    this.width = width;
    this.steps = steps;
  }

  /**
   * Reads it; problems are noted there.
   *
   * @param labels what the folder calls the columns
   * @param graphWidth how many columns the graph gives, where it says
   * @param steps whether scores are those of steps: then one column of several is the good one, and
   *     a function makes it a probability
   */
  public static Head read(
      Options options, List<String> labels, OptionalLong graphWidth, boolean steps) {
    List<Integer> columns = columns(options);
    List<String> given = options.texts("labels");
    boolean all = columns.isEmpty();
    List<String> names = !given.isEmpty() ? given : all ? labels : List.of();
    OptionalInt width =
        !all
            ? OptionalInt.of(columns.size())
            : graphWidth.isPresent()
                ? OptionalInt.of((int) Math.min(graphWidth.getAsLong(), Integer.MAX_VALUE))
                : names.isEmpty() ? OptionalInt.empty() : OptionalInt.of(names.size());
    if (!names.isEmpty() && width.isPresent() && names.size() != width.getAsInt()) {
      options.problem(
          "labels",
          "%s names %s columns (%s), and the graph gives %s; name them by \"labels\" in \"head\""
              .formatted(
                  given.isEmpty() ? "config.json" : "\"labels\"",
                  names.size(),
                  String.join(", ", names.subList(0, Math.min(5, names.size()))),
                  width.getAsInt()));
    }
    return new HeadReader(options, columns, names, width, steps).head();
  }

  private static List<Integer> columns(Options options) {
    List<Integer> columns = new ArrayList<>();
    for (String text : options.texts("columns")) {
      if (text.matches("\\d{1,7}")) {
        columns.add(Integer.parseInt(text));
      } else {
        options.problem(
            "columns", "\"columns\" must be whole numbers from 0 on, got \"" + text + "\"");
      }
    }
    return columns;
  }

  private Head head() {
    Map<Integer, Double> weights = new LinkedHashMap<>();
    options
        .child("weights")
        .ifPresent(
            below ->
                below
                    .keys()
                    .forEach(
                        key ->
                            below
                                .real(key, -1e9, 1e9)
                                .ifPresent(w -> weights.put(place("weights", key), w))));
    options.text("label").ifPresent(name -> put(weights, "label", name, 1));
    options.text("minus").ifPresent(name -> put(weights, "minus", name, -1));
    if (options.has("weights") && (options.has("label") || options.has("minus"))) {
      options.problem("weights", "either \"label\" or \"weights\" can make the score; drop one");
    }
    if (options.has("minus") && !options.has("label")) {
      options.problem("minus", "\"minus\" needs a \"label\" to be subtracted from; add one");
    }
    if (weights.isEmpty()) {
      weights.put(usual(), 1.0);
    }
    Activation function = options.oneOf("function", Activation.words()).orElse(usualFunction());
    return new Head(columns, names, function, weights);
  }

  private Activation usualFunction() {
    if (!steps) {
      return Activation.NONE;
    }
    return width.orElse(2) == 1 ? Activation.SIGMOID : Activation.SOFTMAX;
  }

  private void put(Map<Integer, Double> weights, String key, String name, double weight) {
    if (weights.merge(place(key, name), weight, Double::sum) == 0) {
      options.problem(key, "\"label\" and \"minus\" name the same column \"" + name + "\"");
    }
  }

  /** A column by its name, or by its number. */
  private int place(String key, String name) {
    int place = names.indexOf(name);
    if (place < 0 && name.matches("\\d{1,6}")) {
      place = Integer.parseInt(name);
    }
    if (place < 0 || place >= width.orElse(MOST)) {
      List<String> known =
          names.isEmpty() && width.isPresent()
              ? IntStream.range(0, Math.min(8, width.getAsInt())).mapToObj(i -> "" + i).toList()
              : names;
      options.problem(key, Spelling.unknown("column", name, known));
      return 0;
    }
    return place;
  }

  /** The only column, or the good one of a step's. */
  private int usual() {
    if (width.orElse(1) == 1) {
      return 0;
    }
    for (String good : steps ? GOOD : List.<String>of()) {
      if (names.contains(good)) {
        return names.indexOf(good);
      }
    }
    options.problem(
        "label",
        "the graph gives %s columns%s; say by \"label\" in \"head\" which is the score, or by \"weights\" how they add up to one"
            .formatted(
                width.getAsInt(), names.isEmpty() ? "" : " (" + String.join(", ", names) + ")"));
    return 0;
  }
}
