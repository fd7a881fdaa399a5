package assayer.reports.html.site;

import assayer.core.reading.Results;
import assayer.core.reading.Site;
import assayer.core.reading.SuiteResult;
import assayer.reports.html.Origins;
import assayer.reports.html.Origins.Origin;
import assayer.reports.html.pages.PageNames;
import java.util.HashMap;
import java.util.Map;

/** Where the pages of a site lie, below its folder. */
final class Places {
  static final String INDEX = "index.html";
  static final String BOARDS = "boards";
  private static final String MODELS = "models";

  private Places() {}

  /** The folder of a run's own pages. */
  static String home(Results run) {
    return "runs/" + PageNames.of("run", run.run(), run.run() + '\n' + run.manifest().digest());
  }

  /** The folder of the models' histories. */
  static String models() {
    return MODELS;
  }

  /** A model's history. */
  static String history(String model) {
    return MODELS + "/" + PageNames.model(model);
  }

  /**
   * Of the rows of the joined board.
   *
   * @param root the way from the page to the site's folder, "" or "../"
   */
  static Origins origins(Site site, String root) {
    Map<String, Origin> origins = new HashMap<>();
    for (Results run : site.runs()) {
      for (SuiteResult result : run.results()) {
        String model = result.model();
        origins.put(Site.name(run, model), new Origin(run, model, root + history(model)));
      }
    }
    return row -> origins.getOrDefault(row.model(), new Origin(site.joined(), row.model(), ""));
  }
}
