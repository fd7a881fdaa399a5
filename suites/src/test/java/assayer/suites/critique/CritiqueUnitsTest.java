package assayer.suites.critique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.CritiqueClaims;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.suites.Published;
import assayer.suites.Trial;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CritiqueUnitsTest {
  private static final CritiqueUnits SUITE = new CritiqueUnits();

  private static CritiqueClaims item(ItemId id, List<String> claims, List<String> reference) {
    return new CritiqueClaims(
        id,
        Prompt.of("task"),
        Candidate.of("", "answer"),
        "truth",
        Candidate.of("", "critique"),
        claims,
        reference);
  }

  @Test
  void labels_giveThePublishedMeans() {
    JsonNode expected = Published.json("metacritique/expected.json");
    int checked = 0;
    for (String name : Published.names("metacritique", ".jsonl.gz")) {
      List<JsonNode> rows = Published.rows("metacritique/" + name + ".jsonl.gz");
      for (var critic : expected.properties()) {
        String source = critic.getKey() + "_critique";
        if (rows.get(0).path(source).has("precision_labels")) {
          check(rows, source, critic.getValue());
          checked++;
        }
      }
    }
    assertTrue(checked > 0);
  }

  private static void check(List<JsonNode> rows, String source, JsonNode expected) {
    Trial<CritiqueClaims> trial = Trial.of(SUITE, Role.REVIEWER);
    for (JsonNode row : rows) {
      JsonNode critique = row.path(source);
      List<Outcome<?>> outcomes = new ArrayList<>();
      critique.path("precision_labels").forEach(l -> outcomes.add(Cases.says(l.asBoolean())));
      critique.path("recall_labels").forEach(l -> outcomes.add(Cases.says(l.asBoolean())));
      List<String> claims = texts(critique.path("precision_labels"));
      List<String> reference = texts(critique.path("recall_labels"));
      ItemId id = trial.next(row.path("dataset").asText());
      trial.add(item(id, claims, reference), outcomes);
    }
    assertEquals(expected.path("items").asInt(), trial.reading("overall", "f1").n());
    assertEquals(expected.path("macroPrecision").asDouble(), trial.value("precision"), 1e-12);
    assertEquals(expected.path("macroRecall").asDouble(), trial.value("recall"), 1e-12);
    assertEquals(expected.path("macroF1").asDouble(), trial.value("f1"), 1e-12);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void asks_showTheClaimWithWhatItIsHeldAgainst() {
    CritiqueClaims item = item(new ItemId("toy", "1", ""), List.of("a", "b"), List.of("c"));
    var asks = SUITE.asks(item, Role.REVIEWER, 7);
    assertEquals(
        List.of("precision-1", "precision-2", "recall-1"),
        asks.stream().map(ask -> ask.id().slot()).toList());
    ReviewQuestion holds = (ReviewQuestion) asks.get(1).question();
    ReviewQuestion made = (ReviewQuestion) asks.get(2).question();
    assertEquals("b", holds.completion().text());
    assertEquals("truth", holds.reference());
    assertEquals("c", made.completion().text());
    assertEquals("critique", made.reference());
    assertEquals("answer", made.prompt().messages().get(1).content());
    assertEquals(3, asks.stream().map(ask -> ask.seed()).distinct().count());
  }

  @Test
  void noClaim_hasNoPrecision_andAnItemOfNothingIsRefused() {
    Trial<CritiqueClaims> trial = Trial.of(SUITE, Role.REVIEWER);
    trial.add(item(trial.next(""), List.of(), List.of("c")), List.of(Cases.says(true)));
    assertEquals(0, trial.value("precision"));
    assertEquals(1, trial.value("recall"));
    assertEquals(0, trial.value("f1"));
    assertThrows(
        IllegalArgumentException.class,
        () -> item(new ItemId("toy", "1", ""), List.of(), List.of()));
  }

  @Test
  void missingVerdict_isWhatThePolicySays() {
    assertEquals(0.5, precision(Unscored.AS_WRONG));
    assertEquals(0.75, precision(Unscored.AS_CHANCE));
    assertEquals(1, precision(Unscored.EXCLUDE));
  }

  private static double precision(Unscored unscored) {
    Trial<CritiqueClaims> trial =
        new Trial<>(SUITE, Role.REVIEWER, ScoringPolicy.STRICT.with(unscored), Sections.PLAIN);
    trial.add(
        item(trial.next(""), List.of("a", "b"), List.of("c")),
        List.of(Cases.says(true), Cases.unparsed("?"), Cases.says(true)));
    return trial.value("precision");
  }
}
