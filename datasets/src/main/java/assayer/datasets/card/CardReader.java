package assayer.datasets.card;

import assayer.core.dataset.Sections;
import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a card key by key; notes whatever is wrong with it. */
final class CardReader {
  private static final String AS_CREDIT = "as-credit ";
  private static final Map<String, Sections.Overall> OVERALL =
      Map.of(
          "pooled", Sections.Overall.POOLED,
          "mean-of-sections", Sections.Overall.MEAN_OF_SECTIONS,
          "mean-of-groups", Sections.Overall.MEAN_OF_GROUPS);
  private static final Map<String, TiePolicy> TIES =
      Map.of(
          "lose", TiePolicy.LOSE,
          "half", TiePolicy.HALF,
          "share", TiePolicy.SHARE,
          "win", TiePolicy.WIN);
  private static final Map<String, Unscored> UNSCORED =
      Map.of(
          "as-wrong", Unscored.AS_WRONG,
          "exclude", Unscored.EXCLUDE,
          "as-chance", Unscored.AS_CHANCE);

  private CardReader() {}

  static Card read(Options options) {
    String name = options.requiredText("name");
    if (!name.isEmpty() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      options.problem(
          "name", "\"name\" must be lower-case words joined by \"-\", got \"" + name + "\"");
    }
    String title = options.text("title").orElse(name);
    Card card =
        new Card(
            name,
            title,
            options.text("summary").orElse(title),
            options.text("source").orElse(""),
            options.text("licence").orElse(""),
            options.text("revision").orElse(""),
            options.text("note").orElse(""),
            options.text("digest"),
            options.paths("path"),
            options.child("hub").map(HubHome::of),
            sections(options),
            options.child("policy").map(CardReader::policy),
            options.child("options").map(CardReader::suiteOptions).orElse(Map.of()),
            layouts(options));
    options.finish();
    return card;
  }

  private static List<Layout> layouts(Options options) {
    List<Layout> layouts = options.children("layouts").stream().map(Layout::of).toList();
    if (layouts.isEmpty() && !options.has("hub")) {
      options.problems().add(options.place(), "a card needs \"layouts\"; list at least one");
    }
    return layouts;
  }

  private static Sections sections(Options options) {
    return new Sections(
        options.textMap("sections"),
        weights(options, "weights"),
        options.oneOf("overall", OVERALL).orElse(Sections.Overall.POOLED),
        weights(options, "section-weights"));
  }

  private static Map<String, Double> weights(Options options, String key) {
    Map<String, Double> weights = new HashMap<>();
    options
        .child(key)
        .ifPresent(
            below -> {
              for (String name : below.keys()) {
                below.real(name, 0, 1e12).ifPresent(weight -> weights.put(name, weight));
              }
            });
    return weights;
  }

  private static ScoringPolicy policy(Options below) {
    TiePolicy ties = below.oneOf("ties", TIES).orElse(TiePolicy.LOSE);
    ScoringPolicy policy = new ScoringPolicy(ties, unscored(below));
    below.finish();
    return policy;
  }

  private static Unscored unscored(Options below) {
    Optional<String> word = below.text("unscored");
    if (word.isPresent() && word.get().matches("as-credit (0(\\.[0-9]+)?|1(\\.0+)?)")) {
      return Unscored.asCredit(Double.parseDouble(word.get().substring(AS_CREDIT.length())));
    }
    return below.oneOf("unscored", UNSCORED).orElse(Unscored.AS_WRONG);
  }

  private static Map<String, Object> suiteOptions(Options below) {
    Map<String, Object> options = new LinkedHashMap<>();
    suiteOptions(below, "", options);
    return options;
  }

  /** A mapping below holds the options of the suite that is its key. */
  private static void suiteOptions(Options below, String prefix, Map<String, Object> options) {
    for (String key : below.keys()) {
      Value value = below.value(key).orElse(null);
      if (value instanceof Value.Scalar scalar) {
        options.put(prefix + key, scalar.value());
      } else if (value instanceof Value.Mapping && prefix.isEmpty()) {
        below.child(key).ifPresent(suite -> suiteOptions(suite, key + ".", options));
      } else {
        below.problem(key, "\"" + key + "\" must be a text, a number or a truth value");
      }
    }
  }
}
