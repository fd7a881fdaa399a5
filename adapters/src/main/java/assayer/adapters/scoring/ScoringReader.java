package assayer.adapters.scoring;

import assayer.adapters.dialect.Extra;
import assayer.adapters.dialect.Target;
import assayer.adapters.scoring.Nature.Trait;
import assayer.core.item.Message;
import assayer.core.option.Options;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads a model's options, as far as its interface has them. */
final class ScoringReader {
  private static final int MOST_INPUTS = 4096;

  /** The good class of models whose separator is known. */
  private static final Map<String, Integer> GOOD = Map.of("<extra_0>", 1, "ки", 0);

  private final Options options;
  private final ScoringDialect dialect;
  private final Nature nature;
  private final boolean steps;
  private final Feed feed;
  private final Semantics semantics;

  ScoringReader(Options options, ScoringDialect dialect) {
    this.options = options;
    this.dialect = dialect.configured(options);
    this.nature = this.dialect.nature();
    this.steps = nature.has(Trait.STEPS) && role();
    this.feed = options.oneOf("feed", Feed.words(nature.feeds())).orElse(nature.feeds().get(0));
    this.semantics =
        options
            .oneOf("semantics", Semantics.words(nature.semantics()))
            .orElse(steps ? Semantics.SOFTMAX : nature.semantics().get(0));
  }

  /** Whether steps are to be scored. */
  private boolean role() {
    boolean only = nature.has(Trait.ONLY_STEPS);
    return options
        .oneOf("role", only ? Map.of("steps", true) : Map.of("reward", false, "steps", true))
        .orElse(only);
  }

  /** The model; of no use if problems were noted. */
  Scoring read(Target target) {
    Feeding feeding = feeding();
    Setup setup = new Setup(target, feed, semantics, specialTokens(feeding), truncation());
    return new Scoring(
        dialect,
        setup,
        feeding,
        steps || !nature.has(Trait.COLUMNS)
            ? Head.ONLY
            : Head.read(options, nature.has(Trait.NAMED)),
        steps ? Optional.of(new Steps(good(feeding.separator()), semantics)) : Optional.empty(),
        extra(setup),
        batch(),
        options.place());
  }

  private Feeding feeding() {
    Optional<Template> whole = Optional.empty();
    if (feed == Feed.TEXT) {
      whole = template();
    } else if (options.value("template").isPresent()) {
      options.problem(
          "template",
          "\"template\" has no use with \"feed: " + feed.word() + "\"; drop it" + instead());
    }
    boolean ownBegin =
        whole.isPresent()
            && !whole.get().beginToken().isEmpty()
            && !nature.has(Trait.SPECIAL_TOKENS);
    return new Feeding(
        feed,
        whole,
        feed == Feed.PAIR
            ? part("query-template", "conversation")
            : Templates.named("conversation"),
        feed == Feed.PAIR ? document() : Templates.named("answer"),
        options.text("system").orElse(""),
        steps ? separator() : "",
        ownBegin,
        semantics == Semantics.LOG_LIKELIHOOD,
        semantics == Semantics.COSINE
            && options.oneOf("against", Map.of("prompt", false, "reference", true)).orElse(false));
  }

  private String instead() {
    return nature.feeds().contains(Feed.TEXT) ? ", or set \"feed: text\"" : "";
  }

  private Optional<Template> template() {
    Optional<Template> template = Templates.read(options, "template", Templates.CHAT);
    if (template.isEmpty() && !options.has("template")) {
      options.problem(
          "template",
          "\"template\" is missing: "
              + dialect.id()
              + " takes texts; name a file, or one of "
              + String.join(", ", Templates.CHAT));
    }
    template.ifPresent(given -> Templates.needsAnswer(options, "template", given));
    return template;
  }

  private Template part(String key, String usual) {
    return Templates.read(options, key, Templates.PARTS).orElseGet(() -> Templates.named(usual));
  }

  private Template document() {
    Template document = part("document-template", "answer");
    Templates.needsAnswer(options, "document-template", document);
    return document;
  }

  private String separator() {
    Optional<String> separator = options.text("separator");
    if (separator.isEmpty() || separator.get().isBlank()) {
      options.problem(
          "separator",
          "\"separator\" is missing: the model's token after each step; known are \"<extra_0>\" of"
              + " Qwen2.5-Math-PRM and \" ки\\n"
              + "\" of math-shepherd");
    }
    return separator.orElse("");
  }

  /** Which column is the good class, where there are several. */
  private OptionalInt good(String separator) {
    if (nature.has(Trait.ONLY_STEPS)) {
      return OptionalInt.empty();
    }
    OptionalLong good = options.whole("good", 0, 1_000_000);
    if (good.isPresent()) {
      return OptionalInt.of((int) good.getAsLong());
    }
    Integer known = GOOD.get(separator.strip());
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  /** A template that writes the begin token must not get another one. */
  private Optional<Boolean> specialTokens(Feeding feeding) {
    if (!nature.has(Trait.SPECIAL_TOKENS) || feed != Feed.TEXT) {
      return Optional.empty();
    }
    Optional<Boolean> said = options.flag("add-special-tokens");
    String begin = feeding.whole().map(Template::beginToken).orElse("");
    if (said.orElse(false) && !begin.isEmpty()) {
      options.problem(
          "add-special-tokens",
          "the template writes \""
              + begin
              + "\" itself, and the server would add another one; set \"add-special-tokens:"
              + " false\"");
    }
    return said.isEmpty() && !begin.isEmpty() ? Optional.of(false) : said;
  }

  private Optional<String> truncation() {
    return nature.has(Trait.TRUNCATION)
        ? options
            .oneOf("truncation", Map.of("left", "left", "right", "right", "none", ""))
            .filter(side -> !side.isEmpty())
        : Optional.empty();
  }

  private int batch() {
    int most = feed == Feed.MESSAGES ? 1 : MOST_INPUTS;
    OptionalLong batch = options.whole("batch", 1, MOST_INPUTS);
    if (batch.isPresent() && batch.getAsLong() > most) {
      options.problem(
          "batch",
          "\"batch\" must be 1, since a request holds one conversation with \"feed: messages\", got"
              + " "
              + batch.getAsLong()
              + "; drop it"
              + instead());
    }
    return Math.min(most, (int) batch.orElse(nature.batch()));
  }

  /** What the program says itself cannot be said otherwise, and what is ignored need not be. */
  private ObjectNode extra(Setup setup) {
    ObjectNode extra = Extra.members(options);
    Input sample =
        new Input(List.of(new Message("user", "u")), "t", "", "q", "d", Optional.empty());
    ObjectNode own = dialect.body(setup, List.of(sample));
    for (String member : extra.properties().stream().map(Map.Entry::getKey).toList()) {
      if (own.has(member)) {
        options.problem(
            "extra",
            "\"extra\" says \"" + member + "\", which the program says itself; drop it there");
      } else if (dialect.ignored().containsKey(member)) {
        options.problem(
            "extra", "\"extra\" says \"" + member + "\": " + dialect.ignored().get(member));
      }
    }
    return extra;
  }
}
