package assayer.reports.published;

import assayer.core.reading.Estimate;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The record of one model.
 *
 * @param results the run
 * @param model the model's id
 * @param own its results
 */
record EvalRecord(Results results, String model, List<SuiteResult> own) {
  private static final String VERSION = "0.3.0";

  /** Facts that say what a model is; not where it is kept, which is nobody's business. */
  private static final Set<String> TOLD = Set.of("adapter", "dialect", "model", "precision");

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    EvalFields.text(json, "schema_version", VERSION);
    EvalFields.text(json, "evaluation_id", results.run() + "/" + model + "/" + epoch());
    if (started().isPresent()) {
      EvalFields.text(json, "evaluation_timestamp", started().get().toString());
    }
    EvalFields.text(json, "retrieved_timestamp", epoch());
    source(json);
    json.writeObjectFieldStart("eval_library");
    EvalFields.text(json, "name", "assayer");
    EvalFields.text(json, "version", results.manifest().tool().replace("assayer ", ""));
    json.writeEndObject();
    model(json);
    json.writeArrayFieldStart("evaluation_results");
    for (SuiteResult result : own) {
      for (SectionReading reading : result.readings()) {
        if (reading.section().equals(SectionReading.OVERALL)
            && reading.reading() instanceof Estimate estimate) {
          new EvalResult(results, result, reading.metric(), estimate).write(json);
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private Optional<Instant> started() {
    String noted = results.manifest().environment().getOrDefault("started", "");
    try {
      return Optional.of(Instant.parse(noted));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds: the record is made of the run and of no clock, so that it can be made again. */
  private String epoch() {
    return Long.toString(started().map(Instant::getEpochSecond).orElse(0L));
  }

  private void source(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("source_metadata");
    EvalFields.text(json, "source_name", "Assayer run " + results.run());
    EvalFields.text(json, "source_type", "evaluation_run");
    EvalFields.text(json, "source_organization_name", "unknown");
    EvalFields.text(json, "evaluator_relationship", "other");
    Map<String, String> details = new TreeMap<>();
    details.put("complete", Boolean.toString(results.complete()));
    details.put("manifest", results.manifest().digest());
    details.put("seed", Long.toString(results.manifest().seed()));
    EvalFields.details(json, "additional_details", details);
    json.writeEndObject();
  }

  private void model(JsonGenerator json) throws IOException {
    Map<String, String> facts = results.manifest().models().getOrDefault(model, Map.of());
    json.writeObjectFieldStart("model_info");
    EvalFields.text(json, "name", model);
    EvalFields.text(json, "id", facts.getOrDefault("model", model));
    Map<String, String> told = new TreeMap<>(facts);
    told.keySet().removeIf(fact -> !isTold(fact));
    EvalFields.details(json, "additional_details", told);
    json.writeEndObject();
  }

  private static boolean isTold(String fact) {
    return TOLD.contains(fact) || fact.startsWith("sampling.") || fact.endsWith("digest");
  }
}
