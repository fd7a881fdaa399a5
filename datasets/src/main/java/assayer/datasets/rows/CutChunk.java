package assayer.datasets.rows;

import assayer.core.option.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as bytes with their places. */
final class CutChunk implements RawChunk {
  private final DataFile file;
  private final Columns columns;
  private final boolean text;
  private final Cutter.Cut cut;
  private final int skip;
  private final long before;

  CutChunk(DataFile file, Columns columns, boolean text, Cutter.Cut cut, int skip, long before) {
    this.file = file;
    this.columns = columns;
    this.text = text;
    this.cut = cut;
    this.skip = skip;
    this.before = before;
  }

  int size() {
    return cut.ranges().size() - skip;
  }

  @Override
  public List<RawRow> rows() {
    RowParser parser = file.format().parser(file.header(), columns, text);
    Utf8 utf8 = new Utf8();
    List<RawRow> rows = new ArrayList<>(size());
    for (int i = skip; i < cut.ranges().size(); i++) {
      rows.add(row(i, parser, utf8));
    }
    cut.release();
    return rows;
  }

  private RawRow row(int i, RowParser parser, Utf8 utf8) {
    Ranges ranges = cut.ranges();
    try {
      if (ranges.tooLong(i)) {
        throw new BadRow("the row is longer than 20 MiB, which is the limit; shorten or remove it");
      }
      if (ranges.beyondAscii()) {
        utf8.check(cut.bytes(), ranges.start(i), ranges.end(i));
      }
      @Nullable Object[] values = parser.parse(cut.bytes(), ranges.start(i), ranges.end(i));
      if (columns.file() >= 0) {
        values[columns.file()] = file.stem();
      }
      return new RawRow(position(i), place(i, 0, 0), columns, values, null);
    } catch (BadRow bad) {
      @Nullable Object[] none = new @Nullable Object[columns.size()];
      Place at = place(i, bad.line(), bad.column());
      return new RawRow(position(i), at, columns, none, bad.message());
    }
  }

  private long position(int i) {
    return before + i - skip + 1;
  }

  /** A place in the row as a place in the file. */
  private Place place(int i, int line, int column) {
    int first = cut.ranges().line(i);
    if (column <= 0) {
      return Place.of(file.name(), first);
    }
    int start = cut.ranges().column(i);
    return line <= 1
        ? new Place(file.name(), first, start == 0 ? 0 : start + column - 1)
        : new Place(file.name(), first + line - 1, column);
  }
}
