package assayer.reports.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Said;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Token;
import assayer.core.outcome.Units;
import assayer.core.outcome.Usage;
import assayer.core.outcome.Verdict;
import assayer.core.reading.Results;
import assayer.core.reading.StoredObservation;
import assayer.core.reading.Undefined;
import assayer.parquet.ParquetLines;
import assayer.reports.SampleResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
  private static final Exchange SENT =
      new Exchange(
          List.of(new Said("[[A]]", "hm", Finish.TRUNCATED)), "served-1", Usage.of(10, 3), 2, 1);

  /** An answer of each kind, and what its columns hold. */
  private static final Map<Answer, String> ANSWERS = new LinkedHashMap<>();

  static {
    ANSWERS.put(
        new Score(7, Optional.of(new Probabilities(Map.of("A", 0.75), 0.25))),
        "'score':7.0,'probabilities':{'A':0.75},'outside':0.25");
    ANSWERS.put(StepScores.of(0.5, -1), "'steps':[0.5,-1.0]");
    ANSWERS.put(StepScores.of(0.5).withRedundancy(-0.25), "'steps':[0.5],'redundancy':[-0.25]");
    ANSWERS.put(
        new Critique(OptionalInt.empty(), "").withConfidence(0.75),
        "'right':true,'critique':'','confidence':0.75");
    ANSWERS.put(Judgement.of(Verdict.TIE), "'verdict':'tie'");
    ANSWERS.put(
        new Critique(OptionalInt.of(3), "=no"), "'right':false,'firstError':3,'critique':'=no'");
    ANSWERS.put(new Critique(OptionalInt.empty(), ""), "'right':true,'critique':''");
    ANSWERS.put(new Ranking(List.of(1, 0)), "'order':[1,0]");
    ANSWERS.put(new Ratings(Map.of("helpfulness", 3.5)), "'ratings':{'helpfulness':3.5}");
    ANSWERS.put(new Units(List.of("a", "b")), "'units':['a','b']");
    ANSWERS.put(
        new Completion(
            "x \ud83d\ude00",
            "because",
            List.of(
                new Token(
                    "x", -0.5, List.of(new Token.Alternative("y", Double.NEGATIVE_INFINITY))))),
        "'completion':'x \ud83d\ude00','reasoning':'because','tokens':[{'text':'x',"
            + "'logProbability':-0.5,'alternatives':[{'text':'y','logProbability':-Infinity}]}]");
  }

  @TempDir private Path folder;

  private List<String> table(int which, Results results, List<StoredObservation> observations)
      throws IOException {
    Path file = new ParquetTables().write(results, observations::forEach, folder).get(which);
    assertEquals(List.of("readings.parquet", "observations.parquet").get(which), name(file));
    try (InputStream in = ParquetLines.open(file, column -> true)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(ParquetTablesTest::present).toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Without the columns that are null, which most are. */
  private static String present(String line) {
    return line.replace('"', '\'')
        .replaceAll("'[A-Za-z]+':null,", "")
        .replaceAll(",'[A-Za-z]+':null", "");
  }

  private static StoredObservation observed(Outcome<?> outcome) {
    return new StoredObservation(
        "nightly", "sha256:0", 1, "toy", "data", "m", false, "7", "chosen", outcome, 5, true);
  }

  private String row(Outcome<?> outcome) throws IOException {
    List<String> rows = table(1, SampleResults.empty(), List.of(observed(outcome)));
    assertEquals(1, rows.size());
    String head =
        "{'run':'nightly','manifest':'sha256:0','entry':1,'suite':'toy','dataset':'data','model':'m','control':false,"
            + "'item':'7','slot':'chosen','outcome':'";
    assertTrue(rows.get(0).startsWith(head), rows.get(0));
    return rows.get(0).substring(head.length()).replaceFirst("}$", "");
  }

  @Test
  void answer_ofEveryKind_hasColumns() throws IOException {
    Set<Class<?>> kinds =
        ANSWERS.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(
        Arrays.stream(Answer.class.getPermittedSubclasses()).collect(Collectors.toSet()), kinds);
    for (var answer : ANSWERS.entrySet()) {
      assertEquals(
          "answered','counts':true,'ms':5," + answer.getValue(),
          row(new Outcome.Answered<>(answer.getKey())));
    }
  }

  @Test
  void everyOtherOutcome_isAValueOfItsOwn() throws IOException {
    String sent =
        ",'said':[{'text':'[[A]]','reasoning':'hm','finish':'truncated'}],'served':'served-1',"
            + "'inputTokens':10,'outputTokens':3,'requests':2,'cached':1";
    assertEquals(
        "refused','counts':true,'ms':5,'raw':'no'" + sent, row(new Outcome.Refused<>("no", SENT)));
    assertEquals(
        "unparsed','counts':true,'ms':5,'raw':'well','expected':'a verdict'" + sent,
        row(new Outcome.Unparsed<>("well", "a verdict", SENT)));
    assertEquals(
        "failed','counts':true,'ms':5,'failure':'timeout','message':'slow','attempts':4",
        row(new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 4)));
  }

  @Test
  void everyReading_isARow() throws IOException {
    Results results = SampleResults.typical();
    int readings = results.results().stream().mapToInt(r -> r.readings().size()).sum();
    assertEquals(readings, table(0, results, List.of()).size());
  }

  @Test
  void reading_hasItsNumbersInFullOrItsReason() throws IOException {
    var defined = SampleResults.single("m", SampleResults.share(99.0 / 483, 483), Optional.empty());
    String row = table(0, SampleResults.of(defined), List.of()).get(0);
    assertTrue(row.contains("'value':0.20496894409937888,"), row);
    var reading = new Undefined(Undefined.Reason.SINGLE_CLASS, 12);
    var undefined = SampleResults.single("m", reading, Optional.empty());
    row = table(0, SampleResults.of(undefined), List.of()).get(0);
    assertTrue(row.contains("'headline':true,'n':12,'undefined':'one class only',"), row);
  }

  @Test
  void columnsOfReadings_areThoseOfTheCsv() throws IOException {
    Path csv = new assayer.reports.csv.CsvReport().write(SampleResults.typical(), folder);
    assertEquals(
        java.nio.file.Files.readAllLines(csv).get(0),
        ReadingTable.COLUMNS.stream().map(c -> c.name()).collect(Collectors.joining(",")));
  }
}
