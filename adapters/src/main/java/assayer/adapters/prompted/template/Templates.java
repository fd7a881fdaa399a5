package assayer.adapters.prompted.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates that come with the program, by their names; each a resource of that name. */
public final class Templates {
  private static final List<String> NAMES =
      List.of(
          "pair-verdict",
          "pair-verdict-json",
          "pair-verdict-choice",
          "pair-verdict-probabilities",
          "pair-verdict-naive",
          "rating-5",
          "rating-10",
          "rating-json",
          "rating-probabilities",
          "rating-naive",
          "ranking",
          "ranking-json",
          "first-error",
          "first-error-json",
          "first-error-confidence",
          "first-error-confidence-json",
          "review",
          "review-json",
          "review-confidence",
          "review-confidence-json",
          "review-naive",
          "steps-at-once",
          "steps-at-once-json",
          "steps-redundancy-json",
          "step-by-step",
          "step-by-step-probabilities",
          "attributes",
          "attributes-json",
          "refine",
          "units",
          "units-json",
          "debate");

  private static final Map<String, Template> ALL = load();

  private Templates() {}

  private static Map<String, Template> load() {
    Map<String, Template> all = new LinkedHashMap<>();
    NAMES.forEach(name -> all.put(name, TemplateFile.ofResource(name)));
    return Collections.unmodifiableMap(all);
  }

  /** All of them, by name. */
  public static Map<String, Template> all() {
    return ALL;
  }
}
