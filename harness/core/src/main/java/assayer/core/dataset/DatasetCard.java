package assayer.core.dataset;

import assayer.core.policy.ScoringPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a reader of a result must know of a dataset.
 *
 * @param name in kebab-case
 * @param title its name as people write it
 * @param source where it is published, "" if nowhere
 * @param licence its licence, "" if unknown
 * @param revision which state of it
 * @param digest "sha256:" and the hex digest of the unpacked bytes
 * @param carriesText whether items have prompts and completions; recorded scores often have none
 * @param sections how subsets are grouped and weighted
 * @param policy the benchmark's own rule, if it differs from the suite's
 * @param options the benchmark's own options for any suite by key, or for one by suite, a dot and
 *     key
 * @param note a remark a reader should see, "" if none
 */
public record DatasetCard(
    String name,
    String title,
    String source,
    String licence,
    String revision,
    String digest,
    boolean carriesText,
    Sections sections,
    Optional<ScoringPolicy> policy,
    Map<String, Object> options,
    String note) {

  /** Copies the map. */
  public DatasetCard {
    options = Map.copyOf(options);
  }

  /** The benchmark's own options for a suite, by key; one that names it wins. */
  public Map<String, Object> options(String suite) {
    Map<String, Object> own = new TreeMap<>();
    String prefix = suite + ".";
    new TreeMap<>(options)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              } else if (key.indexOf('.') < 0) {
                own.putIfAbsent(key, value);
              }
            });
    return own;
  }
}
