package assayer.reports.html;

import assayer.core.reading.Results;
import assayer.reports.board.Leaderboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code index.html}: one file that opens anywhere, with scripts blocked as well as without
 * a network. The same results give the same bytes. Pages of single items that lie beside it are
 * linked.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** Writes it where no other page lies beside it. */
  static Path write(Results results, Path folder) throws IOException {
    List<Drawn> drawn = Drawn.of(Leaderboard.of(results));
    Page page = Page.of(results, drawn, Origins.alone(results), "", List.of());
    return Files.writeString(folder.resolve("index.html"), Templates.render("index", page));
  }

  /**
   * Its text with all leaderboards.
   *
   * @param drawn one for each board
   * @param origins where its rows come from
   * @param card the address of the card on one page
   * @return empty if that is more than a page may hold
   */
  public static Optional<String> whole(
      Results results, List<Drawn> drawn, Origins origins, String card) {
    return Drawn.length(drawn) > Away.MOST
        ? Optional.empty()
        : Templates.render("index", Page.of(results, drawn, origins, card, List.of()), Away.MOST);
  }

  /**
   * Its text where each leaderboard has a page of its own.
   *
   * @param drawn one for each board
   * @param origins where its rows come from
   * @param card the address of the card on one page
   * @param away one for each board
   */
  public static String apart(
      Results results, List<Drawn> drawn, Origins origins, String card, List<Away> away) {
    return Templates.render("index", Page.of(results, drawn, origins, card, away));
  }
}
