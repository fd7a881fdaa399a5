package assayer.adapters.panel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.Adapter;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CompareQuestion;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Test material: several models in the lines of a run file, and what they are asked. */
final class Given {
  static final CompareQuestion QUESTION =
      new CompareQuestion(Prompt.of("?"), Candidate.of("", "long one"), Candidate.of("", "so"));

  private Given() {}

  static Optional<ModelSource> configure(Adapter adapter, Problems problems, String... lines) {
    Value.Mapping mapping =
        Yaml.read(String.join("\n", lines) + "\n", "run.yaml", name -> Optional.empty(), problems)
            .orElseThrow();
    return adapter.configure("it", new Options(mapping, Path.of(""), problems));
  }

  static ModelSource source(Adapter adapter, String... lines) {
    Problems problems = new Problems();
    return configure(adapter, problems, lines)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** What is wrong with lines that give no model. */
  static String problems(Adapter adapter, String... lines) {
    Problems problems = new Problems();
    assertTrue(configure(adapter, problems, lines).isEmpty());
    return problems.list().stream().map(Problem::toString).toList().toString();
  }

  static <Q extends Question> Ask<Q> ask(Q question) {
    return new Ask<>(new AskId(new ItemId("test", "1", ""), "completion-1"), question, 5);
  }

  static boolean isService(Class<? extends Adapter> type) {
    return ServiceLoader.load(Adapter.class).stream().anyMatch(p -> p.type() == type);
  }
}
