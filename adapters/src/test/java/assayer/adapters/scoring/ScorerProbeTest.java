package assayer.adapters.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.scoring.PretendScorer.Fault;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.core.model.Conditions;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.model.Role;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scorer's conformance questions, put to a server that passes and to one that fails each. */
class ScorerProbeTest {
  private static final String REWARD =
      "{model: m, feed: text, template: llama-3, retries: {attempts: 1}}";
  private static final String STEPS =
      "{model: m, feed: text, template: chatml, role: steps, separator: <extra_0>, retries: {attempts: 1}}";
  private static final String BATCHING = "batching-changes-nothing";

  private static Map<String, ProbeFinding> probed(
      Function<Received, Reply> script, String dialect, String yaml) {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      return probed(server, dialect, yaml);
    }
  }

  private static Map<String, ProbeFinding> probed(
      ScriptedServer server, String dialect, String yaml) {
    Value.Mapping options =
        Yaml.read(yaml, "run.yaml", name -> Optional.empty(), new Problems()).orElseThrow();
    Role role = yaml.contains("role: steps") ? Role.STEPS : Role.REWARD;
    Map<String, ProbeFinding> byId = new LinkedHashMap<>();
    Trial.source(dialect, options, server)
        .probe(role, Conditions.of(1))
        .forEach(finding -> byId.put(finding.question(), finding));
    return byId;
  }

  private static ProbeFinding get(Map<String, ProbeFinding> findings, String question) {
    return Optional.ofNullable(findings.get(question))
        .orElseThrow(() -> new AssertionError(question + " is not in " + findings));
  }

  @Test
  void goodServer_passesEverything_inFewRequests() {
    try (ScriptedServer server = ScriptedServer.start(new PretendScorer())) {
      Map<String, ProbeFinding> findings = probed(server, "vllm-classify", REWARD);
      assertEquals(
          List.of(
              "answers",
              "served-model",
              "model-listed",
              "wrong-model-refused",
              "scores-are-raw",
              "scores-fall",
              "order-kept",
              BATCHING,
              "begin-token-once",
              "too-long-refused"),
          List.copyOf(findings.keySet()));
      findings.values().forEach(f -> assertEquals(Status.PASS, f.status(), f.toString()));
      assertEquals("0", get(findings, BATCHING).facts().get(ProbeFinding.NOISE_FLOOR));
      assertEquals("score", get(findings, BATCHING).facts().get(ProbeFinding.NOISE_UNIT));
      assertEquals("org/rm", get(findings, "model-listed").facts().get("identity"));
      assertEquals(
          server.received().size(),
          findings.values().stream()
              .mapToInt(f -> Integer.parseInt(f.facts().getOrDefault("requests", "0")))
              .sum());
      assertTrue(server.received().size() <= 24, server.received().size() + " requests");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQUASHES, scores-are-raw, FAIL, 'all of 8 texts from good to nonsense lie within 0.0474 to 0.982; the server applies a sigmoid'",
    "UPSIDE_DOWN, scores-fall, WARNING, 'the better has the higher score in 0; is it the right column'",
    "CHANGES_IN_COMPANY, batching-changes-nothing, WARNING, 'moves a score by 0.125 at most, in a range of 7'",
    "BEGINS_TWICE, begin-token-once, FAIL, 'begins with token 1 twice'",
    "CUTS_INPUT, too-long-refused, FAIL, 'is answered as if nothing were amiss; it read 30 tokens'",
    "ANY_NAME, wrong-model-refused, WARNING, 'the name decides nothing'"
  })
  void faultOfAServer_isFound(Fault fault, String question, Status status, String sentence) {
    Map<String, ProbeFinding> findings = probed(new PretendScorer(fault), "vllm-classify", REWARD);
    ProbeFinding finding = get(findings, question);
    assertEquals(status, finding.status(), finding.toString());
    assertTrue(finding.sentence().contains(sentence), finding.sentence());
    findings.values().stream()
        .filter(other -> !other.question().equals(question))
        .forEach(other -> assertEquals(Status.PASS, other.status(), other.toString()));
  }

  @Test
  void noise_isTheLargestShiftOfAText() {
    Map<String, ProbeFinding> findings =
        probed(new PretendScorer(Fault.CHANGES_IN_COMPANY), "vllm-classify", REWARD);
    assertEquals("0.125", get(findings, BATCHING).facts().get(ProbeFinding.NOISE_FLOOR));
  }

  @Test
  void anyName_isAFailure_whereTheServerDoesNotSayWhatItRuns() {
    Map<String, ProbeFinding> findings =
        probed(new PretendScorer(Fault.ANY_NAME, Fault.NAMELESS), "vllm-classify", REWARD);
    assertEquals(Status.FAIL, get(findings, "wrong-model-refused").status());
    assertEquals(Status.WARNING, get(findings, "model-listed").status());
  }

  @Test
  void answerByPosition_thatIsSorted_isFound() {
    String yaml = "{model: m, template: chatml, retries: {attempts: 1}}";
    Map<String, ProbeFinding> good = probed(new PretendScorer(), "sglang-classify", yaml);
    assertEquals(Status.PASS, get(good, "order-kept").status(), good.toString());
    Map<String, ProbeFinding> reversed =
        probed(new PretendScorer(Fault.SORTS, Fault.UPSIDE_DOWN), "sglang-classify", yaml);
    ProbeFinding order = get(reversed, "order-kept");
    assertEquals(Status.FAIL, order.status(), order.toString());
    assertTrue(order.sentence().endsWith(", but sorted"), order.sentence());
    assertEquals(Status.NOT_SUPPORTED, get(reversed, BATCHING).status());
  }

  @Test
  void squashedScores_areNoFault_whereTheRunAsksForThem() {
    Map<String, ProbeFinding> findings =
        probed(
            new PretendScorer(Fault.SQUASHES),
            "vllm-classify",
            REWARD.replace("model: m", "model: m, semantics: sigmoid"));
    assertFalse(findings.containsKey("scores-are-raw"), findings.toString());
  }

  @Test
  void steps_haveTheirRowsAndSeparators() {
    Map<String, ProbeFinding> findings = probed(new PretendScorer(), "vllm-pooling", STEPS);
    assertEquals(Status.PASS, get(findings, "steps-have-rows").status(), findings.toString());
    assertEquals(Status.PASS, get(findings, "separators-kept").status(), findings.toString());
    assertEquals(Status.PASS, get(findings, BATCHING).status(), findings.toString());
    assertFalse(findings.containsKey("scores-fall"), "steps have no single score");
    ProbeFinding rows =
        get(probed(new PretendScorer(Fault.ROW_TOO_FEW), "vllm-pooling", STEPS), "steps-have-rows");
    assertEquals(Status.FAIL, rows.status());
    assertTrue(rows.sentence().startsWith("3 steps have 2 rows"), rows.sentence());
    ProbeFinding separators =
        get(
            probed(new PretendScorer(Fault.MERGES_SEPARATORS), "vllm-pooling", STEPS),
            "separators-kept");
    assertEquals(Status.FAIL, separators.status());
    assertTrue(
        separators.sentence().contains("3 steps have the separator's token 2 times"),
        separators.sentence());
  }

  @Test
  void serverThatDoesNotFitTheOptions_isAFinding() {
    PretendScorer good = new PretendScorer();
    Map<String, ProbeFinding> findings =
        probed(
            r ->
                r.path().equals("/tokenize") && r.body().contains("\"<extra_0>\"")
                    ? Reply.json("{\"tokens\":[27,15460,29]}")
                    : good.apply(r),
            "vllm-pooling",
            STEPS);
    assertEquals(List.of("opens"), List.copyOf(findings.keySet()));
    assertEquals(Status.FAIL, get(findings, "opens").status());
    assertTrue(
        get(findings, "opens").sentence().contains("must be one token of the model"),
        findings.toString());
  }

  @Test
  void deadServer_isOneFinding() {
    Map<String, ProbeFinding> findings =
        probed(r -> Reply.json(401, "{\"error\":{\"message\":\"no\"}}"), "vllm-classify", REWARD);
    assertEquals(List.of("answers"), List.copyOf(findings.keySet()));
    assertTrue(
        get(findings, "answers").sentence().startsWith("no answer, auth: "), findings.toString());
  }

  @Test
  void severalColumnsWithoutALabel_areFoundBeforeARun() {
    Map<String, ProbeFinding> findings =
        probed(
            r ->
                Reply.json(
                    "{\"data\":[{\"index\":0,\"probs\":[0.25,0.75]}],\"model\":\"m\",\"usage\":{}}"),
            "vllm-classify",
            REWARD);
    assertTrue(
        get(findings, "answers").sentence().contains("name one by \"label\""), findings.toString());
  }
}
