package assayer.adapters.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.BestOfN;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringOptionsTest {
  private static final String HOST = "http://127.0.0.1:9";

  private static Optional<ModelSource> read(String dialect, String yaml, Problems problems) {
    Value.Mapping mapping =
        Yaml.read(yaml, "run.yaml", name -> Optional.empty(), problems).orElseThrow();
    return Trial.configured(dialect, mapping, HOST, problems);
  }

  private static List<String> problems(String dialect, String yaml) {
    Problems problems = new Problems();
    assertTrue(read(dialect, yaml, problems).isEmpty(), "a source in spite of problems");
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static ModelSource source(String dialect, String yaml) {
    Problems problems = new Problems();
    return read(dialect, yaml, problems).orElseThrow(() -> new AssertionError(problems.list()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vllm-classify   | {model: m, semantics: logit}                  | unknown semantics "logit"; known: raw, sigmoid, softmax
          vllm-classify   | {model: m, feed: texts}                       | unknown feed "texts"; did you mean "text"?
          vllm-classify   | {model: m, feed: text}                        | "template" is missing: vllm-classify takes texts; name a file, or one of chatml, llama-3, plain
          vllm-classify   | {model: m, template: chatml}                  | "template" has no use with "feed: messages"; drop it, or set "feed: text"
          vllm-classify   | {model: m, feed: text, template: chatlm}      | unknown template "chatlm"; did you mean "chatml"?
          vllm-classify   | {model: m, feed: text, template: no.mustache} | cannot read template src/test/resources/assayer/adapters/scoring/no.mustache: there is no such file or folder
          vllm-classify   | {model: m, batch: 8}                          | "batch" must be 1, since a request holds one conversation with "feed: messages", got 8; drop it, or set "feed: text"
          vllm-classify   | {model: m, extra: {softmax: true}}            | "extra" says "softmax": vLLM ignores it since "use_activation" took its place; set "semantics"
          vllm-classify   | {model: m, extra: {use_activation: true}}     | "extra" says "use_activation", which the program says itself; drop it there
          vllm-classify   | {model: m, label: a, weights: {b: 1}}         | either "label" or "weights" can make the score; drop one
          vllm-classify   | {model: m, minus: a}                          | "minus" needs a "label" to be subtracted from; add one
          vllm-classify   | {model: m, separator: x}                      | unknown key "separator"
          vllm-classify   | {model: m, feed: text, template: llama-3, add-special-tokens: true} | the template writes "<|begin_of_text|>" itself, and the server would add another one; set "add-special-tokens: false"
          vllm-pooling    | {model: m, role: steps}                       | "separator" is missing: the model's token after each step; known are "<extra_0>" of Qwen2.5-Math-PRM
          vllm-pooling    | {model: m, role: step}                        | unknown role "step"; did you mean "steps"?
          vllm-pooling    | {model: m, task: token_classify}              | unknown task "token_classify"; did you mean "token-classify"?
          vllm-generative-scoring | {model: m}                            | "label-token-ids" is missing; give the tokens of the labels
          sglang-steps    | {model: m, template: plain, separator: ки, label-token-ids: [1, 2]} | "separator-token-id" is missing: the token of "separator" in the model
          sglang-steps    | {model: m, template: plain, separator: ки, separator-token-id: 9} | "label-token-ids" is missing; give the tokens of the labels
          sglang-steps    | {model: m, template: plain, role: reward}     | unknown role "reward"; known: steps
          sglang-steps    | {model: m, template: plain, good: 1}          | unknown key "good"
          sglang-score    | {model: m, label-token-ids: [x1]}             | "label-token-ids" must be whole numbers from 0 on, got "x1"
          vllm-likelihood | {model: m, template: plain, normalise: words} | unknown normalise "words"; known: characters, none, tokens
          llama-cpp-rerank | {semantics: sigmoid}                         | unknown semantics "sigmoid"; known: raw
          tei-embed       | {against: answer}                             | unknown against "answer"; known: prompt, reference
          tei-predict     | {template: plain, add-special-tokens: true}   | unknown key "add-special-tokens"
          sglang-classify | {model: m, template: plain, truncation: left} | unknown key "truncation"
          nim-reward      | {model: m, feed: text}                        | unknown feed "text"; known: messages
          nim-reward      | {model: m, labels: [a]}                       | unknown key "labels"; did you mean "label"?
          vllm-clasify    | {model: m}                                    | unknown dialect "vllm-clasify"; did you mean "vllm-classify"?
          """)
  void option_thatIsWrong_isNoted(String dialect, String yaml, String message) {
    List<String> problems = problems(dialect, yaml);
    assertTrue(
        problems.stream().anyMatch(p -> p.contains(message)), message + " is not in " + problems);
  }

  @Test
  void problems_areNotedTogether_withPlaces() {
    assertEquals(
        List.of(
            "run.yaml:2:12: unknown semantics \"logit\"; known: raw, sigmoid, softmax",
            "run.yaml:4:7: \"good\" must be within 0 to 1000000, got -1",
            "run.yaml:5:8: \"batch\" must be within 1 to 4096, got 0",
            "run.yaml:6:1: unknown key \"seperator\"; did you mean \"separator\"?"),
        problems(
                "vllm-pooling",
                "model: m\nsemantics: logit\nrole: steps\ngood: -1\nbatch: 0\nseperator: <S>\n")
            .stream()
            .filter(problem -> !problem.contains("\"separator\" is missing"))
            .sorted()
            .toList());
  }

  @Test
  void template_thatNamesWhatIsNotThere_isNoted() {
    List<String> problems =
        problems("sglang-classify", "{model: m, template: ./unknown-name.mustache}");
    assertTrue(problems.toString().contains("cannot be used"), problems.toString());
    assertTrue(problems.toString().contains("question"), problems.toString());
  }

  @Test
  void template_withoutTheAnswer_isNoted() {
    List<String> problems =
        problems("sglang-classify", "{model: m, template: ./no-answer.mustache}");
    assertTrue(
        problems.toString().contains("the template leaves out the answer"), problems.toString());
  }

  @Test
  void secretInExtra_isNoted_andNotShown() {
    Problems problems = new Problems();
    Value.Mapping mapping =
        Yaml.read(
                "{model: m, extra: {user: '${SOME_TOKEN}'}}",
                "run.yaml",
                name -> Optional.of("geheim"),
                problems)
            .orElseThrow();
    assertTrue(Trial.configured("vllm-classify", mapping, HOST, problems).isEmpty());
    assertTrue(problems.list().toString().contains("must hold no secret, got ${SOME_TOKEN}"));
    assertFalse(problems.list().toString().contains("geheim"), problems.list().toString());
  }

  @Test
  void card_tellsWhatDecidesTheScores() {
    Map<String, String> facts =
        source(
                "vllm-pooling",
                "{model: org/prm, role: steps, separator: <extra_0>, feed: text, template: chatml,"
                    + " system: Reason., extra: {priority: 1}}")
            .card()
            .facts();
    String template = String.valueOf(facts.get("template"));
    assertTrue(template.matches("chatml, sha256:[0-9a-f]{64}"), template);
    assertEquals(
        Map.ofEntries(
            Map.entry("dialect", "vllm-pooling"),
            Map.entry("origin", HOST),
            Map.entry("route", "/pooling"),
            Map.entry("model", "org/prm"),
            Map.entry("role", "steps"),
            Map.entry("semantics", "softmax"),
            Map.entry("feed", "text"),
            Map.entry("template", template),
            Map.entry("special-tokens", "as the server does"),
            Map.entry("system", "Reason."),
            Map.entry("separator", "<extra_0>"),
            Map.entry("good", "1"),
            Map.entry("task", "token_classify"),
            Map.entry("truncation", "none"),
            Map.entry("batch", "64"),
            Map.entry("extra", "{\"priority\":1}")),
        facts);
  }

  @Test
  void card_tellsOfACacheThatChangesNumbers() {
    Map<String, String> facts =
        source("vllm-likelihood", "{model: m, template: plain}").card().facts();
    assertEquals("as the server keeps it", facts.get("prefix-cache"));
    assertEquals("none", facts.get("normalise"));
    assertEquals("prompt-logprobs", facts.get("via"));
  }

  @Test
  void roles_followTheOptions() {
    String steps = "{model: m, role: steps, separator: <extra_0>}";
    assertEquals(List.of(Role.STEPS), source("vllm-pooling", steps).roles(StepwiseSolution.class));
    assertEquals(List.of(Role.STEPS), source("vllm-pooling", steps).roles(BestOfN.class));
    assertEquals(List.of(), source("vllm-pooling", "{model: m}").roles(StepwiseSolution.class));
    assertEquals(
        List.of(Role.REWARD, Role.JUDGE, Role.LISTWISE_JUDGE),
        source("vllm-classify", "{model: m}").roles(BestOfN.class));
    assertEquals(
        List.of(Role.JUDGE, Role.LISTWISE_JUDGE),
        source("vllm-classify", "{model: m, as: judge}").roles(BestOfN.class));
    List<Role> rater = List.of(Role.REWARD, Role.ATTRIBUTES, Role.JUDGE, Role.LISTWISE_JUDGE);
    assertEquals(rater, source("vllm-classify", "{model: m, labels: [a, b]}").roles(BestOfN.class));
    assertEquals(rater, source("nim-reward", "{model: m}").roles(BestOfN.class));
  }

  @Test
  void batch_isTheServersUsual_orTheUsers() {
    assertEquals(1, source("vllm-classify", "{model: m}").batchSize());
    assertEquals(
        64, source("vllm-classify", "{model: m, feed: text, template: plain}").batchSize());
    assertEquals(32, source("tei-predict", "{template: plain}").batchSize());
    assertEquals(5, source("tei-predict", "{template: plain, batch: 5}").batchSize());
  }
}
