package assayer.adapters.local;

import assayer.adapters.dialect.Heard;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.engine.Writers;
import assayer.adapters.local.text.Wording;
import assayer.adapters.local.writing.Greedy;
import assayer.adapters.local.writing.Share;
import assayer.adapters.local.writing.Written;
import assayer.adapters.prompted.Needs;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Generator;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Completion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Token;
import assayer.core.outcome.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A model in this process that writes, open. */
final class LocalGenerator implements Generator {
  private final Writing writing;
  private final Tokenizer tokenizer;
  private final Writers writers;

  private LocalGenerator(Writing writing, Tokenizer tokenizer, Writers writers) {
    this.writing = writing;
    this.tokenizer = tokenizer;
    this.writers = writers;
  }

  /**
   * Opens it, and has it write one token.
   *
   * @throws ProblemException if it turns out not to be what its options and its folder say
   */
  static LocalGenerator open(String id, Writing writing) {
    Machine machine = writing.machine();
    try {
      Tokenizer tokenizer = Tokenizer.open(writing.folder().tokenizer());
      try {
        Writers writers =
            Writers.open(
                writing.plan(),
                writing.folder().cache(),
                machine.devices(),
                machine.replicas(),
                machine.threads());
        return new LocalGenerator(writing, tokenizer, writers).tried();
      } catch (Unavailable e) {
        tokenizer.close();
        throw e;
      }
    } catch (Unavailable e) {
      throw new ProblemException(writing.place(), id + ": " + e.getMessage());
    }
  }

  /** A header need not tell the truth, and an operator may be missing on a device. */
  private LocalGenerator tried() {
    long[] sample = tokenizer.numbers("1 + 1 =", writing.form().special());
    if (sample.length == 0 || sample.length >= writing.tokens()) {
      return this; // there is no text that every model takes
    }
    Written written = writers.write(sample, new Greedy(Set.of(), text -> false, 2, 0)).join();
    if (written instanceof Written.Nothing nothing) {
      writers.close();
      throw Unavailable.because(
          writing.plan().file() + " does not go on with a short text: " + nothing.message());
    }
    return this;
  }

  @Override
  public CompletionStage<List<Outcome<Completion>>> answer(List<Ask<GenerateQuestion>> batch) {
    List<CompletableFuture<Outcome<Completion>>> answers =
        batch.stream().map(ask -> answer(ask.question())).toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Outcome<Completion>> answer(GenerateQuestion question) {
    Optional<Capability> missing = Needs.missing(question, GeneratorReader.CAN);
    if (missing.isPresent()) {
      return failed(
          FailureKind.UNSUPPORTED_PARAMETER,
          "a model in this process does not offer " + missing.get().title());
    }
    if (!question.images().isEmpty()) {
      return failed(FailureKind.BAD_REQUEST, "a model in this process reads text alone");
    }
    try {
      Prompt prompt = writing.form().withSystem(new Prompt(question.messages()));
      String text = writing.form().whole().orElseThrow().open(prompt.messages());
      return answer(tokenizer.numbers(text, writing.form().special()), question.alternatives());
    } catch (Wording.Unwritten e) {
      return failed(
          FailureKind.BAD_REQUEST,
          "the template cannot write this conversation: " + String.valueOf(e.getMessage()));
    }
  }

  private CompletableFuture<Outcome<Completion>> answer(long[] prompt, int alternatives) {
    int room = writing.tokens() - prompt.length;
    if (prompt.length == 0 || room < 1) {
      return failed(
          prompt.length == 0 ? FailureKind.BAD_REQUEST : FailureKind.TOO_LONG,
          prompt.length == 0
              ? "the text has no token"
              : "the input has %s tokens, and the model reads %s with its answer"
                  .formatted(prompt.length, writing.tokens()));
    }
    Writing.Stopping stopping = writing.stopping();
    Greedy how =
        new Greedy(stopping.ends(), this::stopped, Math.min(room, stopping.most()), alternatives);
    return writers.write(prompt, how).thenApply(written -> outcome(prompt.length, written));
  }

  private boolean stopped(List<Long> tokens) {
    Writing.Stopping stopping = writing.stopping();
    if (stopping.texts().isEmpty()) {
      return false;
    }
    int from = Math.max(0, tokens.size() - stopping.tail());
    String end = tokenizer.words(tokens.subList(from, tokens.size()));
    return stopping.texts().stream().anyMatch(end::contains);
  }

  private Outcome<Completion> outcome(int read, Written written) {
    if (written instanceof Written.Nothing nothing) {
      return new Outcome.Failed<>(nothing.kind(), nothing.message(), 1);
    }
    Written.Text text = (Written.Text) written;
    return new Heard(
            upToStop(tokenizer.words(text.tokens())),
            "",
            text.places().stream().map(this::token).toList(),
            text.ended() ? Finish.COMPLETED : Finish.TRUNCATED,
            text.ended() ? "" : text.tokens().size() + " tokens",
            Usage.of(read, text.tokens().size()),
            "")
        .outcome(0);
  }

  private String upToStop(String text) {
    int end =
        writing.stopping().texts().stream()
            .mapToInt(text::indexOf)
            .filter(place -> place >= 0)
            .min()
            .orElse(text.length());
    return text.substring(0, end);
  }

  private Token token(Share.Place place) {
    return new Token(
        tokenizer.word(place.taken().token()),
        place.taken().log(),
        place.likeliest().stream()
            .map(share -> new Token.Alternative(tokenizer.word(share.token()), share.log()))
            .toList());
  }

  private static CompletableFuture<Outcome<Completion>> failed(FailureKind kind, String message) {
    return CompletableFuture.completedFuture(new Outcome.Failed<>(kind, message, 1));
  }

  @Override
  public void close() {
    writers.close();
    tokenizer.close();
  }
}
