package assayer.datasets.rows;

import java.util.Optional;

/** Each element of one JSON list is a row; what is inside an element is not looked at. */
final class ElementSplitter implements Splitter {
  private enum State {
    BEFORE,
    INSIDE,
    AFTER,
    FOLLOWED
  }

  private State state = State.BEFORE;
  private int depth;
  private boolean inText;
  private boolean escaped;
  private boolean comma;

  @Override
  public void scan(byte[] bytes, int from, int to, Marks marks) {
    marks.beyondAscii();
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b == '\n') {
        marks.newline(at);
      }
      if (inText) {
        text(b);
      } else if (!Splitter.blank(b)) {
        structure(b, at, marks);
      }
    }
  }

  private void text(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inText = false;
    }
  }

  private void structure(byte b, int at, Marks marks) {
    switch (state) {
      case BEFORE -> state = b == '[' ? State.INSIDE : State.FOLLOWED;
      case INSIDE -> inside(b, at, marks);
      case AFTER, FOLLOWED -> state = State.FOLLOWED;
    }
  }

  private void inside(byte b, int at, Marks marks) {
    if (depth == 0 && (b == ',' || b == ']')) {
      endElement(b, at, marks);
      return;
    }
    if (!marks.isOpen()) {
      marks.open(at);
    }
    inText = b == '"';
    if (b == '{' || b == '[') {
      depth++;
    } else if (depth > 0 && (b == '}' || b == ']')) {
      depth--;
    }
  }

  /** Nothing between two commas, or behind the last one, is an empty row. */
  private void endElement(byte b, int at, Marks marks) {
    if (!marks.isOpen() && (b == ',' || comma)) {
      marks.open(at);
    }
    if (marks.isOpen()) {
      marks.close(at);
    }
    comma = b == ',';
    state = b == ']' ? State.AFTER : state;
  }

  @Override
  public Optional<String> atEnd() {
    return switch (state) {
      case AFTER -> Optional.empty();
      case FOLLOWED -> Optional.of("something follows the \"]\" that closes the list");
      case BEFORE, INSIDE -> Optional.of("the list is not closed by \"]\"");
    };
  }
}
