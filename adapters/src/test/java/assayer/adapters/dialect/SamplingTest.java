package assayer.adapters.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.Capability;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.yaml.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingTest {
  private static final Map<String, String> MEMBERS =
      Map.of(
          "temperature", "0.5",
          "top-p", "0.5",
          "top-k", "5",
          "min-p", "0.5",
          "max-tokens", "50",
          "reasoning", "low",
          "seed", "5",
          "stop", "END",
          "extra", "{x: 1}");

  private final Problems problems = new Problems();

  private Options options(String yaml) {
    return new Options(
        Yaml.read(yaml, "run.yaml", SamplingTest::variable, problems).orElseThrow(),
        Path.of(""),
        problems);
  }

  private static Optional<String> variable(String name) {
    return Optional.of("sekret");
  }

  private Sampling read(String dialect, String yaml) {
    Options options = options(yaml);
    return Sampling.read(
        options, Dialects.named(dialect).orElseThrow().configured(options, Map.of()));
  }

  private String problem() {
    return String.join("; ", problems.list().stream().map(Problem::toString).toList());
  }

  static Stream<Arguments> untaken() {
    return Dialects.summaries().keySet().stream()
        .flatMap(
            id ->
                MEMBERS.keySet().stream()
                    .filter(key -> !Dialects.named(id).orElseThrow().sampling().contains(key))
                    .map(key -> Arguments.of(id, key)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("untaken")
  void memberThatADialectDoesNotTake_isAProblem(String id, String key) {
    Options options = options("sampling: {" + key + ": " + MEMBERS.get(key) + "}");
    Sampling.read(options, Dialects.named(id).orElseThrow());
    assertEquals(1, problems.list().size(), problem());
    assertTrue(
        problem().contains("run.yaml:1:")
            && problem().contains("\"" + key + "\" is not taken by " + id),
        problem());
  }

  @Test
  void untakenMembers_areThereToBeTried() {
    assertTrue(untaken().count() >= 15, "members that some dialect does not take");
  }

  @Test
  void nothingSaid_isTemperature0AndALimit() {
    Sampling sampling = read("openai-chat", "model: m");
    assertEquals(OptionalDouble.of(0), sampling.temperature());
    assertEquals(2048, sampling.maxTokens());
    assertEquals(OptionalLong.empty(), sampling.seed());
    assertTrue(problems.isEmpty(), problem());
  }

  @Test
  void everything_isRead() {
    Sampling sampling =
        read(
            "vllm",
            "sampling: {temperature: 1, top-p: 0.9, top-k: 4, min-p: 0.1, max-tokens: 9, seed: -3,"
                + " stop: [A, B], reasoning: 77, extra: {a: [1, true, x], b: {c: 0.5}}}");
    assertEquals(OptionalDouble.of(1), sampling.temperature());
    assertEquals(OptionalDouble.of(0.9), sampling.topP());
    assertEquals(OptionalInt.of(4), sampling.topK());
    assertEquals(OptionalDouble.of(0.1), sampling.minP());
    assertEquals(9, sampling.maxTokens());
    assertEquals(OptionalLong.of(-1), sampling.seed(2));
    assertEquals(List.of("A", "B"), sampling.stop());
    assertEquals(OptionalInt.of(77), sampling.budget());
    assertEquals("{\"a\":[1,true,\"x\"],\"b\":{\"c\":0.5}}", sampling.extra());
    assertTrue(problems.isEmpty(), problem());
  }

  @Test
  void defaultTemperature_isLeftToTheEndpoint() {
    assertEquals(
        OptionalDouble.empty(), read("ollama", "sampling: {temperature: default}").temperature());
    assertTrue(problems.isEmpty(), problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai-chat | {reasoning: high, temperature: 0.5} | not taken by openai-chat while the"
            + " model reasons",
        "openai-chat | {reasoning: 500} | takes no number of tokens to reason with, got 500; known:"
            + " high",
        "openai-chat | {reasoning: hgih} | unknown reasoning \"hgih\"; did you mean \"high\"?",
        "openai-chat | {stop: [a, b, c, d, e]} | at most 4 texts with openai-chat, got 5",
        "openai-chat | {stop: ['']} | empty text",
        "openai-chat | {temperature: 3} | within 0.0 to 2.0, got 3.0",
        "openai-chat | {top-p: 0} | \"top-p\" must be within",
        "openai-chat | {max-tokens: 0} | within 1 to 2147483647, got 0",
        "openai-chat | {temprature: 0} | unknown key \"temprature\"; did you mean \"temperature\"?",
        "openai-chat | {extra: {stream: true}} | must not hold \"stream\": streams are never asked"
            + " for",
        "openai-chat | {extra: {n: 4}} | one answer a call",
        "openai-chat | {extra: {user: '${API_TOKEN}'}} | must hold no secret, got ${API_TOKEN}",
        "openai-chat | {extra: 7} | \"extra\" must be a mapping",
        "openai-responses | {extra: {truncation: auto}} | without a word",
        "openai-responses | {extra: {seed: 4}} | this interface ignores it",
        "openai-completions | {extra: {echo: true}} | read as the answer",
        "anthropic | {temperature: 1.5} | within 0 and 1 with anthropic, got 1.5",
        "anthropic | {reasoning: 100} | at least 1024",
        "anthropic | {reasoning: 4000} | fewer than \"max-tokens\", which is 2048, got 4000",
        "anthropic | {reasoning: 1500, top-k: 4} | \"top-k\" is not taken by anthropic while",
        "gemini | {seed: 5000000000} | 32 bits with gemini, got 5000000000",
        "gemini | {extra: {generationConfig: {candidateCount: 3}}} |"
            + " generationConfig.candidateCount",
        "ollama | {max-tokens: 9000} | less than \"num-ctx\", which is 8192",
        "ollama | {extra: {max_completion_tokens: 5}} | Ollama ignores it; use \"max-tokens\"",
        "ollama | {extra: {top_k: 5}} | Ollama ignores it; use \"top-k\"",
        "ollama | {extra: {repeat_penalty: 1}} | Ollama ignores it; use \"options.repeat_penalty\"",
        "ollama | {extra: {options: {num_ctx: 5}}} | \"options.num_ctx\"",
        "vllm | {extra: {guided_choice: [a]}} | vLLM ignores it; use \"structured_outputs\"",
        "llama-cpp | {reasoning: high} | unknown reasoning",
        "llama-cpp | {extra: {cache_prompt: true}} | \"cache_prompt\"",
        "sglang | {extra: {separate_reasoning: false}} | \"separate_reasoning\"",
        "tgi | {seed: -1} | at least 0 with tgi, got -1",
        "tgi | {extra: {parameters: {details: false}}} | parameters.details",
      })
  void wrongSampling_isAProblemWithItsPlace(String id, String sampling, String said) {
    String own =
        switch (id) {
          case "openrouter" -> "provider: x\n";
          case "azure-openai" -> "api-version: x\n";
          default -> "";
        };
    read(id, own + "sampling: " + sampling);
    assertEquals(1, problems.list().size(), problem());
    assertTrue(problem().contains(said), problem());
    assertTrue(problem().startsWith("run.yaml:1:"), problem());
    assertFalse(problem().contains("sekret"), problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openrouter | model: m | \"provider\" is missing",
        "azure-openai | model: m | \"api-version\" is missing",
        "azure-openai | {model: m, api-version: v1, deployment: d} | put it into \"model\" and"
            + " leave \"deployment\" out",
        "huggingface | {model: org/m, base-url: 'https://router.example/v1'} | names no provider,"
            + " got org/m",
        "huggingface | {model: 'org/m:fastest', base-url: 'https://router.example/v1'} | names no"
            + " provider",
        "openai-chat | {model: m, base-url: 'http://localhost:11434/v1'} | use dialect: ollama",
        "openai-chat | max-tokens-field: tokens | unknown max-tokens-field",
        "openai-completions | turns: chatlm | did you mean \"chatml\"?",
        "ollama | num-ctx: 0 | \"num-ctx\" must be",
      })
  void wrongOptionOfADialect_isAProblem(String id, String yaml, String said) {
    read(id, yaml);
    assertEquals(1, problems.list().size(), problem());
    assertTrue(problem().contains(said), problem());
  }

  @ParameterizedTest
  @CsvSource({"openai-chat", "azure-openai", "openai-responses"})
  void probabilities_areNotToBeHadWhileReasoning(String id) {
    Dialect dialect = Dialects.named(id).orElseThrow();
    Sampling off = Sampling.read(options("sampling: {reasoning: 'off'}"), dialect);
    Sampling on = Sampling.read(options("sampling: {reasoning: low}"), dialect);
    assertTrue(dialect.capabilities(off).contains(Capability.TOKEN_PROBABILITIES));
    assertFalse(dialect.capabilities(on).contains(Capability.TOKEN_PROBABILITIES));
  }

  @Test
  void facts_tellWhatWasSet() {
    Map<String, String> facts = read("vllm", "sampling: {temperature: default, seed: 3}").facts();
    assertEquals(
        Map.of(
            "sampling.temperature", "default",
            "sampling.max-tokens", "2048",
            "sampling.seed", "3"),
        facts);
  }
}
