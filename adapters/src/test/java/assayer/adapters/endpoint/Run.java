package assayer.adapters.endpoint;

import assayer.adapters.empty.NoItems;
import assayer.adapters.served.ScriptedServer;
import assayer.core.item.ItemId;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CacheUse;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Test material: a model out of a run file's lines, and what it answers. */
final class Run {
  private final Problems problems = new Problems();
  private final Map<String, String> environment;

  Run(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<ModelSource> configure(String yaml) {
    Options options =
        new Options(
            Yaml.read(yaml, "run.yaml", v -> Optional.empty(), problems).orElseThrow(),
            Path.of(""),
            problems);
    return new EndpointAdapter(environment).configure("it", options);
  }

  List<String> problems() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  /** A model of a server's; "%s" in the lines is its address. */
  ModelSource source(ScriptedServer server, String yaml) {
    return configure(yaml.formatted(server.origin()))
        .orElseThrow(() -> new AssertionError(problems()));
  }

  /** What comes of questions in one batch, in a role. */
  @SuppressWarnings("unchecked") // a role's port fixes the types, which the compiler cannot see
  static <Q extends Question, A extends Answer> List<Outcome<A>> answers(
      ModelSource source, Role role, List<Q> questions) {
    List<Ask<Q>> asks =
        IntStream.range(0, questions.size()).mapToObj(i -> ask(questions.get(i), i)).toList();
    try (Model<Q, A> model =
        (Model<Q, A>)
            source.open(
                role,
                NoItems.DATASET,
                new Conditions(1, CacheUse.IGNORE, OptionalInt.empty(), Optional.empty()))) {
      if (!role.port().isInstance(model)) {
        throw new AssertionError(model + " is no " + role.title());
      }
      return model.answer(asks).toCompletableFuture().join();
    }
  }

  static <Q extends Question> Ask<Q> ask(Q question, int number) {
    return new Ask<>(
        new AskId(new ItemId("test", Integer.toString(number), ""), "slot"), question, number);
  }
}
