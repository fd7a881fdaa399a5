package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a passage that are running text. */
final class Sentences {
  private Sentences() {}

  /** In their order; a line break ends a sentence as well. */
  static List<Span> of(Passage passage) {
    Prose prose = Prose.of(passage);
    List<Span> sentences = new ArrayList<>();
    for (int part = 0; part < passage.parts().size(); part++) {
      String text = passage.parts().get(part);
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        if (ends(text, i) || i == text.length() - 1) {
          add(sentences, prose, text, new Span(part, from, i + 1));
          from = i + 1;
        }
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    boolean mark = c == '.' || c == '!' || c == '?';
    return mark && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
  }

  private static void add(List<Span> sentences, Prose prose, String text, Span raw) {
    int from = raw.from();
    int to = raw.to();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    Span sentence = new Span(raw.part(), from, to);
    if (from < to && prose.covers(sentence)) {
      sentences.add(sentence);
    }
  }
}
