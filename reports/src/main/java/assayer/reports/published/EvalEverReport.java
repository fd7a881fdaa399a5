package assayer.reports.published;

import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Counts;
import assayer.reports.shown.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code every-eval-ever/MODEL.json}, a record for each model that is no control: every
 * defined reading of the section "overall" with its interval, standard error and n. {@code
 * index.txt} beside them names the files. Single answers are not referred to: the form in which
 * this project wants them is another one.
 *
 * <p>Source: the EvalEval coalition, every_eval_ever, schema 0.3.0.
 */
public final class EvalEverReport implements ReportWriter {

  /** The service. */
  public EvalEverReport() {}

  @Override
  public String format() {
    return "every-eval-ever";
  }

  @Override
  public Occasion occasion() {
    return Occasion.PUBLISHING;
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("every-eval-ever"));
    Map<String, List<SuiteResult>> models = new LinkedHashMap<>();
    for (SuiteResult result : results.results()) {
      if (!result.control()) {
        models.computeIfAbsent(result.model(), id -> new ArrayList<>()).add(result);
      }
    }
    StringBuilder index = new StringBuilder();
    for (Map.Entry<String, List<SuiteResult>> model : models.entrySet()) {
      String name = FileName.of(model.getKey()) + ".json";
      EvalRecord record = new EvalRecord(results, model.getKey(), model.getValue());
      JsonFile.write(own.resolve(name), record::write);
      index.append(name).append('\n');
    }
    index.append(Counts.of(models.size(), "file", "files")).append(" to publish\n");
    return Files.writeString(own.resolve("index.txt"), index);
  }
}
