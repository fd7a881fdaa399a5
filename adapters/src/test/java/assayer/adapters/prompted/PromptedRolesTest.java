package assayer.adapters.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.BestOfN;
import assayer.core.item.Message;
import assayer.core.item.PreferencePair;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Capability;
import assayer.core.model.GenerateQuestion;
import assayer.core.model.Generator;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.model.Shape;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Likelihood;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Answered;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Outcome.Refused;
import assayer.core.outcome.Outcome.Unparsed;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Token;
import assayer.core.outcome.Units;
import assayer.core.outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run file can say of prompted roles, and what they then do. */
final class PromptedRolesTest {
  private static final Path HERE = Path.of("");
  private static final Set<Capability> ALL = Set.of(Capability.values());

  private static Answer said(PromptedRoles roles, Role role, String text) {
    Outcome<Answer> outcome =
        Prompts.<Question, Answer>answer(
            roles, role, Prompts.saying(q -> text), Prompts.question(role));
    return outcome.answer().orElseThrow(() -> new AssertionError(outcome));
  }

  @Test
  void everyRole_answersByItsUsualTemplate() {
    PromptedRoles roles = Prompts.of();
    assertEquals(Judgement.of(Verdict.SECOND), said(roles, Role.JUDGE, "Hm.\n[[B]]"));
    assertEquals(new Score(7), said(roles, Role.REWARD, "Fine. [[7]]"));
    assertEquals(new Ranking(List.of(2, 0, 1)), said(roles, Role.LISTWISE_JUDGE, "[[3 > 1 > 2]]"));
    assertEquals(
        new Critique(OptionalInt.of(1), "Step 2.\n[[2]]"),
        said(roles, Role.CRITIC, "Step 2.\n[[2]]"));
    assertEquals(
        new Critique(true, OptionalInt.empty(), "[[right]]"),
        said(roles, Role.REVIEWER, "[[right]]"));
    assertEquals(StepScores.of(1, 0.25, 0), said(roles, Role.STEPS, "so [[1 .25, 0]]"));
    assertEquals(
        new Ratings(Map.of("helpfulness", 4.0, "verbosity", 0.0)),
        said(
            roles, Role.ATTRIBUTES, "[[helpfulness: 1]] no\n[[helpfulness: 4]]\n[[verbosity: 0]]"));
    assertEquals(Completion.of("It is 4."), said(roles, Role.REFINER, "\nIt is 4.\n"));
    assertEquals(new Units(List.of("A.", "B.")), said(roles, Role.UNITS, "- A.\n\n2. B."));
    assertEquals(Completion.of("No."), said(roles, Role.DEBATER, "<think>x</think>No."));
  }

  @Test
  void judge_knowsHowLikelyItsWordsWere_whereTheTokensAreKnown() {
    List<Token> tokens =
        List.of(
            new Token("[[", -0.5, List.of()),
            new Token("A", -1.0, List.of()),
            new Token("]]", 0, List.of()));
    assertEquals(
        Judgement.of(Verdict.FIRST).with(new Likelihood(-1.5, 3)), judged("[[A]]", tokens));
    List<Token> unknown = List.of(new Token("[[A]]", Double.NEGATIVE_INFINITY, List.of()));
    assertEquals(Judgement.of(Verdict.FIRST), judged("[[A]]", unknown));
    assertEquals(Judgement.of(Verdict.FIRST), judged("[[A]]", List.of()));
  }

  private static Answer judged(String text, List<Token> tokens) {
    Outcome<Completion> said =
        new Answered<>(new Completion(text, "", tokens), Prompts.exchange(text, Finish.COMPLETED));
    Outcome<Answer> outcome =
        Prompts.<Question, Answer>answer(
            Prompts.of(), Role.JUDGE, Prompts.answering(q -> said), Prompts.question(Role.JUDGE));
    return outcome.answer().orElseThrow();
  }

  @Test
  void everyRole_answersByJson() {
    PromptedRoles roles =
        Prompts.of(
            "judge: pair-verdict-json",
            "reward: rating-json",
            "listwise: ranking-json",
            "critic: first-error-json",
            "reviewer: review-json",
            "steps: steps-at-once-json",
            "attributes: attributes-json",
            "units: units-json");
    String judge = "{\"reasoning\": \"[[A]]\", \"verdict\": \"tie\"}";
    assertEquals(Judgement.of(Verdict.TIE), said(roles, Role.JUDGE, judge));
    assertEquals(new Score(10), said(roles, Role.REWARD, "{\"reasoning\":\"\",\"rating\":10}"));
    assertEquals(
        new Ranking(List.of(1, 2, 0)),
        said(roles, Role.LISTWISE_JUDGE, "{\"reasoning\":\"\",\"order\":[2,3,1]}"));
    assertEquals(
        new Critique(OptionalInt.empty(), "fine"),
        said(roles, Role.CRITIC, "{\"critique\":\"fine\",\"first_wrong_step\":0}"));
    assertEquals(
        new Critique(false, OptionalInt.empty(), "no"),
        said(roles, Role.REVIEWER, "{\"right\":false,\"critique\":\"no\"}"));
    assertEquals(
        StepScores.of(1, 0.5, 0),
        said(roles, Role.STEPS, "{\"reasoning\":\"\",\"scores\":[1,0.5,0]}"));
    String ratings = "{\"reasoning\":\"\",\"ratings\":{\"verbosity\":1,\"helpfulness\":3}}";
    assertEquals(
        new Ratings(Map.of("helpfulness", 3.0, "verbosity", 1.0)),
        said(roles, Role.ATTRIBUTES, ratings));
    assertEquals(new Units(List.of()), said(roles, Role.UNITS, "{\"statements\":[]}"));
  }

  @Test
  void confidence_isReadWithTheFinding() {
    PromptedRoles marks =
        Prompts.of("critic: first-error-confidence", "reviewer: review-confidence");
    assertEquals(
        new Critique(OptionalInt.of(1), "[[2 80]]").withConfidence(0.8),
        said(marks, Role.CRITIC, "[[2 80]]"));
    assertEquals(
        new Critique(OptionalInt.empty(), "[[none, 100%]]").withConfidence(1),
        said(marks, Role.CRITIC, "[[none, 100%]]"));
    assertEquals(
        new Critique(false, OptionalInt.empty(), "No.\n[[wrong 7 %]]").withConfidence(0.07),
        said(marks, Role.REVIEWER, "No.\n[[wrong 7 %]]"));
    PromptedRoles json =
        Prompts.of("critic: first-error-confidence-json", "reviewer: review-confidence-json");
    assertEquals(
        new Critique(OptionalInt.of(0), "no").withConfidence(0.6),
        said(json, Role.CRITIC, "{\"critique\":\"no\",\"first_wrong_step\":1,\"confidence\":60}"));
    assertEquals(
        new Critique(true, OptionalInt.empty(), "").withConfidence(0),
        said(json, Role.REVIEWER, "{\"critique\":\"\",\"right\":true,\"confidence\":0}"));
  }

  @Test
  void confidenceThatCannotBeRead_makesTheWholeUnreadable() {
    PromptedRoles marks = Prompts.of("reviewer: review-confidence");
    for (String text :
        List.of("[[right]]", "[[right 101]]", "[[right 0.8]]", "[[80 right]]", "[[right -5]]")) {
      Outcome<Critique> outcome =
          Prompts.<Question, Critique>answer(
              marks, Role.REVIEWER, Prompts.saying(q -> text), Prompts.question(Role.REVIEWER));
      Unparsed<?> unparsed = assertInstanceOf(Unparsed.class, outcome, text);
      assertEquals(
          "a last line with [[right]] or [[wrong]], each with a confidence from 0 to 100 behind it,"
              + " such as [[... 80]]",
          unparsed.expected());
    }
    PromptedRoles json =
        Prompts.of("reviewer: {template: review-confidence-json, reasoning: false}");
    for (String text : List.of("{\"right\":true}", "{\"right\":true,\"confidence\":0.8}")) {
      assertInstanceOf(
          Unparsed.class,
          Prompts.<Question, Critique>answer(
              json, Role.REVIEWER, Prompts.saying(q -> text), Prompts.question(Role.REVIEWER)));
    }
  }

  @Test
  void superfluousSteps_areReadBesideValidOnes() {
    PromptedRoles roles = Prompts.of("steps: {template: steps-redundancy-json, reasoning: false}");
    assertEquals(
        StepScores.of(1, -0.5, 0).withRedundancy(-1, 1, 0.25),
        said(roles, Role.STEPS, "{\"validity\":[1,-0.5,0],\"redundancy\":[-1,1,0.25]}"));
    for (String text :
        List.of(
            "{\"validity\":[1,-0.5,0],\"redundancy\":[-1,1]}",
            "{\"validity\":[1,-1.5,0],\"redundancy\":[-1,1,0]}",
            "{\"validity\":[1,-0.5,0]}")) {
      assertInstanceOf(
          Unparsed.class,
          Prompts.<Question, StepScores>answer(
              roles, Role.STEPS, Prompts.saying(q -> text), Prompts.question(Role.STEPS)),
          text);
    }
  }

  @Test
  void jsonParser_asksForItsSchema_andReadsNothingElse() {
    PromptedRoles roles = Prompts.of("judge: {template: pair-verdict-json, reasoning: false}");
    GenerateQuestion call =
        roles.questions(Role.JUDGE, Prompts.ask(Prompts.question(Role.JUDGE)), 0).get(0);
    String schema = assertInstanceOf(Shape.Json.class, call.shape()).schema();
    assertTrue(schema.contains("\"required\":[\"verdict\"]"), schema);
    for (String text :
        List.of(
            "```json\n{\"verdict\":\"A\"}\n```",
            "{\"verdict\":\"A\"} {\"verdict\":\"B\"}",
            "{\"verdict\":\"A\",\"verdict\":\"B\"}",
            "{\"verdict\":\"A\",\"sure\":true}",
            "{\"verdict\":\"C\"}",
            "{\"verdict\":1}",
            "[\"A\"]",
            "{}",
            "",
            "[[A]]")) {
      Outcome<Judgement> outcome =
          Prompts.answer(roles, Role.JUDGE, Prompts.saying(q -> text), Prompts.pair("a", "b"));
      Unparsed<?> unparsed = assertInstanceOf(Unparsed.class, outcome, text);
      assertEquals(text, unparsed.raw());
      assertTrue(unparsed.expected().startsWith("JSON by the schema {"), unparsed.expected());
    }
  }

  @Test
  void outcomes_passThroughAsWhatTheyAre() {
    PromptedRoles roles = Prompts.of();
    Generator refusing =
        Prompts.answering(q -> new Refused<>("I will not.", Prompts.exchange("", Finish.REFUSED)));
    assertEquals(
        new Refused<>("I will not.", Prompts.exchange("", Finish.REFUSED)),
        Prompts.answer(roles, Role.JUDGE, refusing, Prompts.pair("a", "b")));
    Generator failing =
        Prompts.answering(q -> new Failed<>(FailureKind.RATE_LIMITED, "slow down", 5));
    Failed<?> failed =
        assertInstanceOf(
            Failed.class, Prompts.answer(roles, Role.JUDGE, failing, Prompts.pair("a", "b")));
    assertEquals(FailureKind.RATE_LIMITED, failed.kind());
    assertEquals(5, failed.attempts());
    Generator unclear = Prompts.answering(q -> new Unparsed<>("cut", "an answer to its end"));
    assertEquals(
        new Unparsed<>("cut", "an answer to its end"),
        Prompts.answer(roles, Role.JUDGE, unclear, Prompts.pair("a", "b")));
  }

  @Test
  void answerThatWasCutOff_isNone() {
    Generator cut =
        Prompts.answering(
            q -> new Answered<>(Completion.of("[[A]]"), Prompts.exchange("", Finish.TRUNCATED)));
    assertInstanceOf(
        Unparsed.class, Prompts.answer(Prompts.of(), Role.JUDGE, cut, Prompts.pair("a", "b")));
    Generator filtered =
        Prompts.answering(
            q -> new Answered<>(Completion.of("[[A]]"), Prompts.exchange("", Finish.FILTERED)));
    assertInstanceOf(
        Refused.class, Prompts.answer(Prompts.of(), Role.JUDGE, filtered, Prompts.pair("a", "b")));
  }

  @Test
  void reasoningWithoutEnd_isNoAnswer() {
    Outcome<Judgement> outcome =
        Prompts.answer(
            Prompts.of(),
            Role.JUDGE,
            Prompts.saying(q -> "<think>I would say [[A]]"),
            Prompts.pair("a", "b"));
    assertTrue(outcome.toString().contains("has no end"), outcome.toString());
  }

  @Test
  void generatorThatBreaks_failsItsAsk_andTellsNoSecret() {
    Generator breaking =
        batch -> CompletableFuture.failedFuture(new IllegalStateException("key sk-123"));
    Generator throwing =
        batch -> {
          throw new IllegalStateException("key sk-123");
        };
    for (Generator generator : List.of(breaking, throwing)) {
      Outcome<Judgement> outcome =
          Prompts.answer(Prompts.of(), Role.JUDGE, generator, Prompts.pair("a", "b"));
      Failed<?> failed = assertInstanceOf(Failed.class, outcome);
      assertEquals(FailureKind.INTERNAL, failed.kind());
      assertEquals("the generator broke: IllegalStateException", failed.message());
    }
  }

  @Test
  void stepByStep_asksForEachStep_andAddsUp() {
    PromptedRoles roles = Prompts.of("steps: step-by-step");
    Generator generator =
        Prompts.saying(
            q -> last(q).contains("= 13") && !last(q).contains("So") ? "[[wrong]]" : "[[right]]");
    Outcome<StepScores> outcome = Prompts.answer(roles, Role.STEPS, generator, Prompts.steps());
    assertEquals(StepScores.of(1, 0, 1), outcome.answer().orElseThrow());
    assertEquals(3, outcome.exchange().said().size());
    assertEquals(30, outcome.exchange().usage().input().orElseThrow());
  }

  @Test
  void stepByStep_isUnreadable_whenOneStepIs() {
    PromptedRoles roles = Prompts.of("steps: step-by-step");
    Generator generator =
        Prompts.saying(q -> last(q).contains("So it is 13") ? "perhaps" : "[[right]]");
    Outcome<StepScores> outcome = Prompts.answer(roles, Role.STEPS, generator, Prompts.steps());
    Unparsed<?> unparsed = assertInstanceOf(Unparsed.class, outcome);
    assertEquals("a last line with [[right]] or [[wrong]], for step 3", unparsed.expected());
    assertEquals("[[right]]\n\n[[right]]\n\nperhaps", unparsed.raw());
  }

  private static String last(GenerateQuestion question) {
    return question.messages().get(question.messages().size() - 1).content();
  }

  @Test
  void roles_areOrderedByKindOfItem() {
    PromptedRoles roles = Prompts.of();
    assertEquals(List.of(Role.JUDGE, Role.REWARD), roles.roles(PreferencePair.class).subList(0, 2));
    assertEquals(List.of(Role.JUDGE, Role.REWARD), roles.roles(BestOfN.class).subList(0, 2));
    assertEquals(
        List.of(Role.CRITIC, Role.STEPS), roles.roles(StepwiseSolution.class).subList(0, 2));
  }

  @Test
  void everyRole_opensItsPort() {
    Generator generator = Prompts.saying(q -> "x");
    for (Role role : Role.values()) {
      assertTrue(role.port().isInstance(Prompts.of().open(role, generator, 0)), role.title());
    }
  }

  @Test
  void facts_nameTemplatesAndParsers() {
    Map<String, String> facts =
        Prompts.of(
                "judge: {votes: 3, system: fold, rubric: be kind}",
                "reward: {template: rating-5, votes: {repeats: 5, rule: median}}")
            .facts();
    assertTrue(facts.get("template.judge").matches("pair-verdict 1 sha256:[0-9a-f]{64}"));
    assertEquals("last-mark 1", facts.get("parser.judge"));
    assertEquals("3 majority, at least 2, equals neutral", facts.get("votes.judge"));
    assertEquals("fold", facts.get("system.judge"));
    assertTrue(facts.get("rubric.judge").matches("sha256:[0-9a-f]{64}"));
    assertEquals("5 median, at least 3", facts.get("votes.reward"));
    assertEquals("1-5", facts.get("scale.reward"));
  }

  @Test
  void system_isFoldedIntoTheUsersTurn() {
    List<Message> kept = messages(Prompts.of());
    List<Message> folded = messages(Prompts.of("system: fold"));
    assertEquals(2, kept.size());
    assertEquals(1, folded.size());
    assertEquals(kept.get(0).content() + "\n\n" + kept.get(1).content(), folded.get(0).content());
    assertEquals("user", folded.get(0).role());
  }

  private static List<Message> messages(PromptedRoles roles) {
    return roles
        .questions(Role.JUDGE, Prompts.ask(Prompts.pair("a", "b")), Prompts.SEED)
        .get(0)
        .messages();
  }

  @Test
  void reasons_areAskedForOrNot() {
    String asked = messages(Prompts.of()).get(0).content();
    String plain = messages(Prompts.of("reasoning: false")).get(0).content();
    assertTrue(asked.contains("First work out"), asked);
    assertTrue(plain.contains("Reply with one line"), plain);
  }

  @Test
  void usersFile_isOneMessage(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("my.txt"), "Which?\n1: {{first}}\n2: {{second}}\n");
    PromptedRoles roles = Prompts.of(folder, "judge: {template: my.txt, parser: mtbench-pair}");
    assertEquals(
        List.of(new Message("user", "Which?\n1: {{x}}\n2: </a>")),
        roles
            .questions(Role.JUDGE, Prompts.ask(Prompts.pair("{{x}}", "</a>")), 0)
            .get(0)
            .messages());
    assertEquals("mtbench-pair 1", roles.facts().get("parser.judge"));
    String before = roles.facts().get("template.judge");
    assertTrue(before.startsWith("my.txt sha256:"), before);
    Files.writeString(folder.resolve("my.txt"), "Which?\n1: {{first}}\n2: {{second}}");
    String after = Prompts.of(folder, "judge: my.txt").facts().get("template.judge");
    assertNotEquals(before, after);
  }

  @Test
  void usersFile_canBeginTheAnswer(@TempDir Path folder) throws IOException {
    String file =
        """
        ---
        id: mine
        parser: token-probabilities
        ---
        --- user ---
        {{first}} or {{second}}?
        --- assistant ---
        My verdict is [[
        """;
    Files.writeString(folder.resolve("mine.txt"), file);
    List<Message> turns =
        Prompts.of(folder, "judge: mine.txt")
            .questions(Role.JUDGE, Prompts.ask(Prompts.pair("a", "b")), 0)
            .get(0)
            .messages();
    assertEquals(new Message("assistant", "My verdict is [["), turns.get(1));
    assertProblem(
        "\"mine\" needs a begun answer to go on from, which the endpoint does not give; take a"
            + " template and a parser that do without, such as \"pair-verdict\" and \"last-mark\"",
        folder,
        Set.of(Capability.TOKEN_PROBABILITIES),
        "judge: mine.txt");
  }

  @Test
  void demonstrations_standWhereTheyAreToldTo(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("shots.jsonl"),
        """
        {"prompt":"1+1?","first":"2","second":"3","answer":"[[A]]"}

        {"prompt":"1+2?","first":"2","second":"3","answer":"[[B]]"}
        """);
    List<Message> before = messages(Prompts.of(folder, "judge: {demonstrations: shots.jsonl}"));
    assertEquals(
        List.of("system", "user", "assistant", "user", "assistant", "user"),
        before.stream().map(Message::role).toList());
    assertEquals("[[B]]", before.get(4).content());
    List<Message> system =
        messages(
            Prompts.of(folder, "judge: {demonstrations: shots.jsonl, demonstrations-at: system}"));
    assertEquals(List.of("system", "user"), system.stream().map(Message::role).toList());
    assertTrue(system.get(0).content().endsWith("Answer to example 2\n\n[[B]]"));
    List<Message> after =
        messages(
            Prompts.of(
                folder,
                "judge: {demonstrations: shots.jsonl, demonstrations-at: after-instructions}"));
    assertTrue(after.get(1).content().startsWith("Example 1\n\n<t"), after.get(1).content());
    assertTrue(
        Prompts.of(folder, "judge: {demonstrations: shots.jsonl}")
            .facts()
            .get("demonstrations.judge")
            .startsWith("before sha256:"));
  }

  @Test
  void mistakes_areAllTold(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bad.txt"), "{{first}} {{seconds}}");
    Files.writeString(folder.resolve("open.txt"), "{{#reasoning}} {{first}} {{second}}");
    Files.writeString(folder.resolve("number.txt"), "{{number}} {{first}} {{second}}");
    Files.writeString(folder.resolve("other.txt"), "---\nrole: reward\n---\n--- user ---\nx\n");
    Files.writeString(folder.resolve("partial.txt"), "{{> secret}} {{first}} {{second}}");
    Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xff});
    Files.writeString(folder.resolve("shots.jsonl"), "{\"firts\": \"x\", \"answer\": \"y\"}\n{}\n");
    assertProblem(
        "unknown template \"pair-verdic\"; did you mean \"pair-verdict\"?",
        folder,
        ALL,
        "judge: pair-verdic");
    assertProblem("unknown key \"jugde\"; did you mean \"judge\"?", folder, ALL, "jugde: x");
    assertProblem(
        "unknown parser \"last-marks\"; did you mean \"last-mark\"?",
        folder,
        ALL,
        "judge: {parser: last-marks}");
    assertProblem(
        "template \"rating-5\" is for \"reward\", not for \"judge\"; take pair-verdict or"
            + " pair-verdict-json or pair-verdict-choice or pair-verdict-probabilities or"
            + " pair-verdict-naive",
        folder,
        ALL,
        "judge: rating-5");
    assertProblem(
        "unknown template variable \"seconds\"; did you mean \"second\"?",
        folder,
        ALL,
        "judge: bad.txt");
    assertProblem(
        "bad.txt does not show \"second\"; add {{second}}", folder, ALL, "judge: bad.txt");
    assertProblem("cannot be filled", folder, ALL, "judge: open.txt");
    assertProblem("cannot be filled", folder, ALL, "judge: number.txt");
    assertProblem("unknown template variable \"> secret\"", folder, ALL, "judge: partial.txt");
    assertProblem("a template must be UTF-8", folder, ALL, "judge: bytes.txt");
    assertProblem("there is no such file", folder, ALL, "judge: none.txt");
    assertProblem("is for \"reward\"", folder, ALL, "judge: other.txt");
    assertProblem(
        "\"token-probabilities\" needs probabilities of its tokens, which the endpoint does not"
            + " give; take a template and a parser that do without, such as \"pair-verdict\" and"
            + " \"last-mark\"",
        folder,
        Set.of(),
        "judge: pair-verdict-probabilities");
    assertProblem(
        "\"json\" needs answers by a JSON schema", folder, Set.of(), "critic: {parser: json}");
    assertProblem(
        "a rating within 1-10 may be two; set \"scale\" within 0-9",
        folder,
        ALL,
        "reward: {parser: token-probabilities}");
    assertProblem(
        "\"mean\" is no rule for \"judge\"; take majority or unanimous, or put \"votes\" below",
        folder,
        ALL,
        "votes: {repeats: 3, rule: mean}");
    assertProblem("texts cannot be voted on", folder, ALL, "refiner: {votes: 3}");
    assertProblem(
        "has no vote of its own; take another rule, or a parser such as \"processbench-index\"",
        folder,
        ALL,
        "critic: {votes: {repeats: 3, rule: published}}");
    assertProblem("unknown system \"folded\"", folder, ALL, "system: folded");
    assertProblem(
        "\"scale\" must be two whole numbers that rise", folder, ALL, "reward: {scale: 5-1}");
    assertProblem(
        "\"rubric\" changes nothing: template \"first-error\" does not show it",
        folder,
        ALL,
        "critic: {rubric: x}");
    assertProblem("\"reasoning\" changes nothing", folder, ALL, "refiner: {reasoning: false}");
    assertProblem("there are none", folder, ALL, "judge: {demonstrations-at: system}");
    assertProblem(
        "unknown variable \"firts\"; did you mean \"first\"?",
        folder,
        ALL,
        "judge: {demonstrations: shots.jsonl}");
    assertProblem(
        "a demonstration needs \"answer\"", folder, ALL, "judge: {demonstrations: shots.jsonl}");
    assertEquals(1, Prompts.problems(folder, ALL, "system: x").size());
  }

  private static void assertProblem(
      String expected, Path folder, Set<Capability> can, String line) {
    List<String> problems = Prompts.problems(folder, can, line);
    assertTrue(
        problems.stream().anyMatch(problem -> problem.contains(expected)),
        () -> expected + " is not among " + problems);
  }

  @Test
  void nothingSaid_isNoProblem() {
    assertEquals(List.of(), Prompts.problems(HERE, Set.of()));
  }
}
