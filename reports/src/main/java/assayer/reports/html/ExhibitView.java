package assayer.reports.html;

import assayer.core.reading.Exhibit;
import java.util.List;

/**
 * Texts and what they show.
 *
 * @param sentence what they show
 * @param where the item they belong to, "" if none in particular
 * @param parts the texts, in the order to be read
 */
record ExhibitView(String sentence, String where, List<Part> parts) {
  private static final int MOST = 12;
  private static final int MOST_LINES = 40;
  private static final int MOST_CHARACTERS = 4_000;

  /**
   * One text.
   *
   * @param label what it is
   * @param lines the text, line by line
   * @param empty whether there is no text
   * @param cut whether there is more of it
   */
  record Part(String label, List<String> lines, boolean empty, boolean cut) {
    static Part of(Exhibit.Part part) {
      String text = part.text();
      String kept =
          text.codePointCount(0, text.length()) <= MOST_CHARACTERS
              ? text
              : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
      List<String> lines = List.of(kept.split("\n", MOST_LINES + 1));
      boolean cut = kept.length() < text.length() || lines.size() > MOST_LINES;
      return new Part(part.label(), lines.stream().limit(MOST_LINES).toList(), text.isEmpty(), cut);
    }
  }

  static List<ExhibitView> of(List<Exhibit> exhibits) {
    return exhibits.stream().limit(MOST).map(ExhibitView::of).toList();
  }

  private static ExhibitView of(Exhibit exhibit) {
    String where = exhibit.item().isEmpty() ? "" : "item " + exhibit.item();
    return new ExhibitView(
        exhibit.sentence(), where, exhibit.parts().stream().map(Part::of).toList());
  }
}
