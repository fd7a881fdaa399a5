package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Verdict;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where recorded answers stand.
 *
 * @param kind what they are
 * @param columns one column, or one a completion, or one an attribute; then as many for each extra
 * @param extras what stands in the columns behind the answers
 * @param attributes of ratings, one a column
 * @param group the column that is equal in all rows of one item, where each row holds the answer on
 *     one of its completions
 * @param verdicts what stands for a verdict, in lower case
 * @param firstErrors how the index of a first wrong step is written
 * @param goldFirst whether the columns are known to be of the better completion and of the other
 */
public record AnswerMapping(
    Kind kind,
    List<String> columns,
    List<AnswerExtra> extras,
    List<String> attributes,
    Optional<String> group,
    Map<String, Judgement> verdicts,
    FirstErrors firstErrors,
    boolean goldFirst) {

  /** Kinds of recorded answer. */
  public enum Kind {
    /** A number for each completion, a list of numbers for its steps, or a verdict on a rival. */
    SCORES("scores"),
    /** The place of each completion, 1 being the best. */
    RANKS("rank"),
    /** A verdict on the two completions as they were shown. */
    VERDICT("verdict"),
    /** A list of numbers for the steps of the one solution. */
    STEPS("steps"),
    /** The index of the first wrong step of the one solution. */
    FIRST_ERROR("first-error"),
    /** Whether the one completion was held to be right. */
    REVIEW("right"),
    /** A number for each attribute of each completion. */
    RATINGS("ratings"),
    /** A list for each completion, with a number or a truth for each rule of the prompt's own. */
    RULES("rules");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  private static final Judgement FIRST = Judgement.of(Verdict.FIRST);
  private static final Judgement SECOND = Judgement.of(Verdict.SECOND);
  private static final Judgement TIE = Judgement.of(Verdict.TIE);
  private static final Judgement FIRST_BY_FAR = Judgement.strongly(Verdict.FIRST);
  private static final Judgement SECOND_BY_FAR = Judgement.strongly(Verdict.SECOND);

  private static final Map<String, Judgement> WORDS =
      Map.of(
          "first", FIRST,
          "second", SECOND,
          "tie", TIE,
          "first-by-far", FIRST_BY_FAR,
          "second-by-far", SECOND_BY_FAR);

  private static final Map<String, Judgement> USUAL =
      Map.ofEntries(
          Map.entry("a", FIRST),
          Map.entry("b", SECOND),
          Map.entry("1", FIRST),
          Map.entry("2", SECOND),
          Map.entry("first", FIRST),
          Map.entry("second", SECOND),
          Map.entry("tie", TIE),
          Map.entry("a>b", FIRST),
          Map.entry("b>a", SECOND),
          Map.entry("a=b", TIE),
          Map.entry("a>>b", FIRST_BY_FAR),
          Map.entry("b>>a", SECOND_BY_FAR));

  /** Copies the collections. */
  public AnswerMapping {
    columns = List.copyOf(columns);
    extras = List.copyOf(extras);
    attributes = List.copyOf(attributes);
    verdicts = Map.copyOf(verdicts);
  }

  /** Reads the keys of a mapping; notes a problem when they name no answers, or too many. */
  static Optional<AnswerMapping> of(Options options) {
    FirstErrors firstErrors = FirstErrors.of(options);
    Map<String, Judgement> words = words(options);
    boolean pair = options.has("chosen") || options.has("rejected");
    List<Kind> named = List.of(Kind.values()).stream().filter(k -> options.has(k.key)).toList();
    if (named.size() + (pair ? 1 : 0) != 1) {
      options
          .problems()
          .add(
              options.place(),
              "answers must be one of scores, rank, verdict, steps, first-error, right, ratings,"
                  + " rules, or chosen with rejected, got "
                  + options.keys());
      return Optional.empty();
    }
    Kind kind = pair ? Kind.SCORES : named.get(0);
    Map<String, String> ratings =
        kind == Kind.RATINGS ? options.textMap(kind.key) : Map.<String, String>of();
    List<String> columns =
        new ArrayList<>(
            pair
                ? List.of(options.requiredText("chosen"), options.requiredText("rejected"))
                : columns(options, kind, ratings));
    List<AnswerExtra> extras = AnswerExtra.read(options, kind, columns);
    Optional<String> group = options.text("group");
    return columns.isEmpty() || columns.contains("") // missing, as was noted
        ? Optional.empty()
        : Optional.of(
            new AnswerMapping(
                kind,
                columns,
                extras,
                List.copyOf(ratings.keySet()),
                group,
                words,
                firstErrors,
                pair));
  }

  private static List<String> columns(Options options, Kind kind, Map<String, String> ratings) {
    return switch (kind) {
      case RATINGS -> List.copyOf(ratings.values());
      case REVIEW, RULES -> options.text(kind.key).stream().toList();
      default -> options.texts(kind.key);
    };
  }

  private static Map<String, Judgement> words(Options options) {
    if (!(options.value("verdicts").orElse(null) instanceof Value.Mapping)) {
      return USUAL;
    }
    Map<String, Judgement> words = new LinkedHashMap<>();
    options
        .child("verdicts")
        .ifPresent(
            below ->
                below
                    .keys()
                    .forEach(
                        word ->
                            below
                                .oneOf(word, WORDS)
                                .ifPresent(v -> words.put(word.toLowerCase(Locale.ROOT), v))));
    return words;
  }

  /** How many columns hold answers; each extra has as many behind them. */
  public int answers() {
    return columns.size() / (1 + extras.size());
  }

  /** What a word says, if it says anything. */
  public Optional<Judgement> verdict(String word) {
    return Optional.ofNullable(verdicts.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** Reads the answers of a row, or of all rows of a group, in the order listed. */
  @FunctionalInterface
  interface Reader {
    /**
     * The answers.
     *
     * @throws assayer.datasets.rows.BadRow if the row holds no list of them
     */
    List<Object> answers(List<RawRow> rows);
  }

  /**
   * Where a row holds one completion of a group, it holds one answer.
   *
   * @param one whether the answer on a single completion may stand alone
   */
  Reader reader(Columns wanted, boolean grouped, boolean one) {
    List<Integer> numbers = columns.stream().map(wanted::exact).toList();
    if (kind == Kind.RATINGS) {
      return rows -> rows.stream().flatMap(row -> ratings(row, numbers).stream()).toList();
    }
    if (numbers.size() > 1) {
      return rows -> numbers.stream().map(n -> value(rows.get(0), n)).toList();
    }
    int only = numbers.get(0);
    boolean listed = !grouped && (kind == Kind.SCORES || kind == Kind.RANKS || kind == Kind.RULES);
    return rows ->
        listed
            ? listed(rows.get(0), only, one)
            : rows.stream().map(row -> value(row, only)).toList();
  }

  /** For each completion of a row a list of what each attribute got: one, or as many as listed. */
  private static List<Object> ratings(RawRow row, List<Integer> columns) {
    List<List<?>> byAttribute = new ArrayList<>();
    for (int column : columns) {
      byAttribute.add(value(row, column) instanceof List<?> list ? list : one(row, column));
    }
    int completions = byAttribute.get(0).size();
    if (byAttribute.stream().anyMatch(each -> each.size() != completions)) {
      throw new BadRow(
          "attributes have ratings of "
              + byAttribute.stream().map(List::size).distinct().sorted().toList()
              + " completions; each needs one a completion");
    }
    List<Object> ratings = new ArrayList<>();
    for (int i = 0; i < completions; i++) {
      int place = i;
      ratings.add(byAttribute.stream().<Object>map(each -> each.get(place)).toList());
    }
    return ratings;
  }

  private static List<?> one(RawRow row, int column) {
    return List.of(value(row, column));
  }

  private static List<Object> listed(RawRow row, int column, boolean one) {
    Object value = value(row, column);
    return one && !(value instanceof List) ? List.of(value) : List.copyOf(row.list(column));
  }

  private static Object value(RawRow row, int column) {
    return row.has(column) ? row.typed(column) : Null.ABSENT;
  }
}
