package assayer.reports.html;

import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code index.html}: one file that opens anywhere, with scripts blocked as well as without
 * a network. The same results give the same bytes.
 */
public final class HtmlReport implements ReportWriter {

  /** The service. */
  public HtmlReport() {}

  @Override
  public String format() {
    return "html";
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("index.html"), Templates.render("index", Page.of(results)));
  }
}
