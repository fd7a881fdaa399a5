package assayer.datasets.rows;

import java.util.Optional;

/** Each line is a row, but a line break between quotes is none (RFC 4180). */
final class QuoteSplitter implements Splitter {
  private final byte separator;
  private boolean fieldStart = true;
  private boolean quoted;
  private boolean afterQuote;

  QuoteSplitter(byte separator) {
    this.separator = separator;
  }

  @Override
  public void scan(byte[] bytes, int from, int to, Marks marks) {
    marks.beyondAscii();
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (quoted) {
        within(b, at, marks);
      } else {
        outside(b, at, marks);
      }
    }
  }

  private void within(byte b, int at, Marks marks) {
    if (b == '"') {
      quoted = false;
      afterQuote = true;
    } else if (b == '\n') {
      marks.newline(at);
    }
  }

  private void outside(byte b, int at, Marks marks) {
    if (b == '\n') {
      endLine(at, marks);
      return;
    }
    if (!marks.isOpen() && b != '\r') {
      marks.open(at);
    }
    quoted = b == '"' && (fieldStart || afterQuote);
    afterQuote = false;
    fieldStart = b == separator;
  }

  private void endLine(int at, Marks marks) {
    if (marks.isOpen()) {
      marks.close(at);
    }
    marks.newline(at);
    fieldStart = true;
    afterQuote = false;
  }

  @Override
  public Optional<String> atEnd() {
    return quoted ? Optional.of("a quote that was opened is not closed") : Optional.empty();
  }
}
