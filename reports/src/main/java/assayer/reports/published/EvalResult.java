package assayer.reports.published;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Scale;
import assayer.reports.shown.ShortHash;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One reading of a model as an entry of its record.
 *
 * @param results the run
 * @param result of the model
 * @param metric the reading's
 * @param estimate what was found of the whole
 */
record EvalResult(Results results, SuiteResult result, String metric, Estimate estimate) {
  void write(JsonGenerator json) throws IOException {
    String name = result.suite() + "/" + result.dataset();
    json.writeStartObject();
    EvalFields.text(json, "evaluation_result_id", ShortHash.of(identity(name)));
    EvalFields.text(json, "evaluation_name", name);
    data(json);
    metric(json);
    score(json);
    json.writeEndObject();
  }

  /** Field by field: what was published keeps its id, whatever becomes of our own records. */
  private String identity(String name) {
    return String.join(
        "\n",
        name,
        result.suiteVersion(),
        result.datasetDigest(),
        metric,
        result.policy().ties().id(),
        result.policy().unscored().id(),
        new TreeMap<>(result.options()).toString());
  }

  private void data(JsonGenerator json) throws IOException {
    Optional<HubDataset> hub = HubDataset.of(results, result);
    json.writeObjectFieldStart("source_data");
    EvalFields.text(json, "dataset_name", result.dataset());
    EvalFields.text(json, "source_type", hub.isPresent() ? "hf_dataset" : "other");
    if (hub.isPresent()) {
      EvalFields.text(json, "hf_repo", hub.get().id());
      if (hub.get().revision().isPresent()) {
        EvalFields.text(json, "hf_revision", hub.get().revision().get());
      }
      json.writeNumberField("samples_number", result.tally().items());
    } else {
      EvalFields.text(json, "source_version", result.datasetDigest());
    }
    EvalFields.details(json, "additional_details", Map.of("digest", result.datasetDigest()));
    json.writeEndObject();
  }

  private void metric(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metric_config");
    EvalFields.text(json, "metric_id", result.suite() + "." + metric);
    EvalFields.text(json, "metric_name", metric);
    json.writeBooleanField("lower_is_better", result.direction(metric) == Direction.LOWER);
    if (Scale.of(metric, List.of(estimate)) == Scale.SHARE) {
      EvalFields.text(json, "metric_unit", "proportion");
      EvalFields.text(json, "score_type", "continuous");
      json.writeNumberField("min_score", 0);
      json.writeNumberField("max_score", 1);
    }
    Map<String, String> details = new TreeMap<>();
    result.options().forEach((option, value) -> details.put("option." + option, value));
    details.put("direction", result.direction(metric).id());
    details.put("suite_version", result.suiteVersion());
    details.put("ties", result.policy().ties().id());
    details.put("unscored", result.policy().unscored().id());
    EvalFields.details(json, "additional_details", details);
    json.writeEndObject();
  }

  private void score(JsonGenerator json) throws IOException {
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
    EvalFields.details(json, "details", details);
    uncertainty(json);
    json.writeEndObject();
  }

  private void uncertainty(JsonGenerator json) throws IOException {
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
      EvalFields.text(json, "method", estimate.method());
      json.writeEndObject();
    }
    json.writeNumberField("num_samples", estimate.n());
    json.writeEndObject();
  }
}
