package assayer.metrics.calibration;

import assayer.core.reading.Undefined;
import java.util.Optional;

/**
 * A fitted map, or why there is none.
 *
 * @param map what was fitted
 * @param undefined why nothing was; present exactly where the map is not
 */
public record Fit<M extends CalibrationMap>(Optional<M> map, Optional<Undefined> undefined) {

  static <M extends CalibrationMap> Fit<M> of(M map) {
    return new Fit<>(Optional.of(map), Optional.empty());
  }

  static <M extends CalibrationMap> Fit<M> none(Undefined.Reason reason, long n) {
    return new Fit<>(Optional.empty(), Optional.of(new Undefined(reason, n)));
  }
}
