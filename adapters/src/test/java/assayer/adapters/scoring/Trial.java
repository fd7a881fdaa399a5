package assayer.adapters.scoring;

import assayer.adapters.empty.NoItems;
import assayer.adapters.served.Received;
import assayer.adapters.served.ScriptedServer;
import assayer.core.item.ItemId;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CacheUse;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Test material: a model behind a scripted server, opened and asked.
 *
 * @param outcomes one for each question
 * @param received what the server was asked, but for the question what it is
 * @param problems what the model has to say afterwards
 */
record Trial(List<Outcome<?>> outcomes, List<Received> received, List<Problem> problems) {

  static Trial of(Case row, Function<Received, assayer.adapters.served.Reply> script) {
    return of(row, ScriptedServer.start(script));
  }

  /** With a server that is there, which is closed. */
  static Trial of(Case row, ScriptedServer started) {
    try (ScriptedServer server = started) {
      ModelSource source = source(row.dialect(), row.options(), server);
      try (Model<?, ?> model =
          source.open(
              row.role(),
              NoItems.DATASET,
              new Conditions(7, CacheUse.IGNORE, OptionalInt.empty(), Optional.empty()))) {
        List<Outcome<?>> outcomes = asked(model, row.questions());
        List<Received> received =
            server.received().stream().filter(r -> r.method().equals("POST")).toList();
        return new Trial(outcomes, received, model.problems());
      }
    }
  }

  static ModelSource source(String dialect, Value.Mapping options, ScriptedServer server) {
    Problems problems = new Problems();
    Optional<ModelSource> source =
        configured(dialect, options, server.origin().toString(), problems);
    return source.orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** As the adapter does it: what nobody has asked for is a problem. */
  static Optional<ModelSource> configured(
      String dialect, Value.Mapping written, String origin, Problems problems) {
    Map<String, Value> values = new LinkedHashMap<>(written.values());
    values.putIfAbsent("base-url", Value.Scalar.of(Place.NOWHERE, origin));
    Options options =
        new Options(
            new Value.Mapping(written.place(), values, written.keys()),
            Path.of("src/test/resources/assayer/adapters/scoring"),
            problems);
    Optional<ModelSource> source = ScoringSource.configure("it", dialect, options, Map.of());
    options.finish();
    return problems.isEmpty() ? source : Optional.empty();
  }

  @SuppressWarnings("unchecked") // the questions are made for the role, which fixes the types
  private static <Q extends Question, A extends Answer> List<Outcome<?>> asked(
      Model<?, ?> model, List<Question> questions) {
    List<Ask<Q>> asks = new ArrayList<>();
    for (Question question : questions) {
      String slot = "slot-" + asks.size();
      asks.add(new Ask<>(new AskId(new ItemId("test", "1", ""), slot), (Q) question, 0));
    }
    return List.copyOf(((Model<Q, A>) model).answer(asks).toCompletableFuture().join());
  }

  List<String> shown() {
    return outcomes.stream().map(Trial::shown).toList();
  }

  /** A number, or the class and the message of what came instead. */
  static String shown(Outcome<?> outcome) {
    return outcome.fold(
        Trial::shown,
        refused -> "REFUSED " + refused.text(),
        unparsed -> "UNPARSED " + unparsed.raw() + " / " + unparsed.expected(),
        failed -> failed.kind() + " " + failed.message());
  }

  private static String shown(Answer answer) {
    if (answer instanceof Score score) {
      return Double.toString(score.value());
    }
    if (answer instanceof Ratings ratings) {
      return ratings.byAttribute().toString();
    }
    return answer instanceof StepScores steps ? steps.toString() : answer.toString();
  }

  List<Exchange> exchanges() {
    return outcomes.stream().<Exchange>map(Outcome::exchange).toList();
  }
}
