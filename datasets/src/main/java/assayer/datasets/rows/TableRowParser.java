package assayer.datasets.rows;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads wanted columns of a line of CSV or TSV. */
final class TableRowParser implements RowParser {
  private final ICSVParser parser;
  private final int fields;
  private final int[] places;

  TableRowParser(char separator, List<String> header, Columns columns) {
    parser = new RFC4180ParserBuilder().withSeparator(separator).build();
    fields = header.size();
    places = new int[columns.size()];
    for (int column = 0; column < places.length; column++) {
      places[column] = header.indexOf(columns.name(column));
    }
  }

  @Override
  public @Nullable Object[] parse(byte[] bytes, int from, int to) {
    String[] cells = cells(parser, bytes, from, to);
    if (cells.length != fields) {
      throw new BadRow(
          "a row must have "
              + fields
              + " fields like the header, got "
              + cells.length
              + "; check separators and quotes");
    }
    @Nullable Object[] values = new @Nullable Object[places.length];
    for (int column = 0; column < places.length; column++) {
      values[column] = places[column] < 0 ? null : new Cell(cells[places[column]]);
    }
    return values;
  }

  static String[] cells(ICSVParser parser, byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    try {
      return parser.parseLine(new String(bytes, from, end - from, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadRow("no row of a table: " + e.getMessage() + "; check the quotes");
    }
  }
}
