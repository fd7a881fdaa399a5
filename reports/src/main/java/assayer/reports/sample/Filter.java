package assayer.reports.sample;

import assayer.reports.html.SampleIndex;
import assayer.reports.html.SampleLinks;
import assayer.reports.shown.Counts;
import java.util.List;

/**
 * A link that leaves only some of the items on a page.
 *
 * @param id its anchor
 * @param text which items
 * @param count how many there are
 * @param href where they begin, "" where none of them is shown
 * @param linked whether any is
 */
record Filter(String id, String text, String count, String href, boolean linked) {

  /** Those that find something, each leading to the first page that has one, or here. */
  static List<Filter> of(SampleIndex index, String name, List<SampleView> here) {
    return index.only().stream().map(one -> of(one, name, here)).toList();
  }

  private static Filter of(SampleIndex.Only one, String name, List<SampleView> here) {
    String anchor = SampleLinks.only(one.flag());
    boolean shown = one.page() > 0;
    boolean isHere = here.stream().anyMatch(view -> view.has(one.flag()));
    String page = isHere || !shown ? "" : SampleLinks.file(name, one.page());
    String href = shown ? page + "#" + anchor : "";
    return new Filter(anchor, one.flag().text(), Counts.of(one.count()), href, shown);
  }
}
