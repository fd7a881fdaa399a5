package assayer.reports.parquet;

import assayer.core.reading.Observations;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.TableWriter;
import assayer.parquet.ParquetTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code readings.parquet} and {@code observations.parquet}. */
public final class ParquetTables implements TableWriter {

  /** The service. */
  public ParquetTables() {}

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public List<Path> write(Results results, Observations observations, Path folder)
      throws IOException {
    return List.of(readings(results, folder), observations(observations, folder));
  }

  private static Path readings(Results results, Path folder) throws IOException {
    Path file = folder.resolve("readings.parquet");
    try (ParquetTable table = ParquetTable.create(file, ReadingTable.COLUMNS)) {
      for (SuiteResult result : results.results()) {
        for (SectionReading reading : result.readings()) {
          table.add(ReadingTable.cells(results, result, reading).row(ReadingTable.COLUMNS));
        }
      }
      table.finish();
    }
    return file;
  }

  private static Path observations(Observations observations, Path folder) throws IOException {
    Path file = folder.resolve("observations.parquet");
    try (ParquetTable table = ParquetTable.create(file, ObservationTable.COLUMNS)) {
      observations.forEach(
          stored -> {
            try {
              table.add(ObservationTable.cells(stored).row(ObservationTable.COLUMNS));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      table.finish();
    }
    return file;
  }
}
