package assayer.adapters.recorded;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.BestOfN;
import assayer.core.item.Item;
import assayer.core.item.ItemId;
import assayer.core.item.JudgeComparison;
import assayer.core.item.Row;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.datasets.card.AnswerExtra;
import assayer.datasets.card.AnswerFile;
import assayer.datasets.rows.IdTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the row of a recording that belongs to an item, and remembers which were found. */
final class Join {
  private static final int SHOWN = 3;

  /** Slots of completions by their place in the data. */
  private static final String COMPLETION = "completion-";

  /** Parts what is asked from how it is shown, which no recording says. */
  private static final char PRESENTED = '/';

  /** Slots of comparisons whose order is drawn, so that no recording can have been of it. */
  private static final String DRAWN = "compare-";

  /** Between the places of two completions that meet, in the order shown. */
  private static final String MEETING = "-vs-";

  /** Begins the slots of two of several completions. */
  private static final String PAIRED = "pair-";

  /** Two of several completions, in the order shown; the number of the first, of the second. */
  private static final Pattern PAIR =
      Pattern.compile("(?:version-)?pair-([1-9]\\d{0,3})-([1-9]\\d{0,3})");

  private static final int UNKNOWN = -1;

  private final Recording recording;
  private final AnswerFile file;
  private final @Nullable IdTable positions;
  private final int[] rights;
  private final boolean comparisons;
  private final byte[] found;

  private Join(Recording recording, AnswerFile file, Survey survey) {
    this.recording = recording;
    this.file = file;
    this.positions = survey.positions;
    this.rights = survey.rights;
    this.comparisons = survey.comparisons;
    this.found = new byte[recording.rows()];
  }

  /**
   * Looks through the dataset only where it must: for the positions of ids when the recording has
   * none, for the number of right completions when it does not say, and for the place of the better
   * one of a comparison when the recording has that first.
   */
  static Join of(Recording recording, AnswerFile file, Dataset<?> dataset) {
    Survey survey = new Survey(recording, file.byPosition());
    survey.look(dataset);
    if (file.byPosition() && survey.position != recording.rows()) {
      throw new ProblemException(
          Place.of(file.name()),
          "the recording has "
              + recording.rows()
              + " rows, the dataset "
              + dataset.card().name()
              + " has "
              + survey.position
              + "; without ids they are joined by position and must be as many");
    }
    return new Join(recording, file, survey);
  }

  /** What a look through the dataset tells. */
  private static final class Survey {
    private final Recording recording;
    private final @Nullable IdTable positions;
    private int[] rights = new int[0];
    private boolean comparisons;
    private int position;
    private boolean more = true;

    Survey(Recording recording, boolean byPosition) {
      this.recording = recording;
      this.positions = byPosition ? new IdTable() : null;
    }

    <I extends Item> void look(Dataset<I> dataset) {
      try (Rows<I> rows = dataset.rows(false)) {
        for (Chunk<I> chunk = rows.next(); more && chunk != null; chunk = rows.next()) {
          chunk.rows().forEach(this::row);
        }
      }
    }

    private void row(Row<?> row) {
      if (row instanceof Row.Read<?> read) {
        item(read.item());
      }
      position++;
    }

    private void item(Item item) {
      if (positions != null) {
        positions.put(item.id().row(), position);
      }
      boolean counts = item instanceof BestOfN && recording.right(0) < 0;
      comparisons = item instanceof JudgeComparison;
      boolean golds = comparisons && recording.right(0) > 0;
      if (counts) {
        count(item, ((BestOfN) item).right().size());
      } else if (golds) {
        List<Integer> votes = ((JudgeComparison) item).votes();
        count(item, votes.size() == 1 ? votes.get(0) : UNKNOWN);
      }
      more = counts || golds || positions != null;
    }

    private void count(Item item, int number) {
      if (rights.length == 0) {
        rights = new int[recording.rows()];
        Arrays.fill(rights, UNKNOWN);
      }
      int row = positions == null ? recording.row(item.id().row(), position) : position;
      if (row >= 0 && row < rights.length) {
        rights[row] = number;
      }
    }
  }

  Recording recording() {
    return recording;
  }

  String name() {
    return file.name();
  }

  /** What stands behind each answer, in that order. */
  List<AnswerExtra> extras() {
    return file.answers().extras();
  }

  /** What each completion was rated for, in that order. */
  List<String> attributes() {
    return file.answers().attributes();
  }

  /** The row of an item, or {@link Recording#NONE}; where it is likely to be is looked at first. */
  int row(ItemId id, int likely) {
    int row = positions == null ? recording.row(id.row(), likely) : (int) positions.get(id.row());
    if (row >= 0) {
      found[recording.first(row)] = 1;
    }
    return row;
  }

  /**
   * Which of a row's answers belongs to a slot; empty when the slot is none of a recording's: when
   * it tells of more than which completion it is about, such as of a run or of how it was shown.
   */
  OptionalInt answer(int row, String slot) {
    if (slot.contains(MEETING)) {
      return ofMeeting(slot);
    }
    if (slot.contains(PAIRED)) {
      return ofPair(row, PAIR.matcher(slot));
    }
    if (slot.indexOf(PRESENTED) >= 0) {
      return OptionalInt.empty();
    }
    int dash = slot.lastIndexOf('-');
    if (dash < 0) {
      return OptionalInt.of(slot.equals("rejected") || slot.equals("twin") ? 1 : 0);
    }
    String number = slot.substring(dash + 1);
    if (!number.matches("[1-9][0-9]{0,8}")) {
      return OptionalInt.empty();
    }
    boolean tellsMore = slot.chars().limit(dash).anyMatch(c -> c >= '0' && c <= '9');
    if (tellsMore || slot.startsWith(DRAWN)) {
      return OptionalInt.empty();
    }
    int place = Integer.parseInt(number);
    if (comparisons && slot.startsWith(COMPLETION)) {
      return ofCompletion(row, place);
    }
    int before = slot.startsWith("wrong-") ? right(row) : 0;
    return before < 0 ? OptionalInt.empty() : OptionalInt.of(before + place - 1);
  }

  /** Of a pair the game in the order of the data is recorded first; of more nobody knows which. */
  private static OptionalInt ofMeeting(String slot) {
    return switch (slot) {
      case "1-vs-2" -> OptionalInt.of(0);
      case "2-vs-1" -> OptionalInt.of(1);
      default -> OptionalInt.empty();
    };
  }

  /** Of several completions verdicts stand in a square: whose is the row is shown first. */
  private OptionalInt ofPair(int row, Matcher pair) {
    if (!pair.matches()) {
      return OptionalInt.empty();
    }
    int first = Integer.parseInt(pair.group(1));
    int second = Integer.parseInt(pair.group(2));
    int side = (int) Math.round(Math.sqrt(recording.count(row)));
    boolean square = side * side == recording.count(row);
    return square && first <= side && second <= side
        ? OptionalInt.of((first - 1) * side + second - 1)
        : OptionalInt.empty();
  }

  /**
   * Of a comparison answers stand as the completions do, or those on right ones first. A recording
   * that does not say which is of no use, since the data may have been seen in another order.
   */
  private OptionalInt ofCompletion(int row, int place) {
    int first = recording.right(row);
    if (first == 0) {
      return OptionalInt.of(place - 1);
    }
    int gold = first < 0 ? UNKNOWN : right(row);
    if (gold < 1) {
      return OptionalInt.empty();
    }
    int others = place < gold ? place - 1 : place - 2;
    return OptionalInt.of(place == gold ? 0 : first + others);
  }

  private int right(int row) {
    return rights.length == 0 ? recording.right(row) : rights[row];
  }

  /** Answers nobody asked for, and rows that could not be read. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(recording.unreadable());
    int unknown = 0;
    int first = -1;
    for (int row = 0; row < found.length; row++) {
      if (found[recording.first(row)] == 0) {
        first = unknown == 0 ? row : first;
        unknown++;
      }
    }
    if (unknown > 0) {
      problems.add(new Problem(recording.place(first), unknown(unknown)));
    }
    return problems;
  }

  private String unknown(int count) {
    return count
        + " of "
        + found.length
        + " rows answer items that the dataset does not have: "
        + String.join(", ", firstUnknown())
        + (count > SHOWN ? ", ..." : "")
        + "; check that recording and dataset belong together";
  }

  /** Ids are not kept, so the file is read again as far as the first unknown ones. */
  private List<String> firstUnknown() {
    List<String> ids = new ArrayList<>();
    int[] next = {0};
    file.forEach(
        row -> {
          boolean counted = positions != null || !row.id().isEmpty();
          if (counted && found[recording.first(next[0]++)] == 0) {
            ids.add("\"" + row.id() + "\"");
          }
          return ids.size() < SHOWN && next[0] < found.length;
        });
    return ids;
  }
}
