package assayer.reports.parquet;

import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Outcome.Answered;
import assayer.core.outcome.Outcome.Failed;
import assayer.core.outcome.Outcome.Refused;
import assayer.core.outcome.Outcome.Unparsed;
import assayer.core.outcome.Said;
import assayer.core.outcome.Usage;
import assayer.core.reading.StoredObservation;
import assayer.parquet.Column;
import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row an observation. {@code outcome} is answered, refused, unparsed or failed and says which
 * columns have a value; {@code raw} is what a refused or unparsed model wrote.
 */
final class ObservationTable {
  private static final List<Column> HEAD =
      List.of(
          Column.text("run"),
          Column.text("manifest"),
          Column.whole("entry"),
          Column.text("suite"),
          Column.text("dataset"),
          Column.text("model"),
          new Column("control", Plain.TRUTH),
          Column.text("item"),
          Column.text("slot"),
          Column.text("outcome"),
          new Column("counts", Plain.TRUTH),
          Column.whole("ms"));

  private static final List<Column> TAIL =
      List.of(
          Column.text("raw"),
          Column.text("expected"),
          Column.text("failure"),
          Column.text("message"),
          Column.whole("attempts"),
          new Column(
              "said",
              new ListOf(
                  new StructOf(
                      List.of(
                          Column.text("text"), Column.text("reasoning"), Column.text("finish"))))),
          Column.text("served"),
          Column.whole("inputTokens"),
          Column.whole("cachedInputTokens"),
          Column.whole("writtenInputTokens"),
          Column.whole("outputTokens"),
          Column.whole("reasoningTokens"),
          Column.whole("requests"),
          Column.whole("cached"));

  static final List<Column> COLUMNS =
      Stream.of(HEAD, AnswerCells.COLUMNS, TAIL).flatMap(List::stream).toList();

  private ObservationTable() {}

  static Cells cells(StoredObservation stored) {
    Cells cells = new Cells();
    cells.put("run", stored.run()).put("manifest", stored.manifest());
    cells.put("entry", stored.entry()).put("suite", stored.suite());
    cells.put("dataset", stored.dataset()).put("model", stored.model());
    cells.put("control", stored.control()).put("item", stored.item()).put("slot", stored.slot());
    cells.put("counts", stored.counts()).put("ms", stored.millis());
    outcome(cells, stored.outcome());
    exchange(cells, stored.outcome().exchange());
    return cells;
  }

  private static void outcome(Cells cells, Outcome<?> outcome) {
    if (outcome instanceof Answered<?> answered) {
      cells.put("outcome", "answered");
      AnswerCells.put(cells, answered.value());
    } else if (outcome instanceof Refused<?> refused) {
      cells.put("outcome", "refused").put("raw", refused.text());
    } else if (outcome instanceof Unparsed<?> unparsed) {
      cells.put("outcome", "unparsed").put("raw", unparsed.raw());
      cells.put("expected", unparsed.expected());
    } else if (outcome instanceof Failed<?> failed) {
      cells.put("outcome", "failed").put("failure", word(failed.kind()));
      cells.put("message", failed.message()).put("attempts", failed.attempts());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void exchange(Cells cells, Exchange exchange) {
    if (exchange.equals(Exchange.NONE)) {
      return; // nothing was sent
    }
    cells.put("said", exchange.said().stream().map(ObservationTable::said).toList());
    cells.put("served", exchange.served());
    cells.put("requests", exchange.attempts()).put("cached", exchange.cached());
    Usage usage = exchange.usage();
    cells.put("inputTokens", usage.input()).put("cachedInputTokens", usage.cachedInput());
    cells.put("writtenInputTokens", usage.writtenInput());
    cells.put("outputTokens", usage.output()).put("reasoningTokens", usage.reasoning());
  }

  private static Map<String, String> said(Said said) {
    return Map.of(
        "text", said.text(), "reasoning", said.reasoning(), "finish", word(said.finish()));
  }
}
