package assayer.adapters.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.dialect.Dialects;
import assayer.adapters.scoring.ScoringDialects;
import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.Script;
import assayer.adapters.served.ScriptedServer;
import assayer.core.item.Candidate;
import assayer.core.item.Message;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Adapter;
import assayer.core.model.CompareQuestion;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.Shape;
import assayer.core.model.Workload;
import assayer.core.outcome.Completion;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndpointAdapterTest {
  private static final String CHAT = "/v1/chat/completions";
  private static final CompareQuestion PAIR =
      new CompareQuestion(
          Prompt.of("Two and two?"), Candidate.of("a", "Four."), Candidate.of("b", "Five."));

  private final Run run = new Run(Map.of("TEAM_KEY", "sekret"));

  private static Reply says(String text) {
    return Reply.json(
        "{\"model\":\"served\",\"choices\":[{\"message\":{\"content\":\"%s\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}"
            .formatted(text));
  }

  private static ScriptedServer chat(Reply... inTurn) {
    return ScriptedServer.start(new Script().on(CHAT, inTurn));
  }

  @Test
  void adapter_isFoundAndListsEveryDialect() {
    Adapter found =
        ServiceLoader.load(Adapter.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(adapter -> adapter.id().equals("endpoint"))
            .findFirst()
            .orElseThrow();
    assertTrue(found.kinds().keySet().containsAll(Dialects.summaries().keySet()));
    assertTrue(found.kinds().keySet().containsAll(ScoringDialects.ids().keySet()));
    assertFalse(found.kinds().containsValue(""), "a sentence each");
  }

  @Test
  void unknownDialect_isAProblem() {
    assertTrue(run.configure("dialect: vlm").isEmpty());
    assertTrue(run.configure("model: m").isEmpty());
    assertEquals(
        List.of(
            "run.yaml:1:10: unknown dialect \"vlm\"; did you mean \"vllm\"?",
            "run.yaml:1:1: \"dialect\" is missing; add it"),
        run.problems());
  }

  @Test
  void problems_areNotedAllAtOnce() {
    assertTrue(
        run.configure(
                """
                dialect: openai-chat
                base-url: nowhere
                api-key: sk-1
                modle: m
                sampling: {top-k: 4}
                limits: {in-flight: 0}
                prompts: {judge: pair-verdct}
                """)
            .isEmpty());
    String all = String.join("\n", run.problems());
    for (String part :
        List.of(
            "run.yaml:2:11: \"base-url\" must begin with",
            "run.yaml:3:10: a key must not stand",
            "\"model\" is missing",
            "run.yaml:4:1: unknown key \"modle\"; did you mean \"model\"?",
            "run.yaml:5:19: \"top-k\" is not taken by openai-chat",
            "\"in-flight\" must be",
            "pair-verdct")) {
      assertTrue(all.contains(part), part + " in\n" + all);
    }
  }

  @Test
  void promptThatNeedsWhatTheInterfaceHasNot_isAProblem() {
    assertTrue(
        run.configure(
                "{dialect: anthropic, base-url: 'http://h', model: m, prompts: {judge: pair-verdict-probabilities}}")
            .isEmpty());
    String all = String.join("\n", run.problems());
    assertTrue(all.contains("probabilities of its tokens"), all);
  }

  @Test
  void card_tellsWhatDecidesTheAnswersAndNoSecret() {
    ModelSource source =
        run.configure(
                """
                dialect: ollama
                base-url: http://127.0.0.1:11434
                model: m:7b
                num-ctx: 4096
                api-key-env: TEAM_KEY
                sampling: {seed: 7}
                """)
            .orElseThrow();
    Map<String, String> facts = source.card().facts();
    assertEquals("ollama", facts.get("dialect"));
    assertEquals("http://127.0.0.1:11434", facts.get("origin"));
    assertEquals("/api", facts.get("path"));
    assertEquals("m:7b", facts.get("model"));
    assertEquals("4096", facts.get("num-ctx"));
    assertEquals("0.0", facts.get("sampling.temperature"));
    assertEquals("7", facts.get("sampling.seed"));
    assertTrue(facts.get("template.judge").contains("sha256:"), facts.toString());
    assertFalse(source.toString().contains("sekret"), "a source shows no key");
    assertFalse(facts.toString().contains("sekret"), "nor does a card");
    assertEquals("endpoint", source.card().adapter());
  }

  @Test
  void roles_areThoseOfPromptsAndTheGenerator() {
    ModelSource source =
        run.configure("{dialect: vllm, base-url: 'http://h', model: m}").orElseThrow();
    List<Role> pairs = source.roles(PreferencePair.class);
    assertEquals(Role.JUDGE, pairs.get(0));
    assertEquals(Role.GENERATOR, pairs.get(pairs.size() - 1));
    assertEquals(Role.CRITIC, source.roles(StepwiseSolution.class).get(0));
    assertTrue(source.readsText());
    assertEquals(1, source.batchSize());
  }

  @Test
  void asks_areAsManyAsTheRunFileLetsGo_andAQuarterReady() {
    assertEquals(1, callsInFlight(1));
    assertEquals(80, callsInFlight(64));
  }

  private int callsInFlight(int limit) {
    String written = "{dialect: vllm, base-url: 'http://h', model: m, limits: {in-flight: %d}}";
    return run.configure(written.formatted(limit)).orElseThrow().callsInFlight();
  }

  @Test
  void judge_comparesOverTheWire() throws JsonProcessingException {
    try (ScriptedServer server = chat(says("Hm. [[A]]"), says("[[B]]"))) {
      ModelSource source =
          run.source(
              server, "{dialect: openai-chat, base-url: '%s/v1', model: m, api-key-env: TEAM_KEY}");
      List<Outcome<Judgement>> outcomes = Run.answers(source, Role.JUDGE, List.of(PAIR));
      assertEquals(Judgement.of(Verdict.FIRST), outcomes.get(0).answer().orElseThrow());
      assertEquals(Usage.of(9, 3), withoutDetails(outcomes.get(0).exchange().usage()));
      assertEquals("served", outcomes.get(0).exchange().served());
      assertEquals("Hm. [[A]]", outcomes.get(0).exchange().said().get(0).text());
      Received sent = server.received().get(0);
      assertEquals("Bearer sekret", sent.header("authorization").orElseThrow());
      String shown =
          new ObjectMapper().readTree(sent.body()).path("messages").findValuesAsText("content")
              + "";
      assertTrue(shown.contains("Two and two?") && shown.contains("Four."), shown);
    }
  }

  private static Usage withoutDetails(Usage usage) {
    return Usage.of(usage.input().orElseThrow(), usage.output().orElseThrow());
  }

  @Test
  void ratingByProbabilities_isTheirExpectation() {
    String digits =
        """
        {"choices":[{"finish_reason":"stop","message":{"content":"[[4]]"},"logprobs":{"content":[
          {"token":"[[","logprob":0,"bytes":[91,91]},
          {"token":"4","logprob":-0.6931471805599453,"bytes":[52],"top_logprobs":[
            {"token":"4","logprob":-0.6931471805599453,"bytes":[52]},
            {"token":"2","logprob":-0.6931471805599453,"bytes":[50]}]},
          {"token":"]]","logprob":0,"bytes":[93,93]}]}}]}
        """;
    try (ScriptedServer server = chat(Reply.json(digits))) {
      ModelSource source =
          run.source(
              server,
              "{dialect: vllm, base-url: '%s', model: m, prompts: {reward: rating-probabilities}}");
      List<Outcome<Score>> outcomes =
          Run.answers(source, Role.REWARD, List.of(new ScoreQuestion(PAIR.prompt(), PAIR.first())));
      Score score =
          outcomes.get(0).answer().orElseThrow(() -> new AssertionError(outcomes.toString()));
      assertEquals(3.0, score.value(), 1e-9);
    }
  }

  @Test
  void repeats_haveSeedsOfTheirOwn() throws JsonProcessingException {
    try (ScriptedServer server = chat(says("[[A]]"))) {
      ModelSource source =
          run.source(
              server,
              "{dialect: vllm, base-url: '%s', model: m, sampling: {temperature: 1, seed: 7}, prompts: {judge: {template: pair-verdict, votes: {repeats: 3, rule: majority}}}}");
      Run.answers(source, Role.JUDGE, List.of(PAIR));
      List<Integer> seeds =
          server.received().stream().map(EndpointAdapterTest::seed).sorted().toList();
      assertEquals(List.of(7, 8, 9), seeds);
    }
  }

  private static int seed(Received request) {
    try {
      return new ObjectMapper().readTree(request.body()).path("seed").asInt();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachEnd_isAnOutcomeOfItsOwn() {
    Reply filter =
        Reply.json(400, "{\"error\":{\"message\":\"filtered\",\"code\":\"content_filter\"}}");
    Reply key = Reply.json(401, "{\"error\":{\"message\":\"Incorrect key: sekret\"}}");
    Reply cut =
        Reply.json(
            "{\"choices\":[{\"message\":{\"content\":\"I\"},\"finish_reason\":\"length\"}]}");
    try (ScriptedServer server = chat(filter, key, cut, says("Yes."))) {
      ModelSource source =
          run.source(
              server, "{dialect: openai-chat, base-url: '%s', model: m, api-key-env: TEAM_KEY}");
      List<Outcome<Completion>> seen =
          IntStream.range(0, 4)
              .mapToObj(
                  i -> Run.<GenerateQuestion, Completion>answers(source, Role.GENERATOR, hello()))
              .map(outcomes -> outcomes.get(0))
              .toList();
      assertInstanceOf(Outcome.Refused.class, seen.get(0));
      assertEquals(Finish.FILTERED, seen.get(0).exchange().said().get(0).finish());
      Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, seen.get(1));
      assertEquals(FailureKind.AUTH, failed.kind());
      assertEquals(1, failed.exchange().attempts());
      assertFalse(failed.message().contains("sekret"), failed.message());
      assertInstanceOf(Outcome.Unparsed.class, seen.get(2));
      assertEquals("Yes.", seen.get(3).answer().orElseThrow().text());
    }
  }

  private static List<GenerateQuestion> hello() {
    return List.of(GenerateQuestion.of(List.of(new Message("user", "Hello"))));
  }

  @Test
  void retriedAnswer_tellsItsAttempts() {
    Reply busy =
        Reply.json(503, "{\"error\":{\"message\":\"busy\"}}").header("retry-after-ms", "5");
    try (ScriptedServer server = chat(busy, says("Yes."))) {
      ModelSource source = run.source(server, "{dialect: vllm, base-url: '%s', model: m}");
      List<Outcome<Completion>> outcomes = Run.answers(source, Role.GENERATOR, hello());
      assertEquals("Yes.", outcomes.get(0).answer().orElseThrow().text());
      assertEquals(2, outcomes.get(0).exchange().attempts());
    }
  }

  @Test
  void wishThatTheInterfaceHasNot_failsWithoutARequest() {
    try (ScriptedServer server = chat(says("Yes."))) {
      ModelSource source = run.source(server, "{dialect: openai-chat, base-url: '%s', model: m}");
      List<Message> begun = List.of(new Message("user", "Hi"), new Message("assistant", "So"));
      List<Outcome<Completion>> outcomes =
          Run.answers(
              source,
              Role.GENERATOR,
              List.of(
                  new GenerateQuestion(begun, Shape.FREE, 0, 0),
                  new GenerateQuestion(
                      begun.subList(0, 1), new Shape.Choice(List.of("A", "B")), 0, 0)));
      assertEquals(
          List.of(
              "openai-chat does not offer a begun answer to go on from",
              "openai-chat does not offer a choice of texts"),
          outcomes.stream().map(EndpointAdapterTest::unsupported).toList());
      assertEquals(List.of(), server.received());
    }
  }

  private static String unsupported(Outcome<Completion> outcome) {
    Outcome.Failed<Completion> failed = (Outcome.Failed<Completion>) outcome;
    assertEquals(FailureKind.UNSUPPORTED_PARAMETER, failed.kind());
    return failed.message();
  }

  @Test
  void batch_keepsItsOrder() {
    try (ScriptedServer server =
        ScriptedServer.start(
            request -> says(request.body().replaceAll("(?s).*echo (\\d+).*", "$1")))) {
      ModelSource source =
          run.source(server, "{dialect: vllm, base-url: '%s', model: m, limits: {in-flight: 16}}");
      List<GenerateQuestion> questions =
          IntStream.range(0, 200)
              .mapToObj(i -> GenerateQuestion.of(List.of(new Message("user", "echo " + i))))
              .toList();
      List<Outcome<Completion>> outcomes = Run.answers(source, Role.GENERATOR, questions);
      assertEquals(
          IntStream.range(0, 200).mapToObj(Integer::toString).toList(),
          outcomes.stream().map(o -> o.answer().orElseThrow().text()).toList());
      assertTrue(server.peakInFlight() <= 16, "in flight: " + server.peakInFlight());
    }
  }

  @Test
  void workload_isEstimatedFromTheRenderedPrompt() {
    ModelSource source =
        run.configure(
                "{dialect: vllm, base-url: 'http://h', model: m, sampling: {max-tokens: 100}, prompts: {judge: {template: pair-verdict, votes: {repeats: 3, rule: majority}}}}")
            .orElseThrow();
    Workload judged = source.workload(Role.JUDGE, Run.ask(PAIR, 0)).orElseThrow();
    assertEquals(3, judged.calls());
    assertEquals(300, judged.outputTokens());
    assertTrue(judged.inputTokens() > 300, "three prompts: " + judged);
    assertFalse(judged.counted(), "an estimate says that it is one");
    Workload plain = source.workload(Role.GENERATOR, Run.ask(hello().get(0), 0)).orElseThrow();
    assertEquals(new Workload(1, 6, 100, false), plain);
  }

  @Test
  void scoringDialect_isAModelByItself() {
    Reply score =
        Reply.json(
            "{\"object\":\"list\",\"model\":\"served\",\"data\":[{\"index\":0,\"label\":\"LABEL_0\",\"probs\":[-1.75],\"num_classes\":1}]}");
    try (ScriptedServer server = ScriptedServer.start(new Script().on("/classify", score))) {
      ModelSource source =
          run.source(server, "{dialect: vllm-classify, base-url: '%s/v1', model: m}");
      List<Outcome<Score>> outcomes =
          Run.answers(source, Role.REWARD, List.of(new ScoreQuestion(PAIR.prompt(), PAIR.first())));
      assertEquals(new Score(-1.75), outcomes.get(0).answer().orElseThrow());
    }
  }
}
