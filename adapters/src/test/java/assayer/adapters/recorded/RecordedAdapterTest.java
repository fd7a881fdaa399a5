package assayer.adapters.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.CritiqueCase;
import assayer.core.item.GradedSet;
import assayer.core.item.Item;
import assayer.core.item.ItemId;
import assayer.core.item.JudgeComparison;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import assayer.core.item.Row;
import assayer.core.item.SampledSolutions;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelSource;
import assayer.core.model.Question;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Options;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.option.Problems;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.datasets.card.CardSource;
import assayer.yaml.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedAdapterTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private void file(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private Options options(String yaml) {
    return new Options(
        Yaml.read(yaml, "run.yaml", v -> Optional.empty(), problems).orElseThrow(),
        folder,
        problems);
  }

  private ModelSource source(String yaml) {
    Optional<ModelSource> source = new RecordedAdapter().configure("m", options(yaml));
    problems.throwIfAny();
    return source.orElseThrow();
  }

  private String problem(String yaml) {
    assertTrue(new RecordedAdapter().configure("m", options(yaml)).isEmpty());
    assertEquals(1, problems.list().size(), problems.list()::toString);
    return shown(problems.list().get(0).toString());
  }

  private String shown(String text) {
    return text.replace(folder + "/", "");
  }

  private <I extends Item> Dataset<I> dataset(String name, Class<I> kind, String path) {
    Optional<Dataset<I>> dataset = new CardSource().open(name, kind, options("path: " + path));
    problems.throwIfAny();
    return dataset.orElseThrow();
  }

  private Dataset<PreferencePair> pairs(String... ids) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,prompt,chosen,rejected"));
    for (String id : ids) {
      lines.add(id + ",p,c,r");
    }
    file("pairs.csv", lines.toArray(String[]::new));
    return dataset("preference-pairs", PreferencePair.class, "pairs.csv");
  }

  private static final Ask<ScoreQuestion> ASK =
      new Ask<>(
          new AskId(new ItemId("d", "1", ""), "chosen"),
          new ScoreQuestion(Prompt.of(""), Candidate.of("", "")),
          0);

  private static String ask(Model<?, ?> model, String id, String slot) {
    AskId ask = new AskId(new ItemId("d", id, ""), slot);
    return askedOf(model, ask)
        .toString()
        .replace(", probabilities=Optional.empty", "")
        .replace(", strong=false", "")
        .replace(", likelihood=Optional.empty", "")
        .replace(", exchange=" + Exchange.NONE, "");
  }

  /** The question is not looked at, so one of any kind will do. */
  private static <Q extends Question, A extends Answer> Outcome<A> askedOf(
      Model<Q, A> model, AskId id) {
    Ask<?> ask = new Ask<>(id, ASK.question(), 0);
    return outcome(model, ask);
  }

  @SuppressWarnings("unchecked") // the type of a question that is never read
  private static <Q extends Question, A extends Answer> Outcome<A> outcome(
      Model<Q, A> model, Ask<?> ask) {
    return model.answer(List.of((Ask<Q>) ask)).toCompletableFuture().join().get(0);
  }

  @Test
  void scoresOfPairs_areJoinedById() throws IOException {
    Dataset<PreferencePair> pairs = pairs("a", "b");
    file("s.csv", "id,score_chosen,score_rejected", "b,3,-4.5", "a,1,1e-2");
    ModelSource source = source("path: s.csv");
    assertEquals(List.of(Role.REWARD), source.roles(PreferencePair.class));
    assertEquals(List.of(), source.roles(StepwiseSolution.class));
    assertEquals("preference-pairs", source.card().facts().get("layout"));
    Model<?, ?> model = source.open(Role.REWARD, pairs, Conditions.of(0));
    assertEquals("Answered[value=Score[value=-4.5]]", ask(model, "b", "rejected"));
    assertEquals("Answered[value=Score[value=1.0]]", ask(model, "a", "chosen"));
    assertEquals(
        "Failed[kind=NO_ANSWER, message=s.csv holds no answer for \"chosen\" of the item \"c\"; add"
            + " it, attempts=1]",
        shown(ask(model, "c", "chosen")));
    assertEquals(List.of(), model.problems());
  }

  @Test
  void wordInTheFirstRow_doesNotMakeAJudgeOfAFileOfScores() throws IOException {
    file(
        "s.jsonl",
        "{\"id\":\"a\",\"chosen\":\"high\",\"rejected\":1}",
        "{\"id\":\"b\",\"chosen\":2,\"rejected\":1}");
    ModelSource source =
        source("path: s.jsonl\ncolumns: {id: id, chosen: chosen, rejected: rejected}");
    assertEquals(List.of(Role.REWARD), source.roles(PreferencePair.class));
  }

  @Test
  void whatIsNoScore_isSaidWithItsLine() throws IOException {
    file(
        "s.jsonl",
        "{\"id\":\"a\",\"scores\":[1,NaN]}",
        "{\"id\":\"b\",\"scores\":[null,-Infinity]}",
        "{\"id\":\"c\",\"scores\":[\"high\",true]}",
        "{\"id\":\"d\",\"scores\":[1]}",
        "{\"id\":\"e\",\"scores\":2}",
        "{\"id\":\"f\",\"scores\":[1,2]}",
        "{\"id\":\"f\",\"scores\":[3,4]}",
        "garbage");
    Model<?, ?> model =
        source("path: s.jsonl\ncolumns: {id: id, scores: scores}")
            .open(Role.REWARD, pairs("a", "b", "c", "d", "e", "f"), Conditions.of(0));
    assertEquals(
        "Failed[kind=NON_FINITE, message=s.jsonl:1: the answer for \"rejected\" is NaN; a score"
            + " must be finite, attempts=1]",
        shown(ask(model, "a", "rejected")));
    assertEquals("Unparsed[raw=null, expected=a number]", ask(model, "b", "chosen"));
    assertTrue(ask(model, "b", "rejected").contains("is infinite"));
    assertEquals(
        "Failed[kind=MALFORMED, message=s.jsonl:3: the answer for \"chosen\" must be a number, got"
            + " \"high\", attempts=1]",
        shown(ask(model, "c", "chosen")));
    assertTrue(ask(model, "d", "rejected").startsWith("Failed[kind=NO_ANSWER"));
    assertEquals(
        "Failed[kind=MALFORMED, message=s.jsonl:5: \"scores\" must be a list, got 2, attempts=1]",
        shown(ask(model, "e", "chosen")));
    assertEquals(
        "Failed[kind=MISMATCH, message=the id \"f\" stands at line 6 and at s.jsonl:7; which answer"
            + " counts cannot be told, remove one, attempts=1]",
        shown(ask(model, "f", "chosen")));
    assertTrue(shown(model.problems().get(0).toString()).startsWith("s.jsonl:8:1: no JSON"));
    assertEquals(1, model.problems().size(), "the second \"f\" answers no unknown item");
  }

  @Test
  void answersNobodyAskedFor_areCountedAndNamed() throws IOException {
    file("s.csv", "id,score_chosen,score_rejected", "x,3,4", "a,1,2", "y,1,2", "z,1,2", "w,1,2");
    Model<?, ?> model = source("path: s.csv").open(Role.REWARD, pairs("a"), Conditions.of(0));
    model.passed(new AskId(new ItemId("d", "a", ""), "chosen"));
    assertEquals(
        List.of(
            "s.csv:2: 4 of 5 rows answer items that the dataset does not have: \"x\", \"y\", \"z\","
                + " ...; check that recording and dataset belong together"),
        model.problems().stream().map(Problem::toString).map(this::shown).toList());
  }

  @Test
  void recordingWithoutIds_isJoinedByPosition() throws IOException {
    Dataset<PreferencePair> pairs = pairs("a", "b");
    file("s.csv", "good,bad", "1,2", "3,4");
    String yaml = "path: s.csv\ncolumns: {chosen: good, rejected: bad}";
    Model<?, ?> model = source(yaml).open(Role.REWARD, pairs, Conditions.of(0));
    assertEquals("Answered[value=Score[value=3.0]]", ask(model, "b", "chosen"));
    assertEquals(
        List.of(),
        source(yaml).open(Role.REWARD, pairs, Conditions.of(0)).problems().subList(0, 0));
    file("s.csv", "good,bad", "1,2");
    ModelSource shorter = source(yaml);
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> shorter.open(Role.REWARD, pairs, Conditions.of(0)));
    assertEquals(
        "s.csv: the recording has 1 rows, the dataset preference-pairs has 2; without ids they are"
            + " joined by position and must be as many",
        shown(String.valueOf(e.getMessage())));
  }

  @Test
  void ranks_scoreTheirNegative() throws IOException {
    file("s.jsonl", "{\"id\":\"a\",\"r\":[2,1]}");
    Model<?, ?> model =
        source("path: s.jsonl\ncolumns: {id: id, rank: r}")
            .open(Role.REWARD, pairs("a"), Conditions.of(0));
    assertEquals("Answered[value=Score[value=-2.0]]", ask(model, "a", "chosen"));
  }

  @Test
  void verdicts_areReadAndUnknownOnesKept() throws IOException {
    file("v.csv", "id,verdict", "a,B", "b,tie", "c,maybe", "d,", "e,A>>B");
    ModelSource source = source("path: v.csv");
    assertEquals(List.of(Role.JUDGE), source.roles(PreferencePair.class));
    Model<?, ?> model = source.open(Role.JUDGE, pairs("a", "b", "c", "d", "e"), Conditions.of(0));
    assertEquals("Answered[value=Judgement[verdict=SECOND]]", ask(model, "a", "compare"));
    assertEquals("Answered[value=Judgement[verdict=TIE]]", ask(model, "b", "compare"));
    assertEquals(
        "Unparsed[raw=maybe, expected=a verdict: first, second or tie]",
        ask(model, "c", "compare"));
    assertTrue(ask(model, "d", "compare").startsWith("Unparsed[raw=null"));
    assertEquals(
        "Answered[value=Judgement[verdict=FIRST, strong=true]]", ask(model, "e", "compare"));
  }

  @Test
  void judgeWhoNeverSpoke_isAJudge() throws IOException {
    file("v.csv", "id,verdict", "a,", "b,");
    assertEquals(List.of(Role.JUDGE), source("path: v.csv").roles(PreferencePair.class));
    file(
        "r.json",
        "[{\"problem\":\"p\",\"solution_reference\":[\"x\",\"y\"],\"score\":[null,null],"
            + "\"chosen_position\":[\"A\",\"B\"]}]");
    ModelSource source = source("path: r.json");
    assertEquals(List.of(Role.JUDGE), source.roles(BestOfN.class));
    Dataset<BestOfN> dataset = dataset("rewardmath", BestOfN.class, "r.json");
    Model<?, ?> model = source.open(Role.JUDGE, dataset, Conditions.of(0));
    String id = items(dataset).get(0).id().row();
    assertTrue(
        ask(model, id, "rival-2").startsWith("Unparsed[raw=null"), ask(model, id, "rival-2"));
  }

  @Test
  void stepsAndFirstErrors_areReadForSolutions() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"problem\":\"p\",\"steps\":[\"s\",\"t\"],\"label\":-1}");
    var solutions = dataset("step-solutions", StepwiseSolution.class, "d.jsonl");
    file(
        "s.jsonl",
        "{\"id\":\"a\",\"step_scores\":[0.5,1]}",
        "{\"id\":\"b\",\"step_scores\":[0.5,NaN]}",
        "{\"id\":\"c\",\"step_scores\":[]}");
    Model<?, ?> steps = source("path: s.jsonl").open(Role.STEPS, solutions, Conditions.of(0));
    assertEquals("Answered[value=[0.5, 1.0]]", ask(steps, "a", "steps"));
    assertTrue(ask(steps, "b", "steps").startsWith("Failed[kind=NON_FINITE"));
    assertEquals("Answered[value=[]]", ask(steps, "c", "steps"));
    file("e.csv", "id,first_error", "a,-1", "b,3", "c,-7", "d,none");
    Model<?, ?> critic = source("path: e.csv").open(Role.CRITIC, solutions, Conditions.of(0));
    assertTrue(ask(critic, "a", "steps").contains("firstError=OptionalInt.empty"));
    assertTrue(ask(critic, "b", "steps").contains("firstError=OptionalInt[3]"));
    assertTrue(ask(critic, "c", "steps").startsWith("Failed[kind=MALFORMED"));
    assertTrue(ask(critic, "d", "steps").contains("got \"none\""));
  }

  @Test
  void firstErrors_mayComeWithAGradeOfTheirReason() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"problem\":\"p\",\"steps\":[\"x\"],\"label\":0}");
    var solutions = dataset("step-solutions", StepwiseSolution.class, "d.jsonl");
    file(
        "e.jsonl",
        "{\"id\":\"a\",\"step\":0,\"ok\":true}",
        "{\"id\":\"b\",\"step\":0,\"ok\":\"Incorrect\"}",
        "{\"id\":\"c\",\"step\":-1,\"ok\":null}",
        "{\"id\":\"d\",\"step\":0,\"ok\":\"maybe\"}");
    Model<?, ?> critic =
        source("path: e.jsonl\ncolumns: {id: id, first-error: step, reason: ok}")
            .open(Role.CRITIC, solutions, Conditions.of(0));
    assertTrue(ask(critic, "a", "steps").contains("reason=RIGHT"));
    assertTrue(ask(critic, "b", "steps").contains("reason=WRONG"));
    assertTrue(ask(critic, "c", "steps").contains("reason=UNKNOWN"));
    assertTrue(ask(critic, "d", "steps").contains("got \"maybe\""), ask(critic, "d", "steps"));
  }

  @Test
  void findings_mayComeWithAConfidence() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"problem\":\"p\",\"steps\":[\"x\"],\"label\":0}");
    var solutions = dataset("step-solutions", StepwiseSolution.class, "d.jsonl");
    file(
        "e.jsonl",
        "{\"id\":\"a\",\"step\":0,\"ok\":true,\"sure\":0.75}",
        "{\"id\":\"b\",\"step\":0,\"ok\":null,\"sure\":null}",
        "{\"id\":\"c\",\"step\":0,\"ok\":null,\"sure\":75}");
    Model<?, ?> critic =
        source("path: e.jsonl\ncolumns: {id: id, first-error: step, reason: ok, confidence: sure}")
            .open(Role.CRITIC, solutions, Conditions.of(0));
    String first = ask(critic, "a", "steps");
    assertTrue(first.contains("reason=RIGHT, confidence=OptionalDouble[0.75]"), first);
    assertTrue(ask(critic, "b", "steps").contains("confidence=OptionalDouble.empty"));
    assertEquals(
        "Failed[kind=MALFORMED, message=e.jsonl:3: the answer for \"steps\" must be the index of a"
            + " step and a grade of its reason and a confidence from 0 to 1, got \"75\","
            + " attempts=1]",
        shown(ask(critic, "c", "steps")));
    file("r.csv", "id,verdict,sure", "a,right,0.5", "b,wrong,", "c,right,2");
    Model<?, ?> reviewer =
        source("path: r.csv\ncolumns: {id: id, right: verdict, confidence: sure}")
            .open(Role.REVIEWER, solutions, Conditions.of(0));
    assertTrue(ask(reviewer, "a", "review").contains("confidence=OptionalDouble[0.5]"));
    assertTrue(ask(reviewer, "b", "review").contains("confidence=OptionalDouble.empty"));
    String third = ask(reviewer, "c", "review");
    assertTrue(third.startsWith("Unparsed[raw=2, expected=a verdict: right or wrong and"), third);
  }

  @Test
  void superfluousSteps_standBesideTheScores() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"problem\":\"p\",\"steps\":[\"s\",\"t\"],\"label\":-1}");
    var solutions = dataset("step-solutions", StepwiseSolution.class, "d.jsonl");
    file(
        "s.jsonl",
        "{\"id\":\"a\",\"v\":[0.5,1],\"w\":[1],\"rv\":[-1,0.25],\"rw\":[0.5]}",
        "{\"id\":\"b\",\"v\":[0.5],\"w\":[1],\"rv\":null,\"rw\":[\"x\"]}");
    Model<?, ?> model =
        source("path: s.jsonl\ncolumns: {id: id, steps: [v, w], redundancy: [rv, rw]}")
            .open(Role.STEPS, solutions, Conditions.of(0));
    assertEquals("Answered[value=[0.5, 1.0], redundancy [-1.0, 0.25]]", ask(model, "a", "steps"));
    assertEquals("Answered[value=[1.0], redundancy [0.5]]", ask(model, "a", "twin"));
    assertEquals("Answered[value=[0.5]]", ask(model, "b", "steps"));
    assertTrue(ask(model, "b", "twin").startsWith("Failed[kind=MALFORMED"));
    assertEquals(
        "run.yaml:2:46: \"redundancy\" must name a column for each of 2 answers, got [rv]",
        problem("path: s.jsonl\ncolumns: {id: id, steps: [v, w], redundancy: rv}"));
  }

  @Test
  void ratings_areReadByAttribute_fromListsOrFromRowsOfASet() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"prompt\":\"p\",\"completions\":[\"x\",\"y\"],\"gold\":[1,2]}");
    var sets = dataset("graded-sets", GradedSet.class, "d.jsonl");
    file(
        "r.jsonl",
        "{\"id\":\"a\",\"h\":[3.5,1],\"v\":[2,null]}",
        "{\"id\":\"b\",\"h\":[null,\"good\"],\"v\":[null,1]}",
        "{\"id\":\"c\",\"h\":[1,2],\"v\":[1]}");
    ModelSource source =
        source("path: r.jsonl\ncolumns: {id: id, ratings: {helpfulness: h, verbosity: v}}");
    assertEquals(List.of(Role.ATTRIBUTES), source.roles(GradedSet.class));
    assertEquals(List.of(Role.ATTRIBUTES), source.roles(CritiqueCase.class));
    assertEquals(List.of(), source.roles(PreferencePair.class));
    Model<?, ?> rater = source.open(Role.ATTRIBUTES, sets, Conditions.of(0));
    assertEquals(
        "Answered[value=Ratings[byAttribute={helpfulness=3.5, verbosity=2.0}]]",
        ask(rater, "a", "completion-1"));
    assertEquals(
        "Answered[value=Ratings[byAttribute={helpfulness=1.0}]]", ask(rater, "a", "completion-2"));
    assertEquals(
        "Unparsed[raw=null, expected=a number for each of helpfulness, verbosity]",
        ask(rater, "b", "completion-1"));
    assertTrue(ask(rater, "b", "completion-2").contains("got \"good\""));
    assertTrue(ask(rater, "c", "completion-1").contains("ratings of [1, 2] completions"));
    assertTrue(ask(rater, "a", "completion-3").startsWith("Failed[kind=NO_ANSWER"));
    file("g.csv", "set,h,v", "s,1,2", "s,3,4", "t,5,6");
    Model<?, ?> grouped =
        source(
                "path: g.csv\n"
                    + "columns: {id: set, group: set, ratings: {helpfulness: h, verbosity: v}}")
            .open(Role.ATTRIBUTES, sets, Conditions.of(0));
    assertEquals(
        "Answered[value=Ratings[byAttribute={helpfulness=3.0, verbosity=4.0}]]",
        ask(grouped, "s", "completion-2"));
    assertEquals(
        "Answered[value=Ratings[byAttribute={helpfulness=5.0, verbosity=6.0}]]",
        ask(grouped, "t", "completion-1"));
  }

  private static String rated(Model<?, ?> rater, String id, int completion, int rules) {
    List<String> names = IntStream.range(1, rules + 1).mapToObj(i -> "rule-" + i).toList();
    RatingsQuestion question = new RatingsQuestion(Prompt.of(""), Candidate.of("", ""), names);
    AskId ask = new AskId(new ItemId("d", id, ""), "completion-" + completion);
    return outcome(rater, new Ask<>(ask, question, 0)).toString();
  }

  /** By rules each prompt has a list of its own, so ratings stand in the order of that list. */
  @Test
  void ratingsByRule_areAListACompletion_asLongAsTheRules() throws IOException {
    file("d.jsonl", "{\"id\":\"a\",\"prompt\":\"p\",\"completions\":[\"x\",\"y\"],\"gold\":[1,2]}");
    var sets = dataset("graded-sets", GradedSet.class, "d.jsonl");
    file(
        "r.jsonl",
        "{\"id\":\"a\",\"kept\":[[1,null,true],[0.5,false]]}",
        "{\"id\":\"b\",\"kept\":[[null,null],null,\"good\",[1,\"good\"]]}");
    ModelSource source = source("path: r.jsonl\ncolumns: {id: id, rules: kept}");
    assertEquals(List.of(Role.ATTRIBUTES), source.roles(GradedSet.class));
    assertEquals(List.of(), source.roles(CritiqueCase.class));
    Model<?, ?> rater = source.open(Role.ATTRIBUTES, sets, Conditions.of(0));
    assertTrue(rated(rater, "a", 1, 3).contains("{rule-1=1.0, rule-3=1.0}"));
    assertTrue(rated(rater, "a", 2, 2).contains("{rule-1=0.5, rule-2=0.0}"));
    assertTrue(rated(rater, "a", 2, 3).contains("got \"2 of them for 3 rules\""));
    assertTrue(rated(rater, "b", 1, 2).startsWith("Unparsed[raw=null"));
    assertTrue(rated(rater, "b", 2, 2).startsWith("Unparsed[raw=null"));
    assertTrue(rated(rater, "b", 3, 2).contains("got \"good\""));
    assertTrue(rated(rater, "b", 4, 2).contains("got \"good\""));
    assertTrue(rated(rater, "b", 5, 2).startsWith("Failed[kind=NO_ANSWER"));
  }

  /** The row is shown first; what a judge thinks of one and the same is not asked. */
  @Test
  void verdictsOnAllPairs_standInASquare() throws IOException {
    file(
        "d.jsonl",
        "{\"id\":\"a\",\"prompt\":\"p\",\"completions\":[\"x\",\"y\",\"z\"],\"gold\":[1,2,3]}");
    var sets = dataset("graded-sets", GradedSet.class, "d.jsonl");
    file(
        "v.jsonl",
        "{\"id\":\"a\",\"v\":[[null,\"B\",\"?\"],[\"A\",null,\"tie\"],[\"A\",null,null]]}",
        "{\"id\":\"b\",\"v\":[[null,\"B\"],[\"A\"]]}");
    ModelSource source = source("path: v.jsonl\ncolumns: {id: id, verdict: v}");
    assertEquals(List.of(Role.JUDGE), source.roles(GradedSet.class));
    assertEquals(List.of(), source.roles(JudgeComparison.class));
    Model<?, ?> judge = source.open(Role.JUDGE, sets, Conditions.of(0));
    assertEquals("Answered[value=Judgement[verdict=SECOND]]", ask(judge, "a", "pair-1-2"));
    assertEquals("Answered[value=Judgement[verdict=FIRST]]", ask(judge, "a", "version-pair-2-1"));
    assertEquals("Answered[value=Judgement[verdict=TIE]]", ask(judge, "a", "pair-2-3"));
    assertTrue(ask(judge, "a", "pair-1-3").startsWith("Unparsed[raw=?"));
    assertTrue(ask(judge, "a", "pair-3-2").startsWith("Unparsed[raw=null"));
    assertTrue(ask(judge, "a", "pair-1-4").startsWith("Failed[kind=NO_ANSWER"));
    assertTrue(ask(judge, "b", "pair-1-2").startsWith("Failed[kind=NO_ANSWER"), "no square");
  }

  /** A run, a presentation or an attack of a suite's own is none that the recording has seen. */
  @Test
  void slotsThatTellMore_haveNoAnswer() throws IOException {
    Dataset<PreferencePair> pairs = pairs("a");
    file("s.csv", "id,score_chosen,score_rejected", "a,1,2");
    Model<?, ?> model = source("path: s.csv").open(Role.REWARD, pairs, Conditions.of(0));
    for (String slot :
        List.of("completion-1-run-2", "pair-1-2-repeat/1-1", "vote/1/swapped", "honest/first")) {
      assertTrue(ask(model, "a", slot).startsWith("Failed[kind=NO_ANSWER"), slot);
    }
  }

  @Test
  void scoresOfSamplesAndTwins_areTakenByTheirPlace() throws IOException {
    file(
        "d.jsonl",
        "{\"id\":\"a\",\"prompt\":\"p\",\"samples\":[\"x\",\"y\"],\"right\":[true,false]}");
    var samples = dataset("solution-samples", SampledSolutions.class, "d.jsonl");
    file("s.jsonl", "{\"id\":\"a\",\"scores\":[[0.5],[0.1,0.2]]}");
    ModelSource source = source("path: s.jsonl\ncolumns: {id: id, scores: scores}");
    assertEquals(List.of(Role.STEPS), source.roles(SampledSolutions.class));
    Model<?, ?> steps = source.open(Role.STEPS, samples, Conditions.of(0));
    assertEquals("Answered[value=[0.1, 0.2]]", ask(steps, "a", "sample-2"));
    file("t.jsonl", "{\"id\":\"a\",\"own\":[0.5],\"twin\":[0.1,0.2]}");
    Model<?, ?> twins =
        source("path: t.jsonl\ncolumns: {id: id, steps: [own, twin]}")
            .open(Role.STEPS, samples, Conditions.of(0));
    assertEquals("Answered[value=[0.5]]", ask(twins, "a", "steps"));
    assertEquals("Answered[value=[0.1, 0.2]]", ask(twins, "a", "twin"));
  }

  @Test
  void scoresWithoutRoles_takeTheNumberOfRightOnesFromTheDataset() throws IOException {
    file(
        "d.jsonl",
        "{\"id\":\"a\",\"prompt\":\"p\",\"right\":[\"x\",\"y\"],\"wrong\":[\"z\"]}",
        "{\"id\":\"b\",\"prompt\":\"p\",\"right\":\"x\",\"wrong\":[\"y\",\"z\"]}");
    var sets = dataset("best-of-n-sets", BestOfN.class, "d.jsonl");
    file("s.jsonl", "{\"id\":\"b\",\"scores\":[1,2,3]}", "{\"id\":\"a\",\"scores\":[4,5,6]}");
    Model<?, ?> model = source("path: s.jsonl").open(Role.REWARD, sets, Conditions.of(0));
    assertEquals("Answered[value=Score[value=6.0]]", ask(model, "a", "wrong-1"));
    assertEquals("Answered[value=Score[value=2.0]]", ask(model, "b", "wrong-1"));
    assertEquals("Answered[value=Score[value=5.0]]", ask(model, "a", "right-2"));
  }

  @Test
  void unknownShapes_sayWhatToDo() throws IOException {
    file("s.csv", "name,value", "a,1");
    assertEquals(
        "s.csv: no card knows answers in the columns [name, value]; name them by columns: {id: ...,"
            + " scores: ...}, or of pairs {id: ..., chosen: ..., rejected: ...}",
        problem("path: s.csv"));
  }

  @Test
  void columnThatIsNotThere_isNamed() throws IOException {
    file("s.csv", "name,value", "a,1");
    assertEquals(
        "run.yaml:2:10: the first row of s.csv has no [valu]; it has [name, value]",
        problem("path: s.csv\ncolumns: {id: name, verdict: valu}"));
  }

  @Test
  void noPath_isAProblem() {
    assertEquals(
        "run.yaml:1:1: \"path\" is missing: name the file of the recording", problem("{}"));
  }

  private static Path data(String name) {
    List<Path> folders = new ArrayList<>();
    Optional.ofNullable(System.getenv("ASSAYER_DATA")).map(Path::of).ifPresent(folders::add);
    folders.addAll(List.of(Path.of("../shared/data"), Path.of("../../shared/data")));
    Optional<Path> found =
        folders.stream().map(f -> f.resolve(name)).filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), () -> "no " + name + "; ASSAYER_DATA names its folder");
    return found.orElseThrow().toAbsolutePath();
  }

  private static List<BestOfN> items(Dataset<BestOfN> dataset) {
    List<BestOfN> items = new ArrayList<>();
    try (Rows<BestOfN> rows = dataset.rows(false)) {
      for (Chunk<BestOfN> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        chunk.rows().forEach(row -> items.add(((Row.Read<BestOfN>) row).item()));
      }
    }
    return items;
  }

  /** 99 of 483: the strict count published beside the file. */
  @Test
  void rewardMath_scalarFile_givesThePublishedCount() {
    String path = data("rewardmath/recorded/ArmoRM_reward.json.gz").toString();
    Dataset<BestOfN> dataset = dataset("rewardmath", BestOfN.class, path);
    Model<?, ?> model = source("path: " + path).open(Role.REWARD, dataset, Conditions.of(0));
    int best = 0;
    for (BestOfN item : items(dataset)) {
      String id = item.id().row();
      double right = score(ask(model, id, "right-1"));
      boolean beatsAll = true;
      for (int i = 1; i <= 9; i++) {
        beatsAll &= right > score(ask(model, id, "wrong-" + i));
      }
      best += beatsAll ? 1 : 0;
    }
    assertEquals(99, best);
    assertEquals(List.of(), model.problems());
  }

  private static double score(String outcome) {
    return Double.parseDouble(outcome.replace("Answered[value=Score[value=", "").replace("]]", ""));
  }

  /** 144 of 483: the count of nine wins published beside the file. */
  @Test
  void rewardMath_pairwiseFile_givesThePublishedCount() {
    String path = data("rewardmath/recorded/gpt4_pairwise_reward.json.gz").toString();
    Dataset<BestOfN> dataset = dataset("rewardmath", BestOfN.class, path);
    ModelSource source = source("path: " + path);
    assertEquals(List.of(Role.JUDGE), source.roles(BestOfN.class));
    Model<?, ?> model = source.open(Role.JUDGE, dataset, Conditions.of(0));
    int best = 0;
    for (BestOfN item : items(dataset)) {
      boolean beatsAll = true;
      for (int i = 0; i < 9; i++) {
        String gold = item.placement(i).toString().replace("GOLD_", "");
        String said = ask(model, item.id().row(), "rival-" + (i + 1));
        beatsAll &= said.equals("Answered[value=Judgement[verdict=" + gold + "]]");
      }
      best += beatsAll ? 1 : 0;
    }
    assertEquals(144, best);
  }

  @Test
  void rewardMath_stepFiles_areStepScores() {
    String path =
        data("rewardmath/recorded-rewardbench-math-prm/rewardbench_Math_Shepherd.json.gz")
            .toString();
    Dataset<BestOfN> dataset = dataset("rewardmath", BestOfN.class, path);
    ModelSource source = source("path: " + path);
    assertEquals(List.of(Role.STEPS), source.roles(BestOfN.class));
    Model<?, ?> model = source.open(Role.STEPS, dataset, Conditions.of(0));
    String id = items(dataset).get(0).id().row();
    assertEquals(
        "Answered[value=[0.6451495885848999, 0.2109081745147705]]", ask(model, id, "right-1"));
    assertEquals(447, items(dataset).size());
  }

  private static Stream<Path> rewardModelsOfJudgeBench() throws IOException {
    try (Stream<Path> files = Files.list(data("judgebench"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("verdicts-reward_model-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Which pairs were judged is the end of a file's name. */
  @ParameterizedTest
  @MethodSource("rewardModelsOfJudgeBench")
  void judgeBench_rewardScores_standInDisplayOrder(Path verdicts) throws IOException {
    String name = String.valueOf(verdicts.getFileName());
    String pairs =
        data("judgebench/pairs-" + name.substring(name.lastIndexOf("-on-") + 4)).toString();
    Dataset<PreferencePair> dataset = dataset("judgebench", PreferencePair.class, pairs);
    Model<?, ?> model = source("path: " + verdicts).open(Role.REWARD, dataset, Conditions.of(0));
    long right = 0;
    try (Rows<PreferencePair> rows = dataset.rows(false)) {
      for (Chunk<PreferencePair> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        for (Row<PreferencePair> row : chunk.rows()) {
          String item = ((Row.Read<PreferencePair>) row).item().id().row();
          right += score(ask(model, item, "chosen")) > score(ask(model, item, "rejected")) ? 1 : 0;
        }
      }
    }
    JsonNode expected = new ObjectMapper().readTree(data("judgebench/expected.json").toFile());
    assertEquals(expected.path(name).path("overall").path("correct").asLong(-1), right, name);
  }

  private Dataset<JudgeComparison> comparisons() throws IOException {
    file(
        "c.jsonl",
        "{\"id\":\"a\",\"prompt\":\"p\",\"first\":\"x\",\"second\":\"y\",\"label\":\"B\"}",
        "{\"id\":\"b\",\"prompt\":\"p\",\"first\":\"x\",\"second\":\"y\",\"label\":\"tie\"}");
    return dataset("judge-comparisons", JudgeComparison.class, "c.jsonl");
  }

  @Test
  void twoGames_areReadInTheOrderShown_fromColumnsOrAList() throws IOException {
    Dataset<JudgeComparison> comparisons = comparisons();
    file("two.csv", "id,verdict_1,verdict_2", "a,A,B", "b,tie,perhaps");
    file(
        "list.jsonl",
        "{\"id\":\"a\",\"verdicts\":[\"A\",\"B\"]}",
        "{\"id\":\"b\",\"verdicts\":[\"tie\",\"perhaps\"]}");
    for (String path : List.of("two.csv", "list.jsonl")) {
      ModelSource source = source("{path: " + path + ", card: judge-comparisons}");
      assertEquals(List.of(Role.JUDGE), source.roles(JudgeComparison.class));
      Model<?, ?> model = source.open(Role.JUDGE, comparisons, Conditions.of(0));
      assertEquals("Answered[value=Judgement[verdict=FIRST]]", ask(model, "a", "game-1"));
      assertEquals("Answered[value=Judgement[verdict=SECOND]]", ask(model, "a", "game-2"));
      assertEquals("Answered[value=Judgement[verdict=TIE]]", ask(model, "b", "game-1"));
      assertTrue(ask(model, "b", "game-2").startsWith("Unparsed[raw=perhaps"));
    }
  }

  /** The order of a comparison whose order is drawn is not that of any recording. */
  @Test
  void drawnOrders_haveNoRecordedAnswer() throws IOException {
    file("two.csv", "id,verdict_1,verdict_2", "a,A,B", "b,tie,A");
    Model<?, ?> model =
        source("{path: two.csv, card: judge-comparisons}")
            .open(Role.JUDGE, comparisons(), Conditions.of(0));
    assertTrue(ask(model, "a", "compare-1").startsWith("Failed[kind=NO_ANSWER"));
  }

  @Test
  void scoresOfTheBetterOneFirst_findTheirCompletion_whereverItStands() throws IOException {
    file(
        "pairs.jsonl",
        "{\"id\":\"a\",\"prompt\":\"p\",\"first\":\"x\",\"second\":\"y\",\"label\":\"A\"}",
        "{\"id\":\"b\",\"prompt\":\"p\",\"first\":\"x\",\"second\":\"y\",\"label\":\"B\"}");
    file("s.csv", "id,score_chosen,score_rejected", "a,1,2", "b,3,4");
    file("unsaid.jsonl", "{\"id\":\"a\",\"s\":[1,2]}", "{\"id\":\"b\",\"s\":[3,4]}");
    Dataset<JudgeComparison> pairs =
        dataset("preference-pairs", JudgeComparison.class, "pairs.jsonl");
    Model<?, ?> model = source("path: s.csv").open(Role.REWARD, pairs, Conditions.of(0));
    assertEquals(1, score(ask(model, "a", "completion-1")));
    assertEquals(2, score(ask(model, "a", "completion-2")));
    assertEquals(4, score(ask(model, "b", "completion-1")));
    assertEquals(3, score(ask(model, "b", "completion-2")));
    Model<?, ?> unsaid =
        source("{path: unsaid.jsonl, columns: {id: id, scores: s}}")
            .open(Role.REWARD, pairs, Conditions.of(0));
    assertTrue(ask(unsaid, "a", "completion-1").startsWith("Failed[kind=NO_ANSWER"));
  }

  private static String idOfTheFirst(Dataset<JudgeComparison> dataset) {
    try (Rows<JudgeComparison> rows = dataset.rows(false)) {
      Chunk<JudgeComparison> chunk = rows.next();
      if (chunk == null) {
        throw new AssertionError("no rows");
      }
      return ((Row.Read<JudgeComparison>) chunk.rows().get(0)).item().id().row();
    }
  }

  /** Whichever completion is the system: the game in the order of the data is the first one. */
  @Test
  void gamesOfTwoThatMeet_areFoundByTheOrderShown() throws IOException {
    file(
        "judgments.jsonl",
        "{\"uid\":\"q\",\"category\":\"c\",\"model\":\"m\",\"baseline\":\"b\",\"games\":"
            + "[{\"score\":\"A>>B\"},{\"score\":\"B<A\"}]}");
    String path = "judgments.jsonl";
    Dataset<JudgeComparison> dataset = dataset("arena-hard-judgments", JudgeComparison.class, path);
    Model<?, ?> model = source("path: " + path).open(Role.JUDGE, dataset, Conditions.of(0));
    String id = idOfTheFirst(dataset);
    String first = "Answered[value=Judgement[verdict=FIRST";
    assertTrue(ask(model, id, "1-vs-2").startsWith(first + ", strong"), ask(model, id, "1-vs-2"));
    assertEquals(first + "]]", ask(model, id, "2-vs-1"));
    assertTrue(ask(model, id, "1-vs-3").startsWith("Failed[kind=NO_ANSWER"), "no such game");
  }
}
