package assayer.reports.html.site;

import assayer.core.reading.Site;
import assayer.reports.history.Series;
import assayer.reports.html.Away;
import assayer.reports.html.Templates;
import assayer.reports.html.pages.PageNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pages of a site that lie over its runs. */
final class SitePages {
  private final Site site;
  private final List<Series> series;

  SitePages(Site site) {
    this.site = site;
    this.series = Series.of(site.runs());
  }

  /** The page to open first. */
  Path write(Path folder) throws IOException {
    PageNames.cleared(folder.resolve(Places.models()));
    Map<String, List<Series>> models =
        series.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.key().model(), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Series>> model : models.entrySet()) {
      HistoryPage page = HistoryPage.of(model.getKey(), model.getValue());
      write(folder.resolve(Places.history(model.getKey())), "site/model", page);
    }
    return Files.writeString(folder.resolve(Places.INDEX), index(folder));
  }

  /** It holds all leaderboards, unless that would be too much. */
  private String index(Path folder) throws IOException {
    SitePage page = SitePage.of(site, series);
    String whole = Templates.render("site/index", page);
    Path pages = PageNames.cleared(folder.resolve(Places.BOARDS));
    if (whole.length() <= Away.MOST) {
      return whole;
    }
    for (BoardPage board : BoardPage.of(site)) {
      write(pages.resolve(board.file()), "site/board", board);
    }
    return Templates.render("site/index", page.with(BoardPage.away(site)));
  }

  private static void write(Path file, String template, Record page) throws IOException {
    Files.writeString(file, Templates.render(template, page));
  }
}
