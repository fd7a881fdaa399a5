package assayer.datasets.card;

import assayer.core.option.Options;
import java.util.List;

/**
 * Where a card's data lies on the Hub, and which of it is the benchmark.
 *
 * @param repo such as "allenai/reward-bench"
 * @param revision "" for the main branch
 * @param config "" for the usual one
 * @param splits none for the only one
 * @param files paths or patterns; they win over the rest
 * @param size in words, such as "11 MB", "" if unknown
 */
record HubHome(
    String repo,
    String revision,
    String config,
    List<String> splits,
    List<String> files,
    String size) {

  static HubHome of(Options options) {
    HubHome home =
        new HubHome(
            options.requiredText("repo"),
            options.text("revision").orElse(""),
            options.text("config").orElse(""),
            options.texts("split"),
            options.texts("files"),
            options.text("size").orElse(""));
    options.finish();
    return home;
  }

  /** For a list: what to write to get it. */
  String shown() {
    return "hub: " + repo + (size.isEmpty() ? "" : ", " + size);
  }
}
