package assayer.reports.html.site;

import assayer.core.reading.Site;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.Away;
import assayer.reports.html.BoardView;
import assayer.reports.html.Inlined;
import assayer.reports.html.Origins;
import assayer.reports.html.ProbeSection;
import assayer.reports.html.Titles;
import assayer.reports.html.pages.PageNames;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A leaderboard over runs that has a page of its own.
 *
 * @param inlined style, script and policy
 * @param file the page's name in its folder
 * @param board the leaderboard
 * @param probes what conformance questions showed, where rows lead there
 */
record BoardPage(Inlined inlined, String file, BoardView board, ProbeSection probes) {

  /** One for each board. */
  static List<BoardPage> of(Site site) {
    List<Leaderboard> boards = Leaderboard.of(site);
    List<String> titles = Titles.of(site.joined().manifest(), boards);
    Origins origins = Places.origins(site, "../");
    return IntStream.range(0, boards.size())
        .mapToObj(i -> of(boards.get(i), titles.get(i), origins))
        .toList();
  }

  private static BoardPage of(Leaderboard board, String title, Origins origins) {
    return new BoardPage(
        Inlined.read("site/site.css"),
        PageNames.board(board.key()),
        BoardView.of(board, title, origins),
        ProbeSection.of(
            board.entries().stream().flatMap(e -> e.conformance().stream()).distinct().toList()));
  }

  /** What the first page has in place of the boards. */
  static List<Away> away(Site site) {
    List<Leaderboard> boards = Leaderboard.of(site);
    List<String> titles = Titles.of(site.joined().manifest(), boards);
    return IntStream.range(0, boards.size())
        .mapToObj(i -> Away.of(boards.get(i), titles.get(i), address(boards.get(i))))
        .toList();
  }

  private static String address(Leaderboard board) {
    return Places.BOARDS + "/" + PageNames.board(board.key());
  }
}
