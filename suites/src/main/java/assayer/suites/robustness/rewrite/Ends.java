package assayer.suites.robustness.rewrite;

import java.util.List;

/** Puts text before a passage or behind it. */
final class Ends {
  private Ends() {}

  static List<Edit> before(Passage passage, String text) {
    return Prose.isTorn(passage) || passage.isBlank()
        ? List.of()
        : List.of(Edit.insert(0, 0, text + "\n\n"));
  }

  static List<Edit> after(Passage passage, List<String> texts) {
    if (Prose.isTorn(passage) || passage.isBlank()) {
      return List.of();
    }
    int last = passage.parts().size() - 1;
    int end = passage.parts().get(last).length();
    return texts.stream().map(text -> Edit.insert(last, end, text)).toList();
  }
}
