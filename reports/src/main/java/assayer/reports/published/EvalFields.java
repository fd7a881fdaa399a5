package assayer.reports.published;

import assayer.reports.shown.Visible;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Texts of a record: what is in them may come from anywhere. */
final class EvalFields {
  private static final int LONGEST = 1_000;

  private EvalFields() {}

  static void details(JsonGenerator json, String field, Map<String, String> details)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      text(json, Visible.of(detail.getKey(), LONGEST), detail.getValue());
    }
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeStringField(field, Visible.of(text, LONGEST));
  }
}
