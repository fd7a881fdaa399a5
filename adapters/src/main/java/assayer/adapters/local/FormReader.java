package assayer.adapters.local;

import assayer.adapters.local.batch.Encoded;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.folder.ModelFolder;
import assayer.adapters.local.text.Around;
import assayer.adapters.local.text.ChatTemplates;
import assayer.adapters.local.text.Plain;
import assayer.adapters.local.text.Wording;
import assayer.adapters.scoring.Templates;
import assayer.core.item.Prompt;
import assayer.core.option.Options;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads how questions are written. Options {@code feed}, {@code chat-template}, {@code system},
 * {@code add-special-tokens}, {@code against}; of steps, {@code separator} and {@code join}; of
 * likelihoods {@code separator}, a line break where it is not said.
 */
final class FormReader {
  private static final Prompt SAMPLE = Prompt.of("u");

  private final Options options;
  private final Kind kind;
  private final ModelFolder folder;
  private final Tokenizer tokenizer;

  FormReader(Options options, Kind kind, ModelFolder folder, Tokenizer tokenizer) {
    this.options = options;
    this.kind = kind;
    this.folder = folder;
    this.tokenizer = tokenizer;
  }

  /** How conversations are written as one text that a model goes on with. */
  static Form ofText(Options options, ModelFolder folder, Tokenizer tokenizer) {
    return new FormReader(options, Kind.LIKELIHOOD, folder, tokenizer).read();
  }

  Form read() {
    boolean named = options.has("chat-template");
    Optional<Wording> template =
        ChatTemplates.read(options, "chat-template", folder.begin(), folder.end());
    boolean pair = kind == Kind.REWARD && pair(named);
    if (pair && named) {
      options.problem(
          "chat-template",
          "\"chat-template\" has no use where prompt and answer are fed as a pair; drop it, or say"
              + " \"feed: text\"");
    }
    Optional<Wording> whole = pair || kind == Kind.RELEVANCE ? Optional.empty() : whole(template);
    boolean chat = whole.isPresent() && (named || folder.template().isPresent());
    Form form =
        new Form(
            whole,
            new Plain(Templates.named("conversation")),
            options.text("system").orElse(""),
            special(chat),
            kind == Kind.STEPS ? tag() : Optional.empty(),
            kind == Kind.LIKELIHOOD ? options.text("separator").orElse("\n") : "",
            kind == Kind.RELEVANCE && againstReference(options));
    whole.ifPresent(wording -> check(wording, form.special()));
    return form;
  }

  /** Option {@code against}: what an answer is compared with. */
  static boolean againstReference(Options options) {
    return options.oneOf("against", Map.of("prompt", false, "reference", true)).orElse(false);
  }

  /**
   * A folder with a chat template wants one text; else a pair is what a classifier was made for.
   */
  private boolean pair(boolean named) {
    return options
        .oneOf("feed", Map.of("pair", true, "text", false))
        .orElse(!named && folder.template().isEmpty());
  }

  private Optional<Wording> whole(Optional<Wording> named) {
    if (named.isPresent() || options.has("chat-template")) {
      return named;
    }
    if (folder.template().isPresent()) {
      return ChatTemplates.ofFolder(options, folder.template().get(), folder.begin(), folder.end());
    }
    if (kind == Kind.REWARD) {
      options.problem(
          "feed",
          "\"chat-template\" is missing: the model's folder brings none; name a file, or one of "
              + String.join(", ", Templates.CHAT));
    }
    return Optional.of(new Plain(Templates.named("plain")));
  }

  private boolean special(boolean chat) {
    return options
        .flag("add-special-tokens")
        .orElse(folder.specialTokens().orElse(!chat && kind != Kind.STEPS));
  }

  /** A template must hold the answer as it is, and not bring a begin token that is added again. */
  private void check(Wording wording, boolean special) {
    try {
      Around.of(wording, SAMPLE);
      Encoded sample = tokenizer.text(wording.write(Around.turns(SAMPLE, "a")), special);
      OptionalLong begin = tokenizer.token(folder.begin());
      boolean twice =
          sample.length() > 1
              && sample.id(0) == sample.id(1)
              && begin.isPresent()
              && sample.id(0) == begin.getAsLong();
      if (twice) {
        options.problem(
            "add-special-tokens",
            "the template writes \"%s\" itself, and the tokenizer adds another one; say \"add-special-tokens: false\""
                .formatted(folder.begin()));
      }
    } catch (Wording.Unwritten e) {
      options.problem(
          "chat-template",
          "the chat template cannot be used: "
              + String.valueOf(e.getMessage())
              + "; name another one by \"chat-template\"");
    }
  }

  private Optional<StepTag> tag() {
    String text = options.text("separator").orElse(folder.stepToken());
    if (text.isEmpty()) {
      options.problem(
          "separator",
          "\"separator\" is missing: the model's token after each step; known are \"<extra_0>\" of"
              + " Qwen2.5-Math-PRM and \" ки\\n"
              + "\" of math-shepherd");
      return Optional.empty();
    }
    boolean joined =
        options.oneOf("join", Map.of("text", false, "tokens", true)).orElse(text.isBlank());
    String mark = StepTag.mark(text);
    OptionalLong id = tokenizer.token(mark);
    if (id.isEmpty()) {
      options.problem(
          "separator",
          "the separator \"%s\" must be one token of the model, but is %s; check it, and the model"
              .formatted(mark.replace("\n", "\\n"), tokenizer.shown(mark)));
      return Optional.empty();
    }
    return Optional.of(new StepTag(text, id.getAsLong(), joined));
  }
}
