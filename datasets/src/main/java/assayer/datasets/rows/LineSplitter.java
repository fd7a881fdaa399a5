package assayer.datasets.rows;

/** Each line that is not blank is a row. */
final class LineSplitter implements Splitter {
  private final Bytes look = new Bytes();

  @Override
  public void scan(byte[] bytes, int from, int to, Marks marks) {
    int at = from;
    while (at < to) {
      at = marks.isOpen() ? toLineEnd(bytes, at, to, marks) : toContent(bytes, at, to, marks);
    }
    if (look.beyondAscii()) {
      marks.beyondAscii();
    }
  }

  private int toLineEnd(byte[] bytes, int from, int to, Marks marks) {
    int at = look.lineEnd(bytes, from, to);
    if (at == to) {
      return to;
    }
    marks.close(at);
    marks.newline(at);
    return at + 1;
  }

  private static int toContent(byte[] bytes, int from, int to, Marks marks) {
    int at = from;
    while (at < to && Splitter.blank(bytes[at])) {
      if (bytes[at] == '\n') {
        marks.newline(at);
      }
      at++;
    }
    if (at < to) {
      marks.open(at);
    }
    return at;
  }
}
