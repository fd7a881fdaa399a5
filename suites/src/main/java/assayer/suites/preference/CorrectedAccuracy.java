package assayer.suites.preference;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.noise.NoisyChannel;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;

/**
 * What an accuracy would be had no label been flipped: (p - e) / (1 - 2e) of labels that are wrong
 * at the rate e whatever the pair. A model that is right makes an "error" wherever the label is
 * wrong, so accuracies against noisy labels end at 1 - e.
 *
 * @param observed against the labels there are
 * @param labels how they come about
 */
record CorrectedAccuracy(SectionMean observed, NoisyChannel labels) implements SectionMetric {

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return corrected(observed.overall(bootstrap));
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return corrected(observed.section(section, bootstrap));
  }

  private Reading corrected(Reading reading) {
    return reading instanceof Estimate estimate ? labels.corrected(estimate) : reading;
  }

  /** It ranks as the accuracy itself does. */
  @Override
  public Influence influence() {
    return Influence.NONE;
  }
}
