package assayer.reports.html;

import assayer.reports.board.Leaderboard;
import assayer.reports.svg.IntervalPlot;
import assayer.reports.svg.Layout;
import java.util.List;
import java.util.stream.Stream;

/**
 * What costs most of a board's section, and is the same wherever the section stands: its pictures
 * and every reading. Made once for all pages.
 *
 * @param board the leaderboard
 * @param plot the picture of the headline
 * @param narrow the same for a narrow screen
 * @param pictures beside that of the headline
 * @param evidence what was seen of the models
 * @param all every reading
 */
public record Drawn(
    Leaderboard board,
    Markup plot,
    Markup narrow,
    List<PictureView> pictures,
    EvidenceView evidence,
    AllReadings all) {

  /** Of a board. */
  public static Drawn of(Leaderboard board) {
    String id = BoardView.id(board.key());
    return new Drawn(
        board,
        Markup.of(IntervalPlot.of(board, Layout.WIDE, id + "-plot")),
        Markup.of(IntervalPlot.of(board, Layout.NARROW, id + "-narrow")),
        PictureView.of(board, id),
        EvidenceView.of(board),
        AllReadings.of(board));
  }

  /** Characters that a page with all of them has at the least. */
  static long length(List<Drawn> drawn) {
    return drawn.stream().flatMap(Drawn::markup).mapToLong(markup -> markup.text().length()).sum();
  }

  private Stream<Markup> markup() {
    return Stream.concat(
        Stream.of(plot, narrow, all.rows()), pictures.stream().map(PictureView::drawn));
  }

  /** Of each board, all processors at work. */
  public static List<Drawn> of(List<Leaderboard> boards) {
    return boards.parallelStream().map(Drawn::of).toList();
  }
}
