package assayer.metrics.reference;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.control.Comparisons;
import assayer.metrics.control.LengthControl;
import assayer.metrics.control.LengthControlled;
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
              .shuffling("preference", "modelLength", "baselineLength", "instructionDifficulty"));

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
    Comparisons plain =
        Comparisons.of(
            in.numbers("preference"), in.numbers("modelLength"), in.numbers("baselineLength"));
    Comparisons rows =
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
}
