package assayer.datasets.rows;

import com.opencsv.RFC4180ParserBuilder;
import java.util.List;

/** How rows are written in a file. */
enum Format {
  /** One JSON object a line. */
  JSON_LINES('\0') {
    @Override
    Splitter splitter() {
      return new LineSplitter();
    }
  },
  /** One JSON list of objects. */
  JSON_LIST('\0') {
    @Override
    Splitter splitter() {
      return new ElementSplitter();
    }
  },
  /** A table with a header and commas. */
  CSV(','),
  /** A table with a header and tabs. */
  TSV('\t');

  private final char separator;

  Format(char separator) {
    this.separator = separator;
  }

  Splitter splitter() {
    return new QuoteSplitter((byte) separator);
  }

  /** Whether the first row names the columns. */
  boolean hasHeader() {
    return separator != '\0';
  }

  RowParser parser(List<String> header, Columns columns, boolean text) {
    return hasHeader()
        ? new TableRowParser(separator, header, columns)
        : new JsonRowParser(columns, text);
  }

  List<String> header(byte[] bytes, int from, int to) {
    var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
    return List.of(TableRowParser.cells(parser, bytes, from, to));
  }
}
