package assayer.adapters.recorded;

import assayer.core.model.Role;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.datasets.card.AnswerExtra;
import assayer.datasets.card.AnswerFile;
import assayer.datasets.card.AnswerMapping;
import assayer.datasets.card.AnswerRow;
import assayer.datasets.rows.IdTable;
import assayer.datasets.rows.Null;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills a recording, row by row in the order of the file. */
final class RecordingLoader {
  private static final int TEXT_KEPT = 80;
  private static final int PROBLEMS_KEPT = 20;

  final IdTable ids = new IdTable();
  final Pool fingerprints = new Pool();
  final Numbers lines = new Numbers();
  final Numbers rights = new Numbers();
  final Numbers starts = new Numbers();
  final Pool pool = new Pool();
  final Map<Long, String> texts = new HashMap<>();
  final Map<Integer, Recording.Trouble> troubles = new HashMap<>();
  final Map<Integer, Integer> firsts = new HashMap<>();
  final Map<Integer, String> files = new HashMap<>();
  final List<Problem> unreadable = new ArrayList<>();

  private final boolean byPosition;
  private final boolean steps;
  private final boolean ratings;
  private final boolean rules;
  private final List<AnswerExtra> extras;
  private final Encoding encoding;
  private String file = "";
  private int unreadableRows;

  private RecordingLoader(AnswerFile answers, Role role) {
    this.byPosition = answers.byPosition();
    this.steps = role == Role.STEPS;
    this.ratings = role == Role.ATTRIBUTES;
    this.rules = answers.answers().kind() == AnswerMapping.Kind.RULES;
    this.extras = answers.answers().extras();
    this.encoding = new Encoding(role, answers.answers());
  }

  /** Reads a whole file. */
  static Recording load(AnswerFile answers, Role role) {
    RecordingLoader loader = new RecordingLoader(answers, role);
    answers.forEach(
        row -> {
          loader.add(row);
          return true;
        });
    loader.end(answers);
    return new Recording(loader);
  }

  private void end(AnswerFile answers) {
    if (unreadableRows > unreadable.size()) {
      unreadable.add(
          new Problem(
              Place.of(answers.name()),
              unreadableRows + " rows cannot be read, the first of them are listed"));
    }
    if (lines.size() == 0) {
      throw new ProblemException(
          unreadable.isEmpty()
              ? List.of(new Problem(Place.of(answers.name()), "the recording holds no answers"))
              : unreadable);
    }
  }

  private void add(AnswerRow row) {
    if (row.id().isEmpty() && !byPosition) {
      unread(row);
      return;
    }
    int number = lines.size();
    begin(row, number);
    row.problem().ifPresent(p -> trouble(number, false, p.toString()));
    if (!byPosition) {
      name(row, number);
    }
    List<Object> values = row.values();
    int answers = values.size() / (1 + extras.size());
    for (int i = 0; i < answers; i++) {
      answers(values.get(i));
      for (int extra = 0; extra < extras.size(); extra++) {
        extra(extras.get(extra), values.get(answers * (extra + 1) + i));
      }
    }
  }

  /** Each stands behind its answer. */
  private void extra(AnswerExtra extra, Object value) {
    switch (extra) {
      case REASON -> keep(Encoding.grade(value), value);
      case CONFIDENCE -> keep(Encoding.share(value), value);
      case REDUNDANCY -> list(value == Null.ABSENT ? Null.NULL : value);
    }
  }

  private void unread(AnswerRow row) {
    unreadableRows++;
    if (unreadable.size() < PROBLEMS_KEPT) {
      row.problem().ifPresent(unreadable::add);
    }
  }

  private void begin(AnswerRow row, int number) {
    if (!row.place().source().equals(file)) {
      file = row.place().source();
      files.put(number, file);
    }
    lines.add(row.place().line());
    rights.add(row.right());
    starts.add((int) pool.size());
  }

  /** The row that came first keeps the id, and nobody may use either. */
  private void name(AnswerRow row, int number) {
    fingerprints.add(IdTable.fingerprint(row.id()));
    long before = ids.putIfAbsent(row.id(), number);
    if (before == IdTable.ABSENT) {
      return;
    }
    String both =
        "the id \""
            + row.id()
            + "\" stands at line "
            + lines.get((int) before)
            + " and at "
            + row.place()
            + "; which answer counts cannot be told, remove one";
    firsts.put(number, (int) before);
    trouble((int) before, true, both);
    trouble(number, true, both);
  }

  private void trouble(int row, boolean mismatch, String message) {
    troubles.put(row, new Recording.Trouble(mismatch, message));
  }

  /**
   * A list of verdicts is one verdict a rival, a list of such lists one a pair; a list of ratings
   * is a number an attribute.
   */
  private void answers(Object value) {
    if (steps) {
      list(value);
    } else if (rules) {
      verdicts(value);
    } else if (ratings && value instanceof List<?> each) {
      each.forEach(this::one);
    } else if (value instanceof List<?> several && encoding.takesLists()) {
      several.forEach(
          each -> {
            if (each instanceof List<?> row) {
              row.forEach(this::one);
            } else {
              one(each);
            }
          });
    } else {
      one(value);
    }
  }

  /** A number a rule of a list, each for itself; its length first. */
  private void verdicts(Object value) {
    if (value instanceof List<?> each) {
      pool.add(each.size());
      each.forEach(this::one);
    } else {
      keep(
          value instanceof Null none && none == Null.NULL ? Mark.NULL.bits() : other(value), value);
    }
  }

  private void one(Object value) {
    keep(encoding.bits(value), value);
  }

  /** One bad number spoils the list, since a fold of the rest would be another score. */
  private void list(Object value) {
    if (!(value instanceof List<?> numbers)) {
      keep(encoding.bits(value) == Mark.NULL.bits() ? Mark.NULL.bits() : other(value), value);
      return;
    }
    for (Object number : numbers) {
      long bits = encoding.bits(number);
      if (Mark.is(bits)) {
        keep(Mark.of(bits) == Mark.NULL ? Mark.OTHER.bits() : bits, value);
        return;
      }
    }
    pool.add(numbers.size());
    numbers.forEach(number -> pool.add(encoding.bits(number)));
  }

  private static long other(Object value) {
    return value == Null.ABSENT ? Mark.ABSENT.bits() : Mark.OTHER.bits();
  }

  private void keep(long bits, Object value) {
    long at = pool.add(bits);
    if (bits == Mark.OTHER.bits()) {
      String text = value.toString();
      texts.put(at, text.length() > TEXT_KEPT ? text.substring(0, TEXT_KEPT) + "..." : text);
    }
  }
}
