package assayer.metrics.reference;

import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.interval.Wilson;
import assayer.metrics.mean.ClusterForm;
import assayer.metrics.mean.ClusteredDifference;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.HarmonicMean;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Measured;
import assayer.metrics.mean.Moments;
import assayer.metrics.mean.PairedDifference;
import assayer.metrics.mean.TwoWayClusteredMean;
import assayer.metrics.variance.ItemByJudge;
import assayer.metrics.variance.OneWay;
import assayer.metrics.variance.VarianceComponents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Intervals of shares, means and their differences, and variance components. */
final class IntervalOperations {
  static final List<Operation> ALL =
      List.of(
          share("wilson", ShareInterval.WILSON),
          share("clopperPearson", ShareInterval.CLOPPER_PEARSON),
          share("jeffreys", ShareInterval.JEFFREYS),
          share("agrestiCoull", ShareInterval.AGRESTI_COULL),
          share("wald", ShareInterval.WALD),
          Operation.of("binomial-interval", "wilsonEffective", IntervalOperations::effective),
          mean("iid", IntervalOperations::iid).shuffling("values"),
          mean("clustered", IntervalOperations::clustered).shuffling("values", "clusters"),
          mean("twoWayClustered", IntervalOperations::twoWay)
              .shuffling("values", "items", "judges"),
          mean("paired", IntervalOperations::paired).shuffling("a", "b"),
          mean("pairedClustered", IntervalOperations::pairedClustered)
              .shuffling("a", "b", "clusters"),
          mean("unpaired", IntervalOperations::unpaired).shuffling("a", "b"),
          mean("harmonicMeanOfAccuracies", IntervalOperations::harmonicMean)
              .shuffling("firstGroup", "secondGroup"),
          mean("ratioClustered", IntervalOperations::ratio)
              .shuffling("numerator", "denominator", "clusters"),
          Operation.of("variance-components", "oneWay", IntervalOperations::oneWay)
              .shuffling("questions"),
          Operation.of("variance-components", "itemByJudge", IntervalOperations::itemByJudge)
              .shuffling("ratings"));

  private IntervalOperations() {}

  private static Operation share(String name, ShareInterval interval) {
    return Operation.of(
        "binomial-interval",
        name,
        input -> {
          Reading reading =
              interval.reading(input.large("successes"), input.large("trials"), level(input));
          return Found.of("estimate", reading).withInterval("lower", "upper", reading);
        });
  }

  private static Operation mean(String name, Function<Input, Found> computation) {
    return Operation.of("mean-standard-error", name, computation);
  }

  private static double level(Input input) {
    return 1 - input.number("alpha");
  }

  private static Clusters clusters(Input input, String name) {
    return Clusters.of(input.rows(name).stream().map(JsonNode::asText).toList());
  }

  private static Found effective(Input input) {
    double trials =
        Wilson.effectiveTrials(
            input.number("estimate"), input.number("standardError"), input.large("clusters"));
    Interval interval =
        Wilson.withDefaults().withLevel(level(input)).interval(input.number("estimate"), trials);
    return Found.parts()
        .with("effectiveN", trials)
        .with("lower", interval.low())
        .with("upper", interval.high());
  }

  private static Found iid(Input input) {
    Measured mean = Moments.of(input.numbers("values")).measured();
    Reading student = mean.reading(MeanInterval.STUDENT_T, level(input));
    return Found.of("mean", student)
        .with("df", mean.freedom())
        .withError("standardError", student)
        .withInterval("lower", "upper", student)
        .withInterval(
            "normalLower", "normalUpper", mean.reading(MeanInterval.NORMAL, level(input)));
  }

  private static Found clustered(Input input) {
    ClusteredMean mean = ClusteredMean.of(input.numbers("values"), clusters(input, "clusters"));
    Reading reading = mean.measured().reading(MeanInterval.STUDENT_T, level(input));
    return Found.of("mean", reading)
        .with("clusters", mean.clusters())
        .with("df", mean.measured().freedom())
        .with("designEffect", mean.designEffect())
        .withError("standardErrorCR1", reading)
        .withError("standardErrorCR0", mean.measured(ClusterForm.CR0).bare())
        .withError("standardErrorMiller", mean.measured(ClusterForm.MILLER).bare())
        .withInterval("lower", "upper", reading);
  }

  private static Found twoWay(Input input) {
    Reading reading =
        TwoWayClusteredMean.of(
                input.numbers("values"), clusters(input, "items"), clusters(input, "judges"))
            .bare();
    return Found.of("mean", reading).withError("standardError", reading);
  }

  private static Found paired(Input input) {
    PairedDifference difference = PairedDifference.of(input.numbers("a"), input.numbers("b"));
    return difference(input, difference.measured()).with("correlation", difference.correlation());
  }

  private static Found pairedClustered(Input input) {
    ClusteredDifference difference =
        ClusteredDifference.of(input.numbers("a"), input.numbers("b"), clusters(input, "clusters"));
    return difference(input, difference.measured()).with("correlation", difference.correlation());
  }

  private static Found unpaired(Input input) {
    return difference(
        input,
        Moments.of(input.numbers("a")).measured().minus(Moments.of(input.numbers("b")).measured()));
  }

  private static Found difference(Input input, Measured difference) {
    Reading reading = difference.reading(MeanInterval.STUDENT_T, level(input));
    return Found.of("difference", reading)
        .with("df", difference.freedom())
        .with("statistic", difference.statistic())
        .with("pValue", difference.pValue())
        .withError("standardError", reading)
        .withInterval("lower", "upper", reading);
  }

  private static Found harmonicMean(Input input) {
    Reading reading =
        HarmonicMean.of(
                Moments.of(input.numbers("firstGroup")), Moments.of(input.numbers("secondGroup")))
            .bare();
    return Found.of("value", reading).withError("standardError", reading);
  }

  private static Found ratio(Input input) {
    Reading reading =
        Linearised.ratio(input.numbers("numerator"), input.numbers("denominator"))
            .measured(clusters(input, "clusters"))
            .bare();
    return Found.of("value", reading).withError("standardErrorCR1", reading);
  }

  private static Found oneWay(Input input) {
    OneWay questions = OneWay.of(List.of(input.matrix("questions")));
    VarianceComponents components = questions.components();
    if (components.within() instanceof Undefined why) {
      return Found.nothing(why);
    }
    Map<String, Object> variances = new LinkedHashMap<>();
    for (int samples = 1; samples <= 256; samples++) {
      variances.put(String.valueOf(samples), components.varianceOfMean(samples));
    }
    return Found.parts()
        .with("withinVariance", components.within())
        .with("betweenVarianceRaw", components.betweenRaw())
        .with("betweenVariance", components.between())
        .with("n0", components.typicalSamples())
        .with("icc", components.icc())
        .with("meanOfQuestionMeans", questions.mean())
        .withError("standardErrorOfMeanOfQuestionMeans", questions.mean())
        .with("varianceOfMeanAtK", variances);
  }

  private static Found itemByJudge(Input input) {
    ItemByJudge found = ItemByJudge.of(input.matrix("ratings"));
    return Found.of("residual", found.residual())
        .with("item", found.item())
        .with("judge", found.judge())
        .with("iccAgreementSingle", found.agreement())
        .with("iccConsistencySingle", found.consistency());
  }
}
