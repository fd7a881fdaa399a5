package assayer.reports.published;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Scale;
import assayer.reports.shown.ShortHash;
import assayer.reports.shown.Visible;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The record of one model.
 *
 * @param results the run
 * @param model the model's id
 * @param own its results
 */
record EvalRecord(Results results, String model, List<SuiteResult> own) {
  private static final String VERSION = "0.3.0";
  private static final int LONGEST = 1_000;

  /** Facts that say what a model is; not where it is kept, which is nobody's business. */
  private static final Set<String> TOLD = Set.of("adapter", "dialect", "model", "precision");

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    text(json, "schema_version", VERSION);
    text(json, "evaluation_id", results.run() + "/" + model + "/" + epoch());
    if (started().isPresent()) {
      text(json, "evaluation_timestamp", started().get().toString());
    }
    text(json, "retrieved_timestamp", epoch());
    source(json);
    json.writeObjectFieldStart("eval_library");
    text(json, "name", "assayer");
    text(json, "version", results.manifest().tool().replace("assayer ", ""));
    json.writeEndObject();
    model(json);
    json.writeArrayFieldStart("evaluation_results");
    for (SuiteResult result : own) {
      for (SectionReading reading : result.readings()) {
        if (reading.section().equals(SectionReading.OVERALL)
            && reading.reading() instanceof Estimate estimate) {
          result(json, result, reading.metric(), estimate);
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
    text(json, "source_name", "Assayer run " + results.run());
    text(json, "source_type", "evaluation_run");
    text(json, "source_organization_name", "unknown");
    text(json, "evaluator_relationship", "other");
    Map<String, String> details = new TreeMap<>();
    details.put("complete", Boolean.toString(results.complete()));
    details.put("manifest", results.manifest().digest());
    details.put("seed", Long.toString(results.manifest().seed()));
    details(json, "additional_details", details);
    json.writeEndObject();
  }

  private void model(JsonGenerator json) throws IOException {
    Map<String, String> facts = results.manifest().models().getOrDefault(model, Map.of());
    json.writeObjectFieldStart("model_info");
    text(json, "name", model);
    text(json, "id", facts.getOrDefault("model", model));
    Map<String, String> told = new TreeMap<>(facts);
    told.keySet().removeIf(fact -> !isTold(fact));
    details(json, "additional_details", told);
    json.writeEndObject();
  }

  private static boolean isTold(String fact) {
    return TOLD.contains(fact) || fact.startsWith("sampling.") || fact.endsWith("digest");
  }

  private void result(JsonGenerator json, SuiteResult result, String metric, Estimate estimate)
      throws IOException {
    String name = result.suite() + "/" + result.dataset();
    json.writeStartObject();
    String identity = String.join("\n", name, result.datasetDigest(), metric, "" + result.board());
    text(json, "evaluation_result_id", ShortHash.of(identity));
    text(json, "evaluation_name", name);
    data(json, result);
    metric(json, result, metric, estimate);
    score(json, result, estimate);
    json.writeEndObject();
  }

  private void data(JsonGenerator json, SuiteResult result) throws IOException {
    Optional<HubDataset> hub = HubDataset.of(results, result);
    json.writeObjectFieldStart("source_data");
    text(json, "dataset_name", result.dataset());
    text(json, "source_type", hub.isPresent() ? "hf_dataset" : "other");
    if (hub.isPresent()) {
      text(json, "hf_repo", hub.get().id());
      if (hub.get().revision().isPresent()) {
        text(json, "hf_revision", hub.get().revision().get());
      }
      json.writeNumberField("samples_number", result.tally().items());
    } else {
      text(json, "source_version", result.datasetDigest());
    }
    details(json, "additional_details", Map.of("digest", result.datasetDigest()));
    json.writeEndObject();
  }

  private static void metric(
      JsonGenerator json, SuiteResult result, String metric, Estimate estimate) throws IOException {
    json.writeObjectFieldStart("metric_config");
    text(json, "metric_id", result.suite() + "." + metric);
    text(json, "metric_name", metric);
    json.writeBooleanField("lower_is_better", result.direction(metric) == Direction.LOWER);
    if (Scale.of(metric, List.of(estimate)) == Scale.SHARE) {
      text(json, "metric_unit", "proportion");
      text(json, "score_type", "continuous");
      json.writeNumberField("min_score", 0);
      json.writeNumberField("max_score", 1);
    }
    Map<String, String> details = new TreeMap<>();
    result.options().forEach((option, value) -> details.put("option." + option, value));
    details.put("direction", result.direction(metric).id());
    details.put("suite_version", result.suiteVersion());
    details.put("ties", result.policy().ties().id());
    details.put("unscored", result.policy().unscored().id());
    details(json, "additional_details", details);
    json.writeEndObject();
  }

  private void score(JsonGenerator json, SuiteResult result, Estimate estimate) throws IOException {
    json.writeObjectFieldStart("score_details");
    json.writeNumberField("score", estimate.value());
    Map<String, String> details = new TreeMap<>();
    details.put("asks", Long.toString(result.tally().asks()));
    details.put("answered", Long.toString(result.tally().answered()));
    details.put("refused", Long.toString(result.tally().refused()));
    details.put("unparsed", Long.toString(result.tally().unparsed()));
    details.put("failed", Long.toString(result.tally().failed()));
    List<String> flags = Flags.of(results, result);
    if (!flags.isEmpty()) {
      details.put("warning", String.join("; ", flags));
    }
    if (!estimate.flags().isEmpty()) {
      String words = estimate.flags().stream().map(Flag::text).collect(Collectors.joining("; "));
      details.put("flags", words);
    }
    details(json, "details", details);
    uncertainty(json, estimate);
    json.writeEndObject();
  }

  private static void uncertainty(JsonGenerator json, Estimate estimate) throws IOException {
    json.writeObjectFieldStart("uncertainty");
    if (estimate.standardError().isPresent()) {
      json.writeObjectFieldStart("standard_error");
      json.writeNumberField("value", estimate.standardError().getAsDouble());
      json.writeEndObject();
    }
    if (estimate.interval().isPresent()) {
      Interval interval = estimate.interval().get();
      json.writeObjectFieldStart("confidence_interval");
      json.writeNumberField("lower", interval.low());
      json.writeNumberField("upper", interval.high());
      json.writeNumberField("confidence_level", interval.level());
      text(json, "method", estimate.method());
      json.writeEndObject();
    }
    json.writeNumberField("num_samples", estimate.n());
    json.writeEndObject();
  }

  private static void details(JsonGenerator json, String field, Map<String, String> details)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      text(json, Visible.of(detail.getKey(), LONGEST), detail.getValue());
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeStringField(field, Visible.of(text, LONGEST));
  }
}
