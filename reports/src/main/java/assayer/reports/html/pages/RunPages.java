package assayer.reports.html.pages;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.Away;
import assayer.reports.html.Drawn;
import assayer.reports.html.HtmlReport;
import assayer.reports.html.ItemPages;
import assayer.reports.html.Origins;
import assayer.reports.html.Origins.Origin;
import assayer.reports.html.SampleLinks;
import assayer.reports.html.Templates;
import assayer.reports.html.Titles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Writes the page of a run, and those beside it. */
public final class RunPages {
  private static final String FOLDER = "pages";
  private static final String CARD = "card.html";

  private final Results run;
  private final List<Leaderboard> boards;
  private final List<Drawn> drawn;
  private final List<String> titles;
  private final SampleLinks samples;

  /** Of each row, told again and again while a page is made. */
  private final Map<Row, ItemPages> items = new ConcurrentHashMap<>();

  private record Row(String root, SuiteResult.Board board, String model) {}

  private RunPages(Results run, SampleLinks samples) {
    this.run = run;
    this.samples = samples;
    this.boards = Leaderboard.of(run);
    this.drawn = Drawn.of(boards);
    this.titles = Titles.of(run.manifest(), boards);
  }

  /**
   * Writes them all.
   *
   * @return the page to open first
   */
  public static Path write(Results run, Path folder) throws IOException {
    return new RunPages(run, new SampleLinks(folder)).write(folder);
  }

  /** The first page holds all leaderboards, unless that would be too much. */
  private Path write(Path folder) throws IOException {
    Path pages = PageNames.cleared(folder.resolve(FOLDER));
    Origins origins = links(FOLDER + "/", "");
    String card = FOLDER + "/" + CARD;
    Optional<String> whole = HtmlReport.whole(run, drawn, origins, card);
    boolean fits = whole.isPresent();
    seated().parallelStream().forEach(model -> model(pages, model, fits));
    if (!fits) {
      IntStream.range(0, boards.size()).parallel().forEach(i -> suite(pages, i));
    }
    write(pages, CARD, "pages/card", CardPage.of(run, boards, titles));
    String index = whole.orElseGet(() -> HtmlReport.apart(run, drawn, origins, card, away()));
    return Files.writeString(folder.resolve("index.html"), index);
  }

  private void model(Path pages, String model, boolean fits) {
    ModelPage page = ModelPage.of(run, model, boards, titles, fits);
    write(pages, PageNames.model(model), "pages/model", page);
  }

  private void suite(Path pages, int number) {
    SuitePage page = SuitePage.of(run, drawn.get(number), titles.get(number), links("", "../"));
    write(pages, PageNames.board(boards.get(number).key()), "pages/suite", page);
  }

  /** The models; a control, which knows nothing, has no page. */
  private List<String> seated() {
    return run.results().stream()
        .filter(result -> !result.control())
        .map(SuiteResult::model)
        .distinct()
        .toList();
  }

  private List<Away> away() {
    return IntStream.range(0, boards.size())
        .mapToObj(i -> Away.of(boards.get(i), titles.get(i), address(boards.get(i))))
        .toList();
  }

  private static String address(Leaderboard board) {
    return FOLDER + "/" + PageNames.board(board.key());
  }

  /**
   * @param folder the way from a page to those of models
   * @param root the way from it to the first page
   */
  private Origins links(String folder, String root) {
    return row ->
        new Origin(
            run,
            row.model(),
            row.control() ? "" : folder + PageNames.model(row.model()),
            items(row, root));
  }

  private ItemPages items(SuiteResult row, String root) {
    return items.computeIfAbsent(
        new Row(root, row.board(), row.model()), key -> samples.of(row, root));
  }

  private static void write(Path folder, String name, String template, Record page) {
    try {
      Files.writeString(folder.resolve(name), Templates.render(template, page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
