package assayer.reports.html;

import assayer.core.sample.SampleFlag;
import assayer.reports.shown.Counts;
import java.util.List;

/**
 * The pages of a model's single items, as a row of a board links them.
 *
 * @param any whether there are any
 * @param first the address of the first, "" without one
 * @param only links that leave items of one kind, the kinds a reader looks for first
 */
public record ItemPages(boolean any, String first, List<Link> only) {
  /** There are none. */
  public static final ItemPages NONE = new ItemPages(false, "", List.of());

  private static final List<SampleFlag> SOUGHT =
      List.of(
          SampleFlag.FLIPPED,
          SampleFlag.CONFIDENT,
          SampleFlag.INCONSISTENT,
          SampleFlag.UNPARSED,
          SampleFlag.REFUSED,
          SampleFlag.FAILED,
          SampleFlag.TRUNCATED);

  /** Copies the list. */
  public ItemPages {
    only = List.copyOf(only);
  }

  /**
   * A link.
   *
   * @param text which items
   * @param count how many there are
   * @param href the first page that shows one, with only these left on it
   */
  public record Link(String text, String count, String href) {}

  /**
   * Those of a name.
   *
   * @param index where items are on them
   * @param way to their folder
   */
  static ItemPages of(SampleIndex index, String name, String way) {
    List<Link> links =
        SOUGHT.stream()
            .flatMap(flag -> index.only(flag).stream())
            .filter(one -> one.page() > 0)
            .map(
                one ->
                    new Link(
                        one.flag().text(),
                        Counts.of(one.count()),
                        way + SampleLinks.only(name, one)))
            .toList();
    return new ItemPages(true, way + SampleLinks.file(name, 1), links);
  }
}
