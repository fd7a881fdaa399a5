package assayer.run;

import assayer.core.dataset.DatasetSource.Listing;
import assayer.core.option.Problem;
import assayer.run.store.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the command line prints with {@code --json}: one document and nothing else. */
public final class Documents {
  private Documents() {}

  /** A list of names with a sentence each. */
  public static String list(List<Listing> listings) {
    List<Map<String, Object>> lines = new ArrayList<>();
    listings.forEach(
        listing -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("name", listing.name());
          line.put("summary", listing.summary());
          lines.add(line);
        });
    return JsonText.of(lines);
  }

  /**
   * The verdict on a run file.
   *
   * @param problems what is wrong with it, none if it is good
   * @param plan a line for each model on each dataset
   * @param planned the same in figures, where they were counted
   * @param skipped models without a seat, each with why
   */
  public static String check(
      List<Problem> problems, List<String> plan, List<Planned> planned, List<String> skipped) {
    List<Map<String, Object>> found = new ArrayList<>();
    problems.forEach(
        problem -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("source", problem.place().source());
          line.put("line", problem.place().line());
          line.put("column", problem.place().column());
          line.put("message", problem.message());
          found.add(line);
        });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ok", problems.isEmpty());
    document.put("problems", found);
    document.put("plan", plan);
    document.put("planned", planned.stream().map(Documents::planned).toList());
    document.put("skipped", skipped);
    return JsonText.of(document);
  }

  private static Map<String, Object> planned(Planned planned) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("suite", planned.suite());
    line.put("dataset", planned.dataset());
    line.put("model", planned.model());
    line.put("role", planned.role());
    line.put("items", planned.items());
    line.put("asks", planned.asks());
    line.put("asksAnItemLeast", planned.least());
    line.put("asksAnItemMost", planned.most());
    line.put("furtherAsksAtMost", planned.further());
    planned
        .work()
        .ifPresent(
            work -> {
              line.put("requests", work.calls());
              line.put("inputTokens", work.inputTokens());
              line.put("outputTokensAtMost", work.outputTokens());
              line.put("counted", work.counted());
            });
    planned.cost().ifPresent(cost -> line.put("costAtMost", cost));
    planned
        .prices()
        .ifPresent(
            prices -> {
              line.put("currency", prices.currency());
              line.put("pricesOf", prices.date());
            });
    return line;
  }
}
