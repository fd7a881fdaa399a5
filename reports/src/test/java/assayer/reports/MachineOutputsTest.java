package assayer.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.reports.github.AnnotationsReport;
import assayer.reports.markdown.CommentReport;
import assayer.reports.markdown.SummaryReport;
import assayer.reports.openmetrics.MetricsReport;
import assayer.reports.sarif.SarifReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other programs read: each parses whatever the texts of a run are. */
final class MachineOutputsTest {
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice)( [a-z]+=[^:,]*(,[a-z]+=[^:,]*)*)?::.*");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "[a-z_]+(\\{[a-z_]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z_]+=\"([^\"\\\\]|\\\\.)*\")*})? \\S+");

  /** The published schema, as a library of SARIF's has it. */
  private static final JsonSchema SARIF = JsonSchema.of("/schema/sarif-schema-2.1.0.json");

  @TempDir Path folder;

  private static Stream<String> texts() {
    return Hostile.texts();
  }

  private String text(ReportWriter writer, Results results) throws IOException {
    return Files.readString(writer.write(results, folder));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void sarif_holdsItsSchema(String text) throws IOException {
    Results results = Hostile.results(text);
    Map<String, Place> places = new HashMap<>();
    results.gates().forEach(gate -> places.put(gate.id(), new Place(text, 3, 5)));
    String written = text(new SarifReport(), results.withGatePlaces(places));
    SARIF.assertHolds(written);
    assertTrue(written.contains("\"startLine\" : 3"), written);
    assertTrue(written.length() < 30_000, "texts are cut");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void metrics_areLinesOfTheirSyntax_noTwoOfOneName(String text) throws IOException {
    List<String> lines = text(new MetricsReport(), Hostile.results(text)).lines().toList();
    assertEquals("# EOF", lines.get(lines.size() - 1));
    Set<String> names = new HashSet<>();
    for (String line : lines.subList(0, lines.size() - 1)) {
      if (!line.startsWith("# TYPE assayer_") && !line.startsWith("# HELP assayer_")) {
        assertTrue(SAMPLE.matcher(shortened(line)).matches(), () -> shortened(line));
        assertTrue(names.add(line.substring(0, line.lastIndexOf(' '))), "twice");
      }
    }
    assertTrue(names.size() > 10, names.size() + " samples");
  }

  /** A regular expression goes as deep as a value is long. */
  private static String shortened(String line) {
    return line.replaceAll("(.)\\1{99,}", "$1");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void annotations_areOneCommandALine(String text) throws IOException {
    List<String> lines = text(new AnnotationsReport(), Hostile.results(text)).lines().toList();
    assertEquals(4, lines.size());
    for (String line : lines) {
      assertTrue(COMMAND.matcher(line).matches(), line);
      assertFalse(line.contains("##["), line);
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void comment_hasOneMarkerAndNoLiveMarkup(String text) throws IOException {
    String page = text(new CommentReport(), Hostile.results(text));
    assertEquals(page.indexOf("<!--"), page.lastIndexOf("<!--"), page);
    assertTrue(page.startsWith("<!-- assayer:"), page);
    assertFalse(page.contains("<script") || page.contains("@everyone"), page);
    assertTrue(page.length() <= 30_000, page.length() + " characters");
    assertTrue(page.indexOf("gates failed") < 2_000, "the verdict comes first");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void everyFile_liesInTheFolder_andIsTheSameTwice(String text) throws IOException {
    Path one = Files.createDirectories(folder.resolve("a/one"));
    Path two = Files.createDirectories(folder.resolve("a/two"));
    List<String> formats = new ArrayList<>();
    for (ReportWriter writer : ServiceLoader.load(ReportWriter.class)) {
      if (text.length() < 100_000 || !writer.format().equals("html")) {
        Path first = writer.write(Hostile.results(text), one);
        Path second = writer.write(Hostile.results(text), two);
        assertTrue(first.normalize().startsWith(one), first.toString());
        assertEquals(-1, Files.mismatch(first, second), writer.format());
        formats.add(writer.format());
      }
    }
    assertTrue(formats.size() >= 8, formats.toString());
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("a")), all.toList());
    }
  }

  @Test
  void pages_stayWithinWhatAHostTakes_inAnyScript() throws IOException {
    List<assayer.core.reading.GateVerdict> gates =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(
                i ->
                    new assayer.core.reading.GateVerdict(
                        "模&".repeat(400) + i,
                        assayer.core.reading.GateVerdict.Decision.FAIL,
                        "型<".repeat(900),
                        java.util.Optional.empty(),
                        java.util.OptionalDouble.empty()))
            .toList();
    Results typical = SampleResults.typical();
    Results many = new Results("many", typical.manifest(), true, typical.results(), gates);
    String comment = text(new CommentReport(), many);
    assertTrue(comment.length() <= 30_000, comment.length() + " characters");
    assertTrue(comment.endsWith("\nThe rest does not fit here; summary.md has it.\n"), comment);
    assertTrue(comment.contains("200 of 200 gates failed"), comment);
    int bytes = text(new SummaryReport(), many).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 200_000, bytes + " bytes");
    List<String> annotations = text(new AnnotationsReport(), many).lines().toList();
    assertEquals(11, annotations.size());
    assertEquals("::error::and 191 more gates like this; the summary has them", annotations.get(9));
  }
}
