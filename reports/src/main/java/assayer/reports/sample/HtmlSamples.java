package assayer.reports.sample;

import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleWriter;
import assayer.reports.html.Markup;
import assayer.reports.html.SampleIndex;
import assayer.reports.html.SampleLinks;
import assayer.reports.html.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes pages of items into the folder {@code samples} beside {@code index.html}. */
public final class HtmlSamples implements SampleWriter {

  /** The service. */
  public HtmlSamples() {}

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(SampleSheet sheet, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve(SampleLinks.FOLDER));
    String name = SampleLinks.name(sheet.result());
    clear(own, name);
    if (sheet.samples().isEmpty()) {
      return;
    }
    List<List<SampleView>> pages = Pager.pages(sheet);
    SampleIndex index = Pager.index(sheet, pages);
    index.write(own, name);
    for (int page = 1; page <= pages.size(); page++) {
      List<Markup> samples = pages.get(page - 1).parallelStream().map(ItemMarkup::of).toList();
      String text =
          Templates.render("sample/page", SamplePage.of(sheet, index, pages, page, samples));
      Files.writeString(own.resolve(SampleLinks.file(name, page)), text);
    }
  }

  private static void clear(Path folder, String name) throws IOException {
    Pattern earlier = Pattern.compile(Pattern.quote(name) + "((-\\d+)?\\.html|\\.json)");
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (earlier.matcher(file.getFileName().toString()).matches()) {
          Files.delete(file);
        }
      }
    }
  }
}
