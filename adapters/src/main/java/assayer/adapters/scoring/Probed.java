package assayer.adapters.scoring;

import assayer.adapters.dialect.Target;
import assayer.adapters.probe.Listing;
import assayer.adapters.probe.Name;
import assayer.adapters.probe.Tab;
import assayer.adapters.probe.TokenIds;
import assayer.adapters.probe.scorer.Measured;
import assayer.adapters.probe.scorer.Sample;
import assayer.adapters.probe.scorer.Scorer;
import assayer.adapters.wire.Delivery;
import assayer.adapters.wire.WireRequest;
import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.StepsQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.util.List;
import java.util.Optional;

/**
 * A server put to conformance questions.
 *
 * @param server opened over a wire without a memory
 * @param tab where tokens are counted
 */
record Probed(Scoring scoring, Opened server, Role role, Tab tab) implements Scorer {

  @Override
  public Traits traits() {
    return new Traits(
        scoring.setup().target().model(),
        scoring.setup().semantics() == Semantics.RAW,
        role == Role.STEPS,
        scoring.batch(),
        scoring.setup().truncation().isPresent());
  }

  @Override
  public List<Measured> together(List<Sample> samples) {
    return measured(server, samples);
  }

  @Override
  public Optional<Measured> misnamed(Sample sample) {
    Setup own = scoring.setup();
    if (!scoring.dialect().nature().access().named()) {
      return Optional.empty();
    }
    Target nobody = new Target(own.target().origin(), own.target().path(), Name.NOBODY);
    Setup setup =
        new Setup(nobody, own.feed(), own.semantics(), own.specialTokens(), own.truncation());
    ScoringDialect dialect = server.dialect();
    Opened other =
        new Opened(
            dialect,
            server.head(),
            new Batches(dialect, setup, scoring.extra(), server.wire(), 1, ""),
            new Prefixes(dialect, setup, server.wire()),
            server.wire(),
            List.of());
    return Optional.of(measured(other, List.of(sample)).get(0));
  }

  private List<Measured> measured(Opened asked, List<Sample> samples) {
    List<Given> given =
        role == Role.STEPS
            ? new Asked<StepsQuestion, StepScores>(
                    scoring.feeding()::of, (question, numbers) -> StepScores.of(), asked)
                .given(samples.stream().map(Probed::steps).toList())
                .toCompletableFuture()
                .join()
            : new Asked<ScoreQuestion, Score>(
                    scoring.feeding()::of, (question, numbers) -> new Score(0), asked)
                .given(samples.stream().map(Probed::whole).toList())
                .toCompletableFuture()
                .join();
    given.forEach(each -> tab.used(each.exchange().usage()));
    Measuring measuring = new Measuring(role, server.head(), scoring);
    return given.stream().map(measuring::of).toList();
  }

  private static StepsQuestion steps(Sample sample) {
    return new StepsQuestion(Prompt.of(sample.prompt()), sample.steps());
  }

  private static ScoreQuestion whole(Sample sample) {
    return new ScoreQuestion(
        Prompt.of(sample.prompt()), Candidate.of("", sample.completion()), sample.reference());
  }

  @Override
  public Optional<Listing> listing() {
    Setup setup = scoring.setup();
    return server
        .dialect()
        .identity(setup)
        .map(this::sent)
        .map(delivery -> Listing.of(delivery, this::served, setup.target().model()));
  }

  private Delivery sent(WireRequest request) {
    return server.wire().send(request).toCompletableFuture().join();
  }

  private String served(Delivery.Delivered answer) {
    try {
      return server
          .dialect()
          .identity(Json.answer(answer.response().body()), scoring.setup())
          .served();
    } catch (Unusable e) {
      return "";
    }
  }

  @Override
  public Optional<TokenIds> tokens(Sample sample) {
    try {
      Input input =
          role == Role.STEPS
              ? scoring.feeding().of(steps(sample))
              : scoring.feeding().of(whole(sample));
      return server.dialect().tokenize(scoring.setup(), input).map(this::sent).map(this::ids);
    } catch (Unusable e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<TokenIds> separator() {
    String separator = scoring.feeding().separator().strip();
    return separator.isEmpty()
        ? Optional.empty()
        : server
            .dialect()
            .tokenize(scoring.setup(), separator, false)
            .map(this::sent)
            .map(this::ids);
  }

  private TokenIds ids(Delivery delivery) {
    if (!(delivery instanceof Delivery.Delivered here)) {
      return TokenIds.of(delivery);
    }
    try {
      return TokenIds.known(server.dialect().tokens(Json.answer(here.response().body())));
    } catch (Unusable e) {
      return TokenIds.missing("the answer is not as expected");
    }
  }

  @Override
  public List<String> notes() {
    return server.notes().stream().map(Problem::message).toList();
  }
}
