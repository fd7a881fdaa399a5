package assayer.reports.sample;

import assayer.core.sample.SampleFlag;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleSheet.Sample;
import assayer.core.sample.SampleText;
import assayer.reports.html.SampleIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Spreads items over pages of at most 200 and of a size that every browser opens. */
final class Pager {
  private static final int MOST = 200;

  /** Bytes; what is around them takes little beside. */
  private static final long ROOM = 6_000_000;

  private Pager() {}

  /** At least one page, which may be empty. */
  static List<List<SampleView>> pages(SampleSheet sheet) {
    List<List<SampleView>> pages = new ArrayList<>();
    List<SampleView> page = new ArrayList<>();
    long weight = 0;
    for (SampleView view : views(sheet)) {
      long own = view.weight();
      if (page.size() == MOST || (!page.isEmpty() && weight + own > ROOM)) {
        pages.add(List.copyOf(page));
        page.clear();
        weight = 0;
      }
      page.add(view);
      weight += own;
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  /** Where the items are on these pages. */
  static SampleIndex index(SampleSheet sheet, List<List<SampleView>> pages) {
    Map<String, Integer> items = new LinkedHashMap<>();
    Map<SampleFlag, Integer> first = new EnumMap<>(SampleFlag.class);
    for (int i = 0; i < pages.size(); i++) {
      for (SampleView view : pages.get(i)) {
        items.put(view.anchor(), i + 1);
        for (SampleFlag flag : SampleFlag.values()) {
          if (view.has(flag)) {
            first.putIfAbsent(flag, i + 1);
          }
        }
      }
    }
    List<SampleIndex.Only> only = new ArrayList<>();
    sheet
        .counts()
        .forEach(
            (flag, count) ->
                only.add(new SampleIndex.Only(flag, count, first.getOrDefault(flag, 0))));
    return new SampleIndex(only.stream().filter(one -> one.count() > 0).toList(), items);
  }

  /** Each by itself, so that all processors work on them. */
  private static List<SampleView> views(SampleSheet sheet) {
    return IntStream.range(0, sheet.samples().size())
        .parallel()
        .mapToObj(i -> view(sheet, sheet.samples().get(i), i + 1))
        .toList();
  }

  /** One that would not fit a page by itself is shown in short. */
  private static SampleView view(SampleSheet sheet, Sample sample, int number) {
    SampleView view = SampleView.of(sheet, sample, number, sheet.text());
    return view.weight() <= ROOM || sheet.text() != SampleText.FULL
        ? view
        : SampleView.of(sheet, sample, number, SampleText.SHORT);
  }
}
