package assayer.run.store;

import assayer.core.outcome.Outcome;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What came of an ask as its observation says it, without how it came about. */
public final class OutcomeText {
  private OutcomeText() {}

  /** One line of JSON: {@code {"score":0.5}}. Two outcomes are the same if their texts are. */
  public static String of(Outcome<?> outcome) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      ObservationLine.outcome(json, outcome);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.toString();
  }
}
