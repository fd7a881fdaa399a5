package assayer.reports.html.pages;

import assayer.core.reading.Results;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.BoardView;
import assayer.reports.html.Drawn;
import assayer.reports.html.GateStrip;
import assayer.reports.html.Inlined;
import assayer.reports.html.Origins;
import assayer.reports.html.ProbeSection;

/**
 * One suite and dataset, all models.
 *
 * @param inlined style, script and policy
 * @param run the run's name
 * @param complete whether all is settled
 * @param gates on the suite
 * @param board its leaderboard, which begins with what the paired comparisons leave open
 * @param probes what conformance questions showed, where rows lead there
 */
record SuitePage(
    Inlined inlined,
    String run,
    boolean complete,
    GateStrip gates,
    BoardView board,
    ProbeSection probes) {

  static SuitePage of(Results run, Drawn drawn, String title, Origins origins) {
    Leaderboard board = drawn.board();
    return new SuitePage(
        Inlined.read(),
        run.run(),
        run.complete(),
        RunGates.onSuite(run, board.key().suite()),
        BoardView.of(drawn, title, origins),
        ProbeSection.of(
            board.entries().stream().flatMap(e -> e.conformance().stream()).distinct().toList()));
  }
}
