package assayer.datasets.card;

import assayer.core.option.Problem;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes recorded answers of rows, one row or one group after the other. */
final class AnswerReader {
  private final Function<RawRow, String> ids;
  private final AnswerMapping.Reader answers;
  private final Mapping.Arranger arranger;
  private final Optional<Grouper> grouper;
  private final Optional<IdLedger> numbering;
  private long position;

  AnswerReader(Layout layout, AnswerMapping mapping, Columns columns, DataFile file) {
    IdRule id = layout.id().in(file);
    ids = id.reader(columns);
    answers = mapping.reader(columns, layout.group().isPresent());
    arranger =
        layout.items().map(m -> m.arrangement(columns)).orElse(rows -> Arrangement.AS_LISTED);
    grouper = layout.group().map(columns::exact).map(Grouper::new);
    numbering = id.hashed() ? Optional.of(new IdLedger(true)) : Optional.empty();
  }

  /** Whether more is wanted. */
  boolean give(List<List<RawRow>> parsed, Predicate<AnswerRow> wants) {
    for (List<RawRow> rows : parsed) {
      if (!give(rows, wants)) {
        return false;
      }
    }
    return true;
  }

  private boolean give(Iterable<RawRow> rows, Predicate<AnswerRow> wants) {
    for (RawRow row : rows) {
      List<RawRow> one = List.of(row);
      for (List<RawRow> unit : grouper.map(g -> g.add(one)).orElse(List.of(one))) {
        if (!wants.test(read(unit))) {
          return false;
        }
      }
    }
    return true;
  }

  void giveRest(Predicate<AnswerRow> wants) {
    boolean more = true;
    for (List<RawRow> unit : grouper.map(Grouper::rest).orElse(List.of())) {
      more = more && wants.test(read(unit));
    }
  }

  private AnswerRow read(List<RawRow> rows) {
    position++;
    RawRow first = rows.get(0);
    if (first.problem().isPresent()) {
      return none("", first, first.problem().get());
    }
    String id = "";
    try {
      String written = ids.apply(first);
      id = written.isEmpty() ? Long.toString(position) : numbered(written);
      return arranged(id, rows);
    } catch (BadRow bad) {
      return none(id, first, first.problem(bad));
    }
  }

  private String numbered(String id) {
    return numbering.map(ledger -> ledger.numbered(id)).orElse(id);
  }

  private AnswerRow arranged(String id, List<RawRow> rows) {
    Arrangement arrangement = arranger.of(rows);
    List<Object> values = answers.answers(rows);
    int completions = arrangement.order().size();
    if (completions > 0 && completions != values.size()) {
      throw new BadRow(
          values.size() + " answers on " + completions + " completions; one each is needed");
    }
    RawRow first = rows.get(0);
    return new AnswerRow(
        id, first.place(), arrangement.right(), arrangement.apply(values), Optional.empty());
  }

  private static AnswerRow none(String id, RawRow row, Problem problem) {
    return new AnswerRow(id, row.place(), Arrangement.UNKNOWN, List.of(), Optional.of(problem));
  }
}
