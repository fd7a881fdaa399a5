package assayer.metrics.reference;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.control.BaselineComparisons;
import assayer.metrics.control.LengthControl;
import assayer.metrics.control.LengthControlled;
import assayer.metrics.itemresponse.Ability;
import assayer.metrics.itemresponse.Anchors;
import assayer.metrics.itemresponse.BenchmarkEstimate;
import assayer.metrics.itemresponse.ItemParameters;
import assayer.metrics.itemresponse.SeenItems;
import assayer.metrics.powered.LabelledRows;
import assayer.metrics.powered.PoweredMean;
import assayer.metrics.powered.PredictionPowered;
import assayer.metrics.ranking.Ndcg;
import assayer.metrics.ranking.ReciprocalRank;
import assayer.metrics.selection.BestOfN;
import assayer.metrics.selection.BestOfNShift;
import assayer.metrics.selection.MeanPassAtK;
import assayer.metrics.selection.PassAtK;
import assayer.metrics.selection.SharpeRatioAtK;
import assayer.metrics.selection.TopK;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranking, selection, correcting a judge, fewer items. */
final class SelectionOperations {
  static final List<Operation> ALL =
      List.of(
          Operation.of("ranking", "ndcg", SelectionOperations::ndcg)
              .shuffling("relevance", "scores"),
          Operation.of("ranking", "reciprocalRank", SelectionOperations::reciprocalRank)
              .shuffling("relevance", "scores"),
          Operation.of("selection", "passAtK", SelectionOperations::passAtK),
          Operation.of("selection", "meanPassAtK", SelectionOperations::meanPassAtK)
              .shuffling("problems"),
          Operation.of("selection", "bestOfN", SelectionOperations::bestOfN)
              .shuffling("proxy", "gold"),
          Operation.of("selection", "bestOfNGenerated", SelectionOperations::bestOfNGenerated),
          Operation.of("selection", "klUpperBound", SelectionOperations::klUpperBound),
          Operation.of("selection", "klExactDiscrete", SelectionOperations::klExactDiscrete)
              .shuffling("weights", "proxy"),
          Operation.of("selection", "sharpeRatioAtK", SelectionOperations::sharpeRatioAtK),
          Operation.of(
                  "length-controlled", "lengthControlled", SelectionOperations::lengthControlled)
              .shuffling("preference", "modelLength", "baselineLength", "instructionDifficulty"),
          Operation.of("prediction-powered", "mean", SelectionOperations::poweredMean)
              .shuffling("labels", "predictions", "unlabelledPredictions"),
          Operation.of("item-response", "ability2pl", SelectionOperations::ability)
              .shuffling("discrimination", "difficulty", "responses"),
          Operation.of("item-response", "benchmarkScore", SelectionOperations::benchmarkScore)
              .shuffling("seenItems", "seenResponses", "anchorWeights"),
          Operation.of("item-response", "anchorWeights", SelectionOperations::anchorWeights));

  private SelectionOperations() {}

  private static Found ndcg(Input in) {
    double[] relevance = in.numbers("relevance");
    double[] scores = in.numbers("scores");
    int k = in.has("k") ? in.count("k") : Integer.MAX_VALUE;
    return Found.of("linearGain", Ndcg.LINEAR.reading(relevance, scores, k))
        .with("exponentialGain", Ndcg.EXPONENTIAL.reading(relevance, scores, k));
  }

  private static Found reciprocalRank(Input in) {
    return Found.of(
        "reciprocalRank",
        ReciprocalRank.EXPECTED.reading(in.flags("relevance"), in.numbers("scores")));
  }

  private static Found passAtK(Input in) {
    PassAtK pass = PassAtK.of(in.large("k"));
    long samples = in.large("samples");
    long correct = in.large("correct");
    return Found.of("passAtK", pass.any(samples, correct))
        .with("passAllK", pass.all(samples, correct));
  }

  private static Found meanPassAtK(Input in) {
    MeanPassAtK mean = new MeanPassAtK(PassAtK.of(in.large("k")));
    in.rows("problems")
        .forEach(p -> mean.add(p.get("samples").asLong(), p.get("correct").asLong()));
    return Found.of("mean", mean.any()).withError("standardError", mean.any());
  }

  private static Found bestOfN(Input in) {
    BestOfN best = BestOfN.of(in.numbers("proxy"), in.numbers("gold"));
    if (in.has("n")) {
      return Found.of("expectedGold", best.expected(in.count("n")));
    }
    Map<String, Reading> byN = new LinkedHashMap<>();
    for (int n = 1; best.expected(n) instanceof Estimate found; n++) {
      byN.put("" + n, found);
    }
    return byN.isEmpty()
        ? Found.of("expectedGold", best.expected(1))
        : Found.parts().with("expectedGold", byN);
  }

  private static Found bestOfNGenerated(Input in) {
    int size = in.count("size");
    BestOfN best = BestOfN.of(in.generated("proxy", size), in.generated("gold", size));
    return Found.of("expectedGold", best.expected(in.count("n")));
  }

  private static Found klUpperBound(Input in) {
    return Found.parts().with("nats", BestOfNShift.bound(in.large("n")));
  }

  private static Found klExactDiscrete(Input in) {
    BestOfNShift shift = BestOfNShift.of(in.numbers("weights"), in.numbers("proxy"));
    long n = in.large("n");
    return Found.of("nats", shift.divergence(n))
        .with("selectedProbabilities", shift.selected(n))
        .with("upperBound", BestOfNShift.bound(n));
  }

  private static Found sharpeRatioAtK(Input in) {
    double[] estimated = in.numbers("estimated");
    SharpeRatioAtK candidates =
        SharpeRatioAtK.of(estimated, in.numbers("actual"), in.count("baselineIndex"));
    if (in.has("k")) {
      return top(candidates.at(in.count("k")));
    }
    Found found = Found.parts();
    for (int k = 1; k <= estimated.length; k++) {
      found.with("" + k, top(candidates.at(k)));
    }
    return estimated.length == 0 ? top(candidates.at(1)) : found;
  }

  private static Found top(TopK top) {
    return top.sharpeRatio() instanceof Undefined why
        ? Found.nothing(why)
        : Found.of("sharpeRatioAtK", top.sharpeRatio())
            .with("sharpeRatioAtKSampleStd", top.sharpeRatioOfSample())
            .with("bestAtK", top.best())
            .with("worstAtK", top.worst())
            .with("meanAtK", top.mean())
            .with("stdAtK", top.deviation())
            .with("excessAtK", top.excess());
  }

  private static Found lengthControlled(Input in) {
    BaselineComparisons plain =
        BaselineComparisons.of(
            in.numbers("preference"), in.numbers("modelLength"), in.numbers("baselineLength"));
    BaselineComparisons rows =
        in.has("instructionDifficulty")
            ? plain.withDifficulty(in.numbers("instructionDifficulty"))
            : plain;
    LengthControl control = LengthControl.withDefaults();
    LengthControlled found = control.of(rows);
    return Found.of("lengthControlledWinRate", found.winRate())
        .withError("standardErrorDelta", found.winRate())
        .with("rawWinRate", found.rawWinRate())
        .with("coefficients", found.coefficients())
        .with("standardErrorOfPredictions", found.errorOfPredictions().orElse(Double.NaN))
        .with("lengthControlledWinRateOfTheSwappedPair", control.of(rows.swapped()).winRate());
  }

  private static Found poweredMean(Input in) {
    double[] labels = in.numbers("labels");
    double[] predictions = in.numbers("predictions");
    LabelledRows rows = LabelledRows.of(labels, predictions, in.numbers("unlabelledPredictions"));
    PredictionPowered method =
        PredictionPowered.withDefaults().withLevel(1 - in.number("alpha")).withNormalLimits();
    PoweredMean mean = method.of(rows);
    PoweredMean authors = method.withAuthorsDivisors().of(rows);
    if (mean.tuned() instanceof Undefined why) {
      return Found.nothing(why);
    }
    Found found = Found.parts();
    mean.tuned().estimate().orElseThrow().flags().forEach(found::flag);
    return found
        .with("classical", limits(mean.classical()))
        .with("plain", limits(mean.plain()))
        .with("tuned", limits(mean.tuned()))
        .with("lambda", mean.lambda())
        .with("lambdaUnclipped", mean.unclippedLambda())
        .with("effectiveSampleSize", mean.effectiveSize())
        .with("tunedDdof0", limits(authors.tuned()).with("lambda", authors.lambda()));
  }

  private static Found limits(Reading reading) {
    return Found.of("estimate", reading)
        .withError("standardError", reading)
        .withInterval("lower", "upper", reading);
  }

  private static Found ability(Input in) {
    boolean[] right = in.flags("responses");
    Reading likely = Ability.MOST_LIKELY.of(items(in), right);
    Reading probable = Ability.MOST_PROBABLE.of(items(in), right);
    return Found.of("map", probable).with("mle", likely).withError("mleStandardError", likely);
  }

  private static ItemParameters items(Input in) {
    return ItemParameters.of(in.numbers("discrimination"), in.numbers("difficulty"));
  }

  private static Found benchmarkScore(Input in) {
    BenchmarkEstimate score =
        SeenItems.of(items(in), in.counts("seenItems"), in.flags("seenResponses"))
            .score(in.numbers("anchorWeights"), in.number("mixing"));
    return Found.of("ability", score.ability())
        .with("anchor", score.anchor())
        .with("pIrt", score.itemResponse())
        .with("gpIrt", score.mixed())
        .with("plainMean", score.plainMean());
  }

  private static Found anchorWeights(Input in) {
    Anchors anchors = Anchors.of(in.matrix("embedding"), in.counts("anchors"));
    return Found.parts()
        .with("weights", anchors.weights())
        .with("assignment", anchors.assignment())
        .with("sumOfDistances", anchors.sumOfDistances());
  }
}
