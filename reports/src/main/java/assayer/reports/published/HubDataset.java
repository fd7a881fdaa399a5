package assayer.reports.published;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dataset of the Hub.
 *
 * @param id organisation and name: "allenai/reward-bench-2"
 * @param revision a commit of 40 hex digits, if it is one
 */
record HubDataset(String id, Optional<String> revision) {
  private static final Pattern SOURCE =
      Pattern.compile(
          "https://huggingface\\.co/datasets/([A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*?)(/.*)?");

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /** The one a result was measured on, as the manifest tells; empty if it is of another place. */
  static Optional<HubDataset> of(Results results, SuiteResult result) {
    return results.manifest().datasets().values().stream()
        .filter(facts -> result.datasetDigest().equals(facts.get("digest")))
        .flatMap(facts -> of(facts).stream())
        .findFirst();
  }

  private static Optional<HubDataset> of(Map<String, String> facts) {
    Matcher source = SOURCE.matcher(facts.getOrDefault("source", ""));
    String revision = facts.getOrDefault("revision", "");
    return source.matches()
        ? Optional.of(
            new HubDataset(
                source.group(1), Optional.of(revision).filter(r -> COMMIT.matcher(r).matches())))
        : Optional.empty();
  }
}
