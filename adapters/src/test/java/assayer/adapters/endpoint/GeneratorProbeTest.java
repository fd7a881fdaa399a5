package assayer.adapters.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.endpoint.PretendChat.Fault;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.core.model.Conditions;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A generator's conformance questions, put to a server that passes and to one that fails each. */
class GeneratorProbeTest {
  private static final String JUDGE =
      "{dialect: vllm, base-url: '%s', model: m, api-key-env: TEAM_KEY, retries: {attempts: 1}, sampling: {stop: [END]}}";

  /** What a fault of another question may do to one, at most. */
  private static final Set<Status> FINE = Set.of(Status.PASS, Status.NOT_SUPPORTED);

  @TempDir Path folder;

  private Map<String, ProbeFinding> probed(
      Function<Received, Reply> script, String yaml, Role role) {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      return probed(server, yaml, role);
    }
  }

  private Map<String, ProbeFinding> probed(ScriptedServer server, String yaml, Role role) {
    Map<String, String> environment =
        Map.of("TEAM_KEY", "sekret", "ASSAYER_CACHE", folder.resolve("cache").toString());
    List<ProbeFinding> findings =
        new Run(environment).source(server, yaml).probe(role, Conditions.of(7));
    Map<String, ProbeFinding> byId = new LinkedHashMap<>();
    findings.forEach(f -> assertEquals(Optional.empty(), put(byId, f), f.question()));
    return byId;
  }

  private static Optional<ProbeFinding> put(Map<String, ProbeFinding> byId, ProbeFinding finding) {
    return Optional.ofNullable(byId.put(finding.question(), finding));
  }

  private static ProbeFinding get(Map<String, ProbeFinding> findings, String question) {
    return Optional.ofNullable(findings.get(question))
        .orElseThrow(() -> new AssertionError(question + " is not in " + findings));
  }

  private static String judge(String template) {
    return JUDGE.replace("retries", "prompts: {judge: " + template + "}, retries");
  }

  @Test
  void goodServer_passesEverything_inFewRequests_withoutMemory() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(new PretendChat())) {
      Map<String, ProbeFinding> findings = probed(server, JUDGE, Role.JUDGE);
      assertEquals(
          List.of(
              "answers",
              "served-model",
              "model-listed",
              "wrong-model-refused",
              "max-tokens-heeded",
              "stop-heeded",
              "begin-token-once",
              "too-long-refused",
              "contract-holds",
              "answers-repeat"),
          List.copyOf(findings.keySet()));
      findings.values().forEach(f -> assertEquals(Status.PASS, f.status(), f.toString()));
      long counted =
          findings.values().stream()
              .mapToLong(f -> Long.parseLong(f.facts().getOrDefault("requests", "0")))
              .sum();
      assertEquals(server.received().size(), counted);
      assertTrue(counted <= 24, counted + " requests");
      assertEquals("600", get(findings, "model-listed").facts().get("context-length"));
      assertEquals("org/m-7b", get(findings, "model-listed").facts().get("identity"));
      assertEquals("0", get(findings, "answers-repeat").facts().get(ProbeFinding.NOISE_FLOOR));
      assertEquals(
          "share of answers", get(findings, "answers-repeat").facts().get(ProbeFinding.NOISE_UNIT));
      assertEquals("600", get(findings, "contract-holds").facts().get(ProbeFinding.INPUT_TOKENS));
      int before = server.received().size();
      probed(server, JUDGE, Role.JUDGE);
      assertEquals(2 * before, server.received().size(), "all is asked again");
      assertFalse(Files.exists(folder.resolve("cache")), "nothing is remembered");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER_MODEL, served-model, WARNING, 'asked for \"m\", and \"other-13b\" answered'",
    "UNLISTED, model-listed, WARNING, 'does not list the model'",
    "ANY_NAME, wrong-model-refused, WARNING, 'the name decides nothing'",
    "NAME_BREAKS, wrong-model-refused, FAIL, 'what came is server'",
    "IGNORES_LIMIT, max-tokens-heeded, FAIL, '1091 characters came with a limit of 16'",
    "HIDES_CUT, max-tokens-heeded, FAIL, 'said to be whole: \"1 2 3'",
    "IGNORES_STOP, stop-heeded, FAIL, 'went on behind a text'",
    "BEGINS_TWICE, begin-token-once, FAIL, 'begins with token 1 twice'",
    "CUTS_INPUT, too-long-refused, FAIL, 'it read 40 tokens'",
    "UNREADABLE, contract-holds, FAIL, '5 of 5 known items have no answer: item 1 could not be read'",
    "WRONG, contract-holds, WARNING, '5 of 5 known items are answered wrongly'",
    "FLICKERS, answers-repeat, WARNING, '5 of 10 repeats were answered differently'"
  })
  void faultOfAServer_isFound(Fault fault, String question, Status status, String sentence) {
    Map<String, ProbeFinding> findings = probed(new PretendChat(fault), JUDGE, Role.JUDGE);
    ProbeFinding finding = get(findings, question);
    assertEquals(status, finding.status(), finding.toString());
    assertTrue(finding.sentence().contains(sentence), finding.sentence());
    findings.values().stream()
        .filter(other -> !other.question().equals(question))
        .forEach(other -> assertTrue(FINE.contains(other.status()), other.toString()));
  }

  @Test
  void steeringCharacters_doNotReachASentence() {
    Map<String, ProbeFinding> findings =
        probed(new PretendChat(Fault.UNREADABLE), JUDGE, Role.JUDGE);
    String sentence = get(findings, "contract-holds").sentence();
    assertFalse(sentence.contains("\u001b"), sentence);
    assertTrue(sentence.contains("[31mlike both."), sentence);
  }

  @Test
  void noise_isTheShareOfRepeatsThatDiffer() {
    Map<String, ProbeFinding> findings = probed(new PretendChat(Fault.FLICKERS), JUDGE, Role.JUDGE);
    assertEquals("0.5", get(findings, "answers-repeat").facts().get(ProbeFinding.NOISE_FLOOR));
  }

  @Test
  void wrongKey_isOneFinding_withoutTheKey() {
    Map<String, ProbeFinding> findings = probed(new PretendChat(Fault.NO_KEY), JUDGE, Role.JUDGE);
    assertEquals(List.of("answers"), List.copyOf(findings.keySet()));
    ProbeFinding finding = get(findings, "answers");
    assertEquals(Status.FAIL, finding.status());
    assertTrue(finding.sentence().startsWith("no answer, auth: "), finding.sentence());
    assertFalse(finding.toString().contains("sekret"), finding.toString());
  }

  @Test
  void deadServer_isAFinding() {
    ScriptedServer server = ScriptedServer.start(new PretendChat());
    server.close();
    ProbeFinding finding = get(probed(server, JUDGE, Role.JUDGE), "answers");
    assertEquals(Status.FAIL, finding.status());
    assertEquals("network", finding.facts().get("failure"));
  }

  @Test
  void brokenAnswerInBetween_isAFindingOfItsQuestion() {
    PretendChat good = new PretendChat();
    Map<String, ProbeFinding> findings =
        probed(
            r -> r.body().contains("from 1 to 300") ? Reply.dropped() : good.apply(r),
            JUDGE,
            Role.JUDGE);
    ProbeFinding finding = get(findings, "max-tokens-heeded");
    assertEquals(Status.FAIL, finding.status());
    assertTrue(finding.sentence().startsWith("no answer, network: "), finding.sentence());
    assertEquals(Status.PASS, get(findings, "contract-holds").status());
  }

  @ParameterizedTest
  @CsvSource({
    "pair-verdict-json, schema-kept, IGNORES_SCHEMA, FAIL, 'not kept to: \"Paris, of course.\"'",
    "pair-verdict-choice, choice-kept, IGNORES_CHOICE, FAIL, 'a choice is not kept to'",
    "pair-verdict-probabilities, logprobs-sound, NO_LOGPROBS, FAIL, 'none came'",
    "pair-verdict-probabilities, logprobs-sound, UNSORTED_LOGPROBS, WARNING, 'do not come sorted'",
    "pair-verdict-probabilities, logprobs-sound, HEAVY_LOGPROBS, FAIL, 'have a probability of 1.51 together'",
    "pair-verdict-probabilities, logprobs-sound, SAID_IS_MISSING, FAIL, 'is not among them'"
  })
  void whatAPromptRestsOn_isAsked(
      String template, String question, Fault fault, Status status, String sentence) {
    String yaml = judge(template);
    ProbeFinding good = get(probed(new PretendChat(), yaml, Role.JUDGE), question);
    assertEquals(Status.PASS, good.status(), good.toString());
    ProbeFinding bad = get(probed(new PretendChat(fault), yaml, Role.JUDGE), question);
    assertEquals(status, bad.status(), bad.toString());
    assertTrue(bad.sentence().contains(sentence), bad.sentence());
  }

  @Test
  void begunAnswer_isAsked_whereTheTemplateBeginsIt() throws IOException {
    Path template = folder.resolve("begun.txt");
    Files.writeString(
        template,
        "---\nparser: choice\n---\n--- user ---\nanswer A> {{first}} </ or {{second}}\n--- assistant ---\nThe better one is:");
    String yaml = judge("{template: " + template + "}");
    ProbeFinding good = get(probed(new PretendChat(), yaml, Role.JUDGE), "begun-answer-continued");
    assertEquals(Status.PASS, good.status(), good.toString());
    ProbeFinding bad =
        get(probed(new PretendChat(Fault.BEGINS_ANEW), yaml, Role.JUDGE), "begun-answer-continued");
    assertEquals(Status.FAIL, bad.status(), bad.toString());
  }

  @Test
  void seed_isAsked_whereAnswersAreDrawn() {
    String yaml = JUDGE.replace("stop: [END]", "seed: 7, temperature: 0.8");
    Map<String, ProbeFinding> findings = probed(new PretendChat(), yaml, Role.JUDGE);
    assertEquals(Status.PASS, get(findings, "seed-heeded").status());
    assertEquals(Status.NOT_SUPPORTED, get(findings, "answers-repeat").status());
    assertFalse(findings.containsKey("stop-heeded"), "nothing rests on it");
    ProbeFinding bad =
        get(probed(new PretendChat(Fault.IGNORES_SEED), yaml, Role.JUDGE), "seed-heeded");
    assertEquals(Status.WARNING, bad.status(), bad.toString());
  }

  /**
   * Five items for each role; a model that says nothing of use breaks every contract with words.
   */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"DEBATER", "REFINER", "GENERATOR", "UNITS"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyRole_hasKnownItems_andAContract(Role role) {
    Map<String, ProbeFinding> findings = probed(new PretendChat(Fault.UNREADABLE), JUDGE, role);
    ProbeFinding finding = get(findings, "contract-holds");
    assertEquals(Status.FAIL, finding.status(), finding.toString());
    assertEquals("5", finding.facts().get("items"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"DEBATER", "REFINER", "GENERATOR", "UNITS"})
  void rolesOfTexts_areReadWhateverIsSaid(Role role) {
    Map<String, ProbeFinding> findings = probed(new PretendChat(), JUDGE, role);
    Status wanted = role == Role.DEBATER ? Status.PASS : Status.WARNING;
    ProbeFinding finding = get(findings, "contract-holds");
    assertEquals(wanted, finding.status(), finding.toString());
    assertEquals(Status.PASS, get(findings, "answers-repeat").status());
  }

  @Test
  void interfaceWithoutNames_isNotAskedForAWrongOne() {
    String yaml = "{dialect: llama-cpp, base-url: '%s', retries: {attempts: 1}}";
    Map<String, ProbeFinding> findings =
        probed(
            r ->
                r.path().equals("/props")
                    ? Reply.json(
                        "{\"model_path\":\"/m.gguf\",\"default_generation_settings\":{\"n_ctx\":90000}}")
                    : Reply.json(
                        "{\"choices\":[{\"message\":{\"content\":\"[[A]]\"},\"finish_reason\":\"length\"}]}"),
            yaml,
            Role.JUDGE);
    Map<String, Status> statuses =
        findings.values().stream()
            .collect(Collectors.toMap(ProbeFinding::question, ProbeFinding::status));
    assertEquals(Status.NOT_SUPPORTED, statuses.get("wrong-model-refused"));
    assertEquals(Status.NOT_SUPPORTED, statuses.get("served-model"));
    assertEquals(Status.NOT_SUPPORTED, statuses.get("too-long-refused"));
    assertEquals("90000", get(findings, "model-listed").facts().get("context-length"));
  }
}
