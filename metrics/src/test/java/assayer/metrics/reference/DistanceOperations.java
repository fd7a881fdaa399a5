package assayer.metrics.reference;

import assayer.metrics.distance.Dard;
import assayer.metrics.distance.Epic;
import assayer.metrics.distance.OneStep;
import assayer.metrics.distance.PearsonDistance;
import assayer.metrics.distance.SampledReward;
import assayer.metrics.distance.Starc;
import assayer.metrics.distance.TabularReward;
import assayer.metrics.distance.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/** Distances between rewards. */
final class DistanceOperations {
  private static final String FILE = "reward-distance";

  static final List<Operation> ALL =
      List.of(
          Operation.of(FILE, "epicTabular", DistanceOperations::epicTabular),
          Operation.of(FILE, "epicSampled", DistanceOperations::epicSampled),
          Operation.of(FILE, "dardTabular", DistanceOperations::dardTabular),
          Operation.of(FILE, "starcVal", DistanceOperations::starcVal),
          Operation.of(FILE, "oneStep", DistanceOperations::oneStep).shuffling("prompts"));

  private DistanceOperations() {}

  private static Found epicTabular(Input input) {
    Epic epic = Epic.of(input.number("discount"));
    TabularReward first = reward(input, "reward1");
    TabularReward second = reward(input, "reward2");
    return Found.of("distance", epic.distance(first, second))
        .with("canonical1", lists(epic.canonical(first)))
        .with("directPearsonDistance", PearsonDistance.of(flat(first), flat(second)));
  }

  private static Found epicSampled(Input input) {
    Epic epic = Epic.of(input.number("discount"));
    SampledReward first = sampled(input.node("reward1"));
    return Found.of("distance", epic.distance(first, sampled(input.node("reward2"))))
        .with("canonical1", epic.canonical(first));
  }

  private static SampledReward sampled(JsonNode reward) {
    return SampledReward.of(
        Input.numbers(reward.get("onBatch")),
        Input.matrix(reward.get("fromS")),
        Input.matrix(reward.get("fromNext")),
        Input.matrix(reward.get("fromMean")));
  }

  private static Found dardTabular(Input input) {
    Dard dard = Dard.of(input.number("discount"));
    TabularReward first = reward(input, "reward1");
    Transitions transitions = Transitions.of(table(input, "transition"));
    return Found.of("distance", dard.distance(first, reward(input, "reward2"), transitions))
        .with("canonical1", lists(dard.canonical(first, transitions)));
  }

  private static Found starcVal(Input input) {
    Starc starc = Starc.of(input.number("discount"));
    TabularReward first = reward(input, "reward1");
    TabularReward second = reward(input, "reward2");
    Transitions transitions = Transitions.of(table(input, "transition"));
    return Found.of("distance", starc.distance(first, second, transitions))
        .with("l2", starc.difference(first, second, transitions));
  }

  private static Found oneStep(Input input) {
    double[][] first = prompts(input, "reward1");
    double[][] second = prompts(input, "reward2");
    Found found = Found.of("distance", OneStep.withDefaults().distance(first, second));
    return found.undefined().isPresent()
        ? found
        : found.with("distanceWithoutCentering", OneStep.distanceWithoutCentring(first, second));
  }

  private static double[][] prompts(Input input, String name) {
    return input.rows("prompts").stream()
        .map(prompt -> Input.numbers(prompt.get(name)))
        .toArray(double[][]::new);
  }

  private static TabularReward reward(Input input, String name) {
    return TabularReward.of(table(input, name));
  }

  private static double[][][] table(Input input, String name) {
    return input.rows(name).stream().map(Input::matrix).toArray(double[][][]::new);
  }

  private static double[] flat(TabularReward reward) {
    return Arrays.stream(reward.values())
        .flatMap(Arrays::stream)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static List<Object> lists(TabularReward reward) {
    return Arrays.stream(reward.values()).<Object>map(Arrays::asList).toList();
  }
}
