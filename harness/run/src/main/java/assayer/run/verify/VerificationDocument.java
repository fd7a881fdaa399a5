package assayer.run.verify;

import assayer.core.comparison.Change;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.run.store.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verification as one JSON document; what is not there is null. */
public final class VerificationDocument {
  private VerificationDocument() {}

  /** The text of the document. */
  public static String of(Verification all) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("format", 1);
    document.put("verdict", all.verdict().name().toLowerCase(Locale.ROOT));
    document.put("sentence", all.sentence());
    document.put("run", all.run());
    document.put("manifest", all.manifest());
    document.put("share", all.share());
    document.put("seed", all.seed());
    document.put("changes", all.identity().stream().map(VerificationDocument::change).toList());
    document.put(
        "surroundings", all.surroundings().stream().map(VerificationDocument::change).toList());
    document.put("models", all.models().stream().map(VerificationDocument::model).toList());
    document.put("readingsMade", all.remade());
    document.put("readings", all.readings().stream().map(VerificationDocument::reading).toList());
    document.put("notes", all.notes());
    return JsonText.of(document);
  }

  private static Map<String, @Nullable Object> change(Change change) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("path", change.path());
    fields.put("stored", change.a().orElse(null));
    fields.put("now", change.b().orElse(null));
    return fields;
  }

  private static Map<String, @Nullable Object> model(ModelCheck check) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("entry", check.entry());
    fields.put("suite", check.suite());
    fields.put("dataset", check.dataset());
    fields.put("model", check.model());
    fields.put("settled", check.settled());
    fields.put("failed", check.failed());
    fields.put("drawn", check.drawn());
    fields.put("same", check.same());
    fields.put("reworded", check.reworded());
    fields.put("different", check.different());
    fields.put("unanswered", check.unanswered());
    fields.put("notPut", check.notPut());
    List<Map<String, @Nullable Object>> first = new ArrayList<>();
    check.firstDifferences().forEach(answer -> first.add(answer(answer)));
    fields.put("firstDifferences", first);
    fields.put("firstFailure", check.firstFailure().isEmpty() ? null : check.firstFailure());
    return fields;
  }

  private static Map<String, @Nullable Object> answer(AnswerChange change) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("item", change.item());
    fields.put("slot", change.slot());
    fields.put("stored", change.stored());
    fields.put("now", change.now());
    return fields;
  }

  private static Map<String, @Nullable Object> reading(ReadingChange change) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("where", change.where());
    fields.put("stored", number(change.stored()));
    fields.put("now", number(change.now()));
    return fields;
  }

  private static @Nullable Map<String, Object> number(Optional<Reading> reading) {
    return reading.map(VerificationDocument::number).orElse(null);
  }

  private static Map<String, Object> number(Reading reading) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (reading instanceof Estimate estimate) {
      fields.put("value", estimate.value());
      estimate.interval().ifPresent(i -> fields.put("low", i.low()));
      estimate.interval().ifPresent(i -> fields.put("high", i.high()));
    } else if (reading instanceof Undefined undefined) {
      fields.put("undefined", undefined.reason().text());
    }
    fields.put("n", reading.n());
    return fields;
  }
}
