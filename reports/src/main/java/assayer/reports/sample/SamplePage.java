package assayer.reports.sample;

import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleText;
import assayer.reports.html.Inlined;
import assayer.reports.html.Markup;
import assayer.reports.html.SampleIndex;
import assayer.reports.html.SampleLinks;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Coverage;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of items.
 *
 * @param inlined style and policy
 * @param run the run's name
 * @param model the model
 * @param suite the suite
 * @param dataset the dataset
 * @param board where the model stands on its board
 * @param facts what was found of it, a phrase each
 * @param shown which of its items are on the page
 * @param absent why there is no text, "" where there is
 * @param without whether there is none
 * @param filters links that leave some items
 * @param baseline what some items are worse than, "" without one
 * @param pages links to all pages, none where this is the only one
 * @param many whether there are several
 * @param samples the items
 */
record SamplePage(
    Inlined inlined,
    String run,
    String model,
    String suite,
    String dataset,
    String board,
    List<String> facts,
    String shown,
    String absent,
    boolean without,
    List<Filter> filters,
    String baseline,
    List<Link> pages,
    boolean many,
    List<Markup> samples) {

  /**
   * A link to a page.
   *
   * @param number which
   * @param range the items on it
   * @param href where it lies
   * @param here whether it is this one
   */
  record Link(int number, String range, String href, boolean here) {}

  /**
   * One of the pages of a sheet.
   *
   * @param index of all of them
   * @param page which, from 1
   */
  static SamplePage of(
      SampleSheet sheet,
      SampleIndex index,
      List<List<SampleView>> pages,
      int page,
      List<Markup> samples) {
    SuiteResult result = sheet.result();
    String name = SampleLinks.name(result);
    List<Link> links = links(name, pages, page);
    String absent = absent(sheet);
    String base = sheet.baseline().isEmpty() ? "" : "The baseline is " + sheet.baseline() + ".";
    return new SamplePage(
        Inlined.styleOnly("sample/sample.css"),
        sheet.run(),
        result.model(),
        result.suite(),
        result.dataset(),
        SampleLinks.board(result),
        facts(sheet),
        shown(sheet, links, page),
        absent,
        !absent.isEmpty(),
        Filter.of(index, name, pages.get(page - 1)),
        base,
        links,
        links.size() > 1,
        samples);
  }

  private static List<Link> links(String name, List<List<SampleView>> pages, int page) {
    List<Link> links = new ArrayList<>();
    int first = 1;
    for (int i = 1; i <= pages.size(); i++) {
      int last = first + pages.get(i - 1).size() - 1;
      String range = Counts.of(first) + "–" + Counts.of(last);
      links.add(new Link(i, range, SampleLinks.file(name, i), i == page));
      first = last + 1;
    }
    return links;
  }

  private static List<String> facts(SampleSheet sheet) {
    SuiteResult result = sheet.result();
    List<String> facts = new ArrayList<>();
    Optional<Estimate> headline =
        result
            .reading(SectionReading.OVERALL, result.headline())
            .flatMap(reading -> reading.estimate());
    headline.ifPresent(e -> facts.add(result.headline() + " " + number(result, e)));
    facts.add(result.direction(result.headline()).text());
    facts.add(Counts.of(sheet.items(), "item", "items"));
    facts.add(Coverage.percent(result.tally()) + " % of asks answered");
    facts.add("as " + result.role());
    return facts;
  }

  private static String number(SuiteResult result, Estimate estimate) {
    Scale scale = Scale.of(result.headline(), List.of(estimate));
    return Digits.of(scale, List.of(estimate)).sentence(estimate);
  }

  private static String shown(SampleSheet sheet, List<Link> links, int page) {
    String all = Counts.of(sheet.items(), "item", "items");
    int kept = sheet.samples().size();
    String which =
        kept == sheet.items()
            ? "All " + all + ", the worst first"
            : "The worst " + Counts.of(kept) + " of " + all;
    return links.size() == 1 ? which + "." : which + "; here " + links.get(page - 1).range() + ".";
  }

  private static String absent(SampleSheet sheet) {
    if (!sheet.absent().isEmpty()) {
      return "There are no texts to be shown: " + sheet.absent() + ".";
    }
    return sheet.text() == SampleText.NONE
        ? "Texts are not shown, as the run file wants it; lengths and digests stand for them."
        : "";
  }
}
