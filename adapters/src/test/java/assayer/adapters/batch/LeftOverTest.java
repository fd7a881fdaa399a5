package assayer.adapters.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assayer.adapters.empty.NoItems;
import assayer.adapters.endpoint.EndpointAdapter;
import assayer.adapters.served.ScriptedServer;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CacheUse;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Conditions;
import assayer.core.model.Judge;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Verdict;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is amiss with the results of a batch is told by the model that the run asked. */
class LeftOverTest {
  @TempDir Path folder;

  @Test
  void resultNobodyAskedFor_isAProblemOfTheModel() {
    OpenAiHost host = new OpenAiHost();
    host.results =
        lines -> {
          List<String> all = new ArrayList<>();
          lines.forEach(line -> all.add(line.replaceFirst("answer to [^\"]*", "[[A]]")));
          all.add(lines.get(0).replaceFirst("[0-9a-f]{12}-", "000000000000-"));
          return all;
        };
    try (ScriptedServer server = ScriptedServer.start(host)) {
      assertInstanceOf(Outcome.Failed.class, asked(server, List.of()));
      host.finish();
      Outcome<Judgement> outcome =
          asked(
              server,
              List.of(
                  "batch batch_1: results of requests that are not in it were passed over, 1 in"
                      + " all"));
      assertEquals(Optional.of(Verdict.FIRST), outcome.answer().map(Judgement::verdict));
    }
  }

  private Outcome<Judgement> asked(ScriptedServer server, List<String> left) {
    Conditions conditions =
        new Conditions(1, CacheUse.IGNORE, OptionalInt.empty(), Optional.of(folder));
    try (Judge judge =
        assertInstanceOf(
            Judge.class, source(server).open(Role.JUDGE, NoItems.DATASET, conditions))) {
      AskId id = new AskId(new ItemId("d", "1", ""), "pair");
      CompareQuestion question =
          new CompareQuestion(
              Prompt.of("Which?"), Candidate.of("", "good"), Candidate.of("", "bad"));
      Outcome<Judgement> outcome =
          judge.answer(List.of(new Ask<>(id, question, 0))).toCompletableFuture().join().get(0);
      assertEquals(left, judge.problems().stream().map(Problem::message).toList());
      return outcome;
    }
  }

  private static ModelSource source(ScriptedServer server) {
    String yaml =
        "{dialect: openai-chat, base-url: '%s', model: some-model, batch: {wait: PT0S, most: 1}}"
            .formatted(server.origin());
    Problems problems = new Problems();
    Options options =
        new Options(
            Yaml.read(yaml, "run.yaml", name -> Optional.empty(), problems).orElseThrow(),
            Path.of(""),
            problems);
    return new EndpointAdapter()
        .configure("judge", options)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }
}
