package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.BestOfN;
import assayer.core.item.ItemId;
import assayer.core.model.Role;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.suites.Published;
import assayer.suites.Trial;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** RewardBench 2's functions, on the scores that its own code was run on. */
class RewardBench2Test {
  private static final ScoringPolicy SHARE = ScoringPolicy.STRICT.with(TiePolicy.SHARE);
  private static final double EXACT = 1e-12;
  private static final Map<String, String> METRICS =
      Map.of(
          "tied_accuracy", "accuracy-tied",
          "ref_accuracy", "accuracy-reference",
          "correctness_preferred", "preferred",
          "correctness_preferred_hard", "preferred-hard",
          "correctness_margin_score", "margin",
          "overall", "ties-score");

  @Test
  void oracles_giveTheSameNumbers() {
    int ties = 0;
    int fours = 0;
    for (String file : Published.files("rewardbench2", ".json")) {
      for (JsonNode one : Published.json(file)) {
        String name = file + " " + one.path("name").asText();
        if (one.has("groups")) {
          assertBestOfFour(one, name);
          fours++;
        } else if (one.has("rows")) {
          assertTies(one, name);
          ties++;
        }
      }
    }
    assertTrue(ties > 0 && fours > 0);
  }

  private static void assertBestOfFour(JsonNode one, String name) {
    Trial<BestOfN> all = new Trial<>(new BestOfNAccuracy(), Role.REWARD, SHARE, Sections.PLAIN);
    JsonNode groups = one.get("groups");
    for (int i = 0; i < groups.size(); i++) {
      double[] scores = numbers(groups.get(i));
      Trial<BestOfN> single =
          new Trial<>(new BestOfNAccuracy(), Role.REWARD, SHARE, Sections.PLAIN);
      for (Trial<BestOfN> trial : List.of(all, single)) {
        trial.add(Toys.set(trial.next(""), 1, scores.length - 1), Trial.scores(scores));
      }
      double expected = one.path("expected_per_row").path(i).asDouble();
      assertEquals(expected, single.value("accuracy"), EXACT, name + " " + i);
    }
    assertEquals(one.path("expected_mean").asDouble(), all.value("accuracy"), EXACT, name);
  }

  private static void assertTies(JsonNode one, String name) {
    Trial<BestOfN> trial = Trial.of(new Ties(), Role.REWARD);
    for (JsonNode row : one.get("rows")) {
      double[] scores = numbers(row.get("scores"));
      int right = row.get("num_correct").asInt();
      ItemId id = new ItemId("ties", row.get("id").asText(), "");
      trial.add(Toys.set(id, right, scores.length - right), Trial.scores(scores));
    }
    for (Map.Entry<String, JsonNode> expected : one.get("expected").properties()) {
      String metric = METRICS.get(expected.getKey());
      assertEquals(
          expected.getValue().asDouble(), trial.value(String.valueOf(metric)), EXACT, name);
    }
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  @Test
  void boardRows_areTheMeanOfSix_tiesByItsOwnRule() {
    List<String> names = List.of("factuality", "precise_if", "math", "safety", "focus");
    List<String> lines = Published.lines("rewardbench2/leaderboard-v2.csv");
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    assertTrue(lines.size() > 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Shares shares = new Shares();
      names.forEach(name -> shares.with(name, number(cells, header, name)));
      Trial<BestOfN> trial =
          new Trial<>(
              new BestOfNAccuracy(SetRule.DEFAULT.withTiesSubset("Ties")),
              Role.REWARD,
              SHARE,
              shares.mean(Map.of()));
      for (String name : names) {
        Toys.sets(trial, Shares.won(name), 1, 1);
        Toys.sets(trial, Shares.lost(name), 1, 0);
      }
      double ties = ties(trial, number(cells, header, "ties"));
      double expected = number(cells, header, "score") - number(cells, header, "ties") / 6;
      assertEquals(ties, trial.value("Ties", "ties-score"), EXACT, line);
      assertEquals(expected + ties / 6, trial.value("accuracy-with-ties"), 1e-4, line);
    }
  }

  private static double number(String[] cells, List<String> header, String name) {
    return Double.parseDouble(cells[header.indexOf(name)]);
  }

  /** Pairs that are perfect (1.01) or hopeless (-0.01), about as good together as wanted. */
  private static double ties(Trial<BestOfN> trial, double wanted) {
    int pairs = 40;
    long perfect = Math.round(pairs * (wanted + 0.01) / 1.02);
    for (int i = 0; i < pairs; i++) {
      double right = i < perfect ? 2 : 0;
      trial.add(Toys.set(new ItemId("toy", "Ties/ref:" + i, "Ties"), 1, 1), Trial.scores(right, 1));
      trial.add(
          Toys.set(new ItemId("toy", "Ties/tied:" + i, "Ties"), 2, 1),
          Trial.scores(right, right, 1));
    }
    return perfect * 1.02 / pairs - 0.01;
  }
}
