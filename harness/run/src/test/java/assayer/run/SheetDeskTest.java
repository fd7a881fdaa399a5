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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SheetDeskTest {
  private static final Path OUT = Path.of("out");

  private final List<String> written = new ArrayList<>();

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
  void sheets_areWrittenInTheirOrder_andAllOfThemAtTheEnd() {
    try (SheetDesk desk = new SheetDesk(List.of(new Full()), OUT)) {
      List.of("a", "b", "c", "d").forEach(name -> desk.take(sheet(name)));
    }
    assertEquals(List.of("a", "b", "c", "d"), written);
  }

  @Test
  void sheetThatCannotBeWritten_failsTheNext_andTheEnd() {
    SheetDesk desk = new SheetDesk(List.of(new Full()), OUT);
    desk.take(sheet("full"));
    UncheckedIOException error =
        assertThrows(UncheckedIOException.class, () -> desk.take(sheet("after")));
    assertEquals("no space left", error.getCause().getMessage());
    assertThrows(UncheckedIOException.class, desk::close);
    assertEquals(List.of(), written);
  }
}
