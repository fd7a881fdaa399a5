package assayer.run;

import assayer.core.option.Options;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a run stops although it is not done. A run file may also limit tokens and cost; no adapter
 * so far spends either, so these two are checked for their form and always kept.
 *
 * @param requests asks that may be put in one session, if limited
 * @param time how long one session may take, if limited
 */
record Budget(OptionalLong requests, Optional<Duration> time) {
  static final Budget NONE = new Budget(OptionalLong.empty(), Optional.empty());

  static Budget of(Optional<Options> written) {
    if (written.isEmpty()) {
      return NONE;
    }
    Options options = written.get();
    options.whole("tokens", 1, Long.MAX_VALUE);
    options.real("cost", 0, Double.MAX_VALUE);
    Budget budget = new Budget(options.whole("requests", 1, Long.MAX_VALUE), time(options));
    options.finish();
    return budget;
  }

  private static Optional<Duration> time(Options options) {
    Optional<String> text = options.text("time");
    try {
      return text.map(Duration::parse);
    } catch (DateTimeParseException e) {
      options.problem(
          "time",
          "\"time\" must be a duration such as PT1H or PT90S, got \"" + text.orElse("") + "\"");
      return Optional.empty();
    }
  }
}
