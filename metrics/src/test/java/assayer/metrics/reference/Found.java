package assayer.metrics.reference;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the code under test gave, by the names the reference data uses. Members are numbers,
 * booleans, texts, readings, arrays, lists, or maps of these.
 */
final class Found {
  /** The whole result, where it is a reason and not a result. */
  private final Optional<Undefined> undefined;

  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Set<String> flags = new TreeSet<>();

  private Found(Optional<Undefined> undefined) {
    this.undefined = undefined;
  }

  /** A result of parts. */
  static Found parts() {
    return new Found(Optional.empty());
  }

  /** No result at all. */
  static Found nothing(Undefined why) {
    return new Found(Optional.of(why));
  }

  /** A result that hangs on one reading: without it there is nothing. */
  static Found of(String name, Reading reading) {
    if (reading instanceof Undefined why) {
      return nothing(why);
    }
    return parts().with(name, reading);
  }

  /** One more part. A reading that is undefined is an undefined part; an estimate brings flags. */
  Found with(String name, Object value) {
    members.put(name, value);
    if (value instanceof Estimate estimate) {
      estimate.flags().forEach(this::flag);
    }
    return this;
  }

  /** A warning beside what its estimates say. */
  Found flag(Flag flag) {
    flags.add(flag.name());
    return this;
  }

  /** An estimate's standard error under a name; where it has none, the flag that says why. */
  Found withError(String name, Reading reading) {
    if (reading instanceof Estimate estimate) {
      if (estimate.standardError().isPresent()) {
        return with(name, estimate.standardError().getAsDouble());
      }
      estimate.flags().stream().findFirst().ifPresent(flag -> with(name, flag));
    }
    return this;
  }

  /** An estimate's interval; one without spread is the value twice, as the data writes it. */
  Found withInterval(String low, String high, Reading reading) {
    if (reading instanceof Estimate estimate) {
      if (estimate.interval().isPresent()) {
        Interval interval = estimate.interval().get();
        return with(low, interval.low()).with(high, interval.high());
      }
      if (estimate.flags().contains(Flag.DEGENERATE) && estimate.standardError().orElse(0) == 0) {
        return with(low, estimate.value()).with(high, estimate.value());
      }
    }
    return this;
  }

  Optional<Undefined> undefined() {
    return undefined;
  }

  Map<String, Object> members() {
    return members;
  }

  Set<String> flags() {
    return flags;
  }
}
