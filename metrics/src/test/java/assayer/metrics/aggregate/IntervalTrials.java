package assayer.metrics.aggregate;

import assayer.metrics.mean.ClusterForm;
import assayer.metrics.mean.ClusteredDifference;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Moments;
import assayer.metrics.mean.PairedDifference;
import assayer.metrics.resampling.PoissonBootstrap;
import assayer.metrics.variance.OneWay;
import java.util.List;

/** Summaries behind intervals. */
final class IntervalTrials {
  static final List<Trial<?>> ALL =
      List.of(
          new Trial<>(
              Moments.class,
              Moments::new,
              (moments, random) -> moments.add(1e6 + random.nextGaussian(), random.nextInt(3)),
              moments -> List.of(moments.n(), moments.squares(), moments.reading())),
          new Trial<>(
              ClusteredMean.class,
              ClusteredMean::new,
              (mean, random) -> mean.add("c" + random.nextInt(90), random.nextInt(2)),
              mean ->
                  List.of(
                      (long) mean.clusters(),
                      mean.reading(),
                      mean.designEffect(),
                      mean.measured(ClusterForm.MILLER).bare(),
                      mean.ofClusterMeans().reading())),
          new Trial<>(
              PairedDifference.class,
              PairedDifference::new,
              (difference, random) -> difference.add(random.nextDouble(), random.nextDouble()),
              difference ->
                  List.of(difference.reading(), difference.correlation(), difference.pValue())),
          new Trial<>(
              ClusteredDifference.class,
              ClusteredDifference::new,
              (difference, random) ->
                  difference.add(
                      "c" + random.nextInt(20), random.nextDouble(), random.nextDouble()),
              difference ->
                  List.of(difference.reading(), difference.correlation(), difference.pValue())),
          new Trial<>(
              OneWay.class,
              OneWay::new,
              (questions, random) ->
                  questions.add("q" + random.nextInt(100), random.nextGaussian()),
              questions -> {
                OneWay.Components found = questions.components();
                return List.of(
                    found.within(),
                    found.betweenRaw(),
                    found.icc(),
                    found.varianceOfMean(3),
                    questions.mean());
              }),
          new Trial<>(
              PoissonBootstrap.class,
              () -> PoissonBootstrap.of(7, 301),
              (bootstrap, random) -> bootstrap.add("r" + random.nextInt(), random.nextGaussian()),
              bootstrap -> List.of((long) bootstrap.used(), bootstrap.mean())));

  private IntervalTrials() {}
}
