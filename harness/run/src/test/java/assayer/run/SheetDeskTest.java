package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleText;
import assayer.core.sample.SampleWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class SheetDeskTest {
  private static final Path OUT = Path.of("out");

  private final List<String> written = Collections.synchronizedList(new ArrayList<>());

  private static SampleSheet sheet(String run) {
    SuiteResult result =
        new SuiteResult(
            "s",
            "1",
            "accuracy",
            "d",
            "",
            "m",
            false,
            "judge",
            ScoringPolicy.STRICT,
            Map.of(),
            Tally.EMPTY,
            List.of(),
            Optional.empty(),
            Map.of());
    return new SampleSheet(result, run, 0, Map.of(), SampleText.FULL, "", "", List.of());
  }

  /** Has no room for what is called "full". */
  private final class Full implements SampleWriter {
    @Override
    public String format() {
      return "page";
    }

    @Override
    public void write(SampleSheet sheet, Path folder) throws IOException {
      if (sheet.run().equals("full")) {
        throw new IOException("no space left");
      }
      written.add(sheet.run());
    }
  }

  @Test
  void sheets_areAllWritten_whenTheDeskIsClosed() {
    try (SheetDesk desk = new SheetDesk(List.of(new Full()), OUT)) {
      List.of("a", "b", "c", "d").forEach(name -> desk.take(sheet(name)));
    }
    assertEquals(List.of("a", "b", "c", "d"), written.stream().sorted().toList());
  }

  @Test
  void sheetThatCannotBeWritten_failsALaterOne() {
    try (SheetDesk desk = new SheetDesk(List.of(new Full()), OUT)) {
      desk.take(sheet("full"));
      desk.take(sheet("beside"));
      assertNoSpace(() -> desk.take(sheet("after")));
    }
    assertEquals(List.of("beside"), written);
  }

  @Test
  void lastSheetThatCannotBeWritten_failsTheEnd() {
    SheetDesk desk = new SheetDesk(List.of(new Full()), OUT);
    desk.take(sheet("a"));
    desk.take(sheet("full"));
    assertNoSpace(desk::close);
    assertEquals(List.of("a"), written);
  }

  private static void assertNoSpace(Executable doing) {
    UncheckedIOException error = assertThrows(UncheckedIOException.class, doing);
    assertEquals("no space left", error.getCause().getMessage());
  }
}
