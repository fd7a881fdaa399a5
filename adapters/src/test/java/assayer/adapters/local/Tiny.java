package assayer.adapters.local;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Rows;
import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.model.Adapter;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Test material: small models and how they are configured, opened and asked. */
final class Tiny {
  static final List<String> ALL =
      List.of(
          "rm-random", "rm-sums", "verdict3-random", "rm-causal-random", "prm-random", "prm-sums");

  private Tiny() {}

  /** The folder of one of them; two come along with the program. */
  static Path folder(String name) {
    return Path.of(
            name.endsWith("-sums")
                ? "src/main/resources/assayer/adapters/local/origin"
                : "src/test/resources/assayer/adapters/local",
            name)
        .toAbsolutePath();
  }

  /** The logits that one of them must give. */
  static Path expected(String name) {
    return Path.of("src/test/resources/assayer/adapters/local", name, "expected.json");
  }

  /** With the folders of the two that come along. */
  private static String placed(String yaml) {
    return Pattern.compile("path: (p?rm-sums)")
        .matcher(yaml)
        .replaceAll(found -> "path: " + Matcher.quoteReplacement("" + folder(found.group(1))));
  }

  /** A model by its options in YAML. */
  static ModelSource source(String yaml) {
    Problems problems = new Problems();
    return configured(yaml, problems).orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** What is wrong with options. */
  static List<String> problems(String yaml) {
    Problems problems = new Problems();
    Optional<ModelSource> source = configured(yaml, problems);
    if (source.isPresent() != problems.isEmpty()) {
      throw new AssertionError("a model in spite of problems, or neither: " + problems.list());
    }
    return problems.list().stream().map(Problem::message).toList();
  }

  private static Optional<ModelSource> configured(String yaml, Problems problems) {
    return configured(new LocalAdapter(), yaml, problems);
  }

  /** A model of an adapter; empty if something is wrong, which is noted. */
  static Optional<ModelSource> configured(Adapter adapter, String yaml, Problems problems) {
    Options options =
        new Options(
            Yaml.read(placed(yaml), "run.yaml", name -> Optional.empty(), problems).orElseThrow(),
            folder(""),
            problems);
    return adapter.configure("it", options);
  }

  /**
   * What came of questions.
   *
   * @param outcomes one for each
   * @param notes what the model had to say afterwards
   */
  record Heard(List<Outcome<?>> outcomes, List<String> notes) {

    /** The scores; all must be there. */
    List<Double> scores() {
      return outcomes.stream()
          .map(
              outcome ->
                  ((Score)
                          outcome
                              .answer()
                              .orElseThrow(() -> new AssertionError(outcome.toString())))
                      .value())
          .toList();
    }
  }

  static Heard ask(ModelSource source, Role role, List<? extends Question> questions) {
    try (Model<?, ?> model = source.open(role, NO_ITEMS, Conditions.of(7))) {
      List<Outcome<?>> outcomes = asked(model, questions);
      return new Heard(outcomes, model.notes().stream().map(Problem::message).toList());
    }
  }

  @SuppressWarnings("unchecked") // the questions are made for the role, which fixes the types
  private static <Q extends Question, A extends Answer> List<Outcome<?>> asked(
      Model<?, ?> model, List<? extends Question> questions) {
    List<Ask<Q>> asks = new ArrayList<>();
    for (Question question : questions) {
      AskId id = new AskId(new ItemId("test", "1", ""), "slot-" + asks.size());
      asks.add(new Ask<>(id, (Q) question, 0));
    }
    return List.copyOf(((Model<Q, A>) model).answer(asks).toCompletableFuture().join());
  }

  static ScoreQuestion score(String prompt, String completion) {
    return new ScoreQuestion(Prompt.of(prompt), Candidate.of("", completion));
  }

  /** A sum as the trained models know it. */
  static ScoreQuestion sum(int a, int b, int answer) {
    return score("what is %d + %d ?".formatted(a, b), "the answer is %d .".formatted(answer));
  }

  static final Dataset<?> NO_ITEMS =
      new Dataset<PreferencePair>() {
        @Override
        public DatasetCard card() {
          return new DatasetCard(
              "test", "Test", "", "", "", "", true, Sections.PLAIN, Optional.empty(), Map.of(), "");
        }

        @Override
        public Rows<PreferencePair> rows(boolean text) {
          return new Rows<>() {
            @Override
            public @Nullable Chunk<PreferencePair> next() {
              return null;
            }

            @Override
            public void close() {}
          };
        }
      };
}
