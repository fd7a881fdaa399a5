package assayer.datasets.card;

import assayer.core.item.Candidate;
import assayer.core.item.ItemKind;
import assayer.core.item.JudgeComparison;
import assayer.core.item.Message;
import assayer.core.item.Prompt;
import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two or more completions in the order of the data, with what people held of them: one column of
 * votes a person, or a list of them, or none at all.
 *
 * @param prompt the columns of the prompt, whose texts are joined by a blank line, empty ones left
 *     out
 * @param completions the column of each completion, or one that lists them; none in recordings
 *     without texts, where {@code names} or {@code size} says how many there are
 * @param firstName who wrote the first one, where it is the same in all rows and in no column
 * @param names the column of who wrote each, or of each other, or one that lists them
 * @param size how many completions there are where nothing else says
 * @param votes the columns of votes
 */
record ComparisonMapping(
    List<String> prompt,
    Optional<String> reference,
    List<String> completions,
    Optional<String> firstName,
    List<String> names,
    int size,
    List<String> votes,
    Votes words)
    implements Mapping {
  private static final int PAIR = 2;
  private static final int MOST = 1000;

  static ComparisonMapping of(Options layout) {
    return new ComparisonMapping(
        layout.texts("prompt"),
        layout.text("reference"),
        layout.texts("completions"),
        layout.text("first-name"),
        layout.texts("names"),
        (int) layout.whole("size", 1, MOST).orElse(PAIR),
        layout.texts("votes"),
        Votes.of(layout));
  }

  @Override
  public ItemKind kind() {
    return ItemKind.JUDGE_COMPARISON;
  }

  @Override
  public boolean carriesText() {
    return !completions.isEmpty();
  }

  @Override
  public ItemReader items(Columns columns, DataFile file) {
    List<Integer> promptAt = prompt.stream().filter(file::has).map(columns::text).toList();
    List<Integer> completionsAt = completions.stream().map(columns::text).toList();
    List<Integer> namesAt = names.stream().filter(file::has).map(columns::exact).toList();
    List<Integer> votesAt = votes.stream().filter(file::has).map(columns::exact).toList();
    int referenceAt = Optionals.text(columns, file, reference);
    return (id, rows) -> {
      RawRow row = rows.get(0);
      List<Candidate> candidates = candidates(row, completionsAt, namesAt);
      return new JudgeComparison(
          id,
          prompt(row, promptAt),
          CritiqueMapping.only(row, referenceAt),
          candidates,
          votes(row, votesAt, candidates));
    };
  }

  @Override
  public Arranger arrangement(Columns columns) {
    return rows -> Arrangement.AS_ITEMS;
  }

  private List<Candidate> candidates(RawRow row, List<Integer> texts, List<Integer> written) {
    List<Object> completions = listed(row, texts);
    boolean named = written.stream().allMatch(row::has);
    List<String> systems = named ? systems(row, written) : List.of();
    int many =
        completions.isEmpty() ? (systems.isEmpty() ? size : systems.size()) : completions.size();
    if (!systems.isEmpty() && systems.size() != many) {
      throw row.wrong(written.get(0), "as many names as completions, " + many, systems);
    }
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                Candidate.of(
                    systems.isEmpty() ? "" : systems.get(i),
                    completions.isEmpty() ? "" : text(row, texts.get(0), completions.get(i))))
        .toList();
  }

  private List<String> systems(RawRow row, List<Integer> written) {
    List<String> systems = new ArrayList<>(firstName.stream().toList());
    listed(row, written).stream().map(Object::toString).forEach(systems::add);
    return systems;
  }

  /** The values of some columns, or of the list in the only one. */
  private static List<Object> listed(RawRow row, List<Integer> columns) {
    if (columns.size() != 1) {
      return columns.stream().map(row::value).toList();
    }
    int only = columns.get(0);
    return row.value(only) instanceof String text ? List.of(text) : List.copyOf(row.list(only));
  }

  /** A text, what stands for one where a completion looked like a number, or a chat's last turn. */
  private static String text(RawRow row, int column, Object value) {
    boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
    return plain ? value.toString() : Chat.last(Chat.turns(row, column, value));
  }

  private static Prompt prompt(RawRow row, List<Integer> columns) {
    if (columns.size() < 2) {
      return Chat.prompt(row, columns.isEmpty() ? -1 : columns.get(0));
    }
    List<String> parts = new ArrayList<>();
    for (int column : columns) {
      Prompt part = row.has(column) ? Chat.prompt(row, column) : Prompt.of("");
      part.messages().stream().map(Message::content).filter(t -> !t.isEmpty()).forEach(parts::add);
    }
    return Prompt.of(String.join("\n\n", parts));
  }

  private List<Integer> votes(RawRow row, List<Integer> columns, List<Candidate> candidates) {
    List<Integer> read = new ArrayList<>();
    for (int column : columns) {
      Object value = row.has(column) ? row.typed(column) : Null.ABSENT;
      List<?> several = value instanceof List<?> list ? list : List.of(value);
      several.forEach(vote -> words.read(row, column, vote, candidates).ifPresent(read::add));
    }
    return read;
  }
}
