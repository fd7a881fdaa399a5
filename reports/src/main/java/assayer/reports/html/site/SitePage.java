package assayer.reports.html.site;

import assayer.core.reading.Results;
import assayer.core.reading.Site;
import assayer.reports.board.Leaderboard;
import assayer.reports.history.Moment;
import assayer.reports.history.Series;
import assayer.reports.html.Away;
import assayer.reports.html.BoardView;
import assayer.reports.html.Inlined;
import assayer.reports.html.Origins;
import assayer.reports.html.ProbeSection;
import assayer.reports.html.Titles;
import assayer.reports.shown.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The first page of a site.
 *
 * @param inlined style, script and policy
 * @param title the runs' names, or how many there are
 * @param facts what they amount to, one phrase each
 * @param runs one line each, the last first
 * @param progress headlines over time, by suite and dataset
 * @param legend how to read the pictures over time, or why there are none
 * @param models the histories there are
 * @param boards the leaderboards over all runs
 * @param away those that have pages of their own; then there are no others
 * @param apart whether they have
 * @param probes what conformance questions showed
 */
record SitePage(
    Inlined inlined,
    String title,
    List<String> facts,
    List<RunLine> runs,
    List<Progress> progress,
    String legend,
    List<ModelLink> models,
    List<BoardView> boards,
    List<Away> away,
    boolean apart,
    ProbeSection probes) {
  private static final int MOST_NAMES = 3;

  /**
   * A model's history.
   *
   * @param name the model
   * @param page its address
   * @param control whether it knows nothing
   */
  record ModelLink(String name, String page, boolean control) {
    static ModelLink of(Series.Key key) {
      return new ModelLink(key.model(), Places.history(key.model()), key.control());
    }
  }

  static SitePage of(Site site, List<Series> series) {
    List<BoardView> boards = boards(site);
    List<Progress> progress = Progress.of(series);
    return new SitePage(
        Inlined.read("site/site.css"),
        title(site.runs()),
        facts(site, boards.size()),
        lines(site.runs()),
        progress,
        progress.isEmpty()
            ? "A picture over time needs three runs of one model at one suite and dataset; the"
                + " histories below have what there is."
            : HistoryView.LEGEND,
        series.stream().map(one -> ModelLink.of(one.key())).distinct().toList(),
        boards,
        List.of(),
        false,
        ProbeSection.of(site.joined().manifest().conformance()));
  }

  /** The same with leaderboards that have pages of their own. */
  SitePage with(List<Away> away) {
    return new SitePage(
        inlined, title, facts, runs, progress, legend, models, List.of(), away, true, probes);
  }

  private static List<BoardView> boards(Site site) {
    List<Leaderboard> boards = Leaderboard.of(site);
    List<String> titles = Titles.of(site.joined().manifest(), boards);
    Origins origins = Places.origins(site, "");
    return IntStream.range(0, boards.size())
        .mapToObj(i -> BoardView.of(boards.get(i), titles.get(i), origins))
        .toList();
  }

  private static List<RunLine> lines(List<Results> runs) {
    List<RunLine> lines = new ArrayList<>(runs.stream().map(RunLine::of).toList());
    Collections.reverse(lines);
    return lines;
  }

  private static String title(List<Results> runs) {
    List<String> names = runs.stream().map(run -> run.manifest().run()).distinct().toList();
    return names.size() > MOST_NAMES
        ? Counts.of(runs.size(), "run", "runs")
        : String.join(" + ", names);
  }

  private static List<String> facts(Site site, int boards) {
    List<String> facts = new ArrayList<>();
    facts.add(Counts.of(site.runs().size(), "run", "runs"));
    span(site.runs()).ifPresent(facts::add);
    facts.add(Counts.of(boards, "leaderboard", "leaderboards"));
    return facts;
  }

  private static Optional<String> span(List<Results> runs) {
    List<String> days = runs.stream().flatMap(run -> Moment.day(run).stream()).toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    String first = days.get(0);
    String last = days.get(days.size() - 1);
    return Optional.of(first.equals(last) ? first : first + " to " + last);
  }
}
