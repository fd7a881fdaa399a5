package assayer.adapters.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer's headers say is left of an endpoint's limits. */
final class RateHeaders {
  /** Above this a number is an instant in seconds, above a thousand times this one in millis. */
  private static final double INSTANT = 1e9;

  private static final Pattern DURATION =
      Pattern.compile(
          "(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+(?:\\.\\d+)?)s)?"
              + "(?:(\\d+(?:\\.\\d+)?)ms)?");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d+)?");

  private static final List<Names> NAMES =
      List.of(
          common(Unit.REQUESTS, "-requests"),
          common(Unit.TOKENS, "-tokens"),
          common(Unit.REQUESTS, ""),
          anthropic(Unit.REQUESTS, "requests"),
          anthropic(Unit.TOKENS, "tokens"),
          anthropic(Unit.INPUT_TOKENS, "input-tokens"),
          anthropic(Unit.OUTPUT_TOKENS, "output-tokens"));

  private RateHeaders() {}

  /** What is limited. */
  enum Unit {
    REQUESTS,
    TOKENS,
    INPUT_TOKENS,
    OUTPUT_TOKENS
  }

  private record Names(Unit unit, String limit, String remaining, String reset) {}

  /**
   * What is left.
   *
   * @param unit of what
   * @param limit how much there is at most, where that is said
   * @param remaining how much
   * @param reset when that is no longer so
   */
  record Left(Unit unit, OptionalLong limit, long remaining, Duration reset) {}

  private static Names common(Unit unit, String end) {
    String start = "x-ratelimit-";
    return new Names(unit, start + "limit" + end, start + "remaining" + end, start + "reset" + end);
  }

  private static Names anthropic(Unit unit, String name) {
    String start = "anthropic-ratelimit-" + name;
    return new Names(unit, start + "-limit", start + "-remaining", start + "-reset");
  }

  /** All that the headers say; what cannot be read is passed over. */
  static List<Left> read(Map<String, String> headers, Instant now) {
    List<Left> found = new ArrayList<>(0);
    for (Names names : NAMES) {
      OptionalLong remaining = whole(headers.getOrDefault(names.remaining(), "").strip());
      if (remaining.isPresent()) {
        reset(headers.getOrDefault(names.reset(), "").strip(), now)
            .map(
                until ->
                    new Left(
                        names.unit(),
                        whole(headers.getOrDefault(names.limit(), "").strip()),
                        remaining.getAsLong(),
                        until))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static OptionalLong whole(String text) {
    return !text.isEmpty() && WHOLE.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** A duration such as 6m0s, an instant, or a number of either. */
  private static Optional<Duration> reset(String text, Instant now) {
    Matcher duration = DURATION.matcher(text);
    if (!text.isEmpty() && duration.matches()) {
      double seconds =
          part(duration, 1) * 86_400
              + part(duration, 2) * 3_600
              + part(duration, 3) * 60
              + part(duration, 4)
              + part(duration, 5) / 1e3;
      return Optional.of(duration(seconds));
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(number(Double.parseDouble(text), now));
    }
    try {
      return Optional.of(Duration.between(now, OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration number(double number, Instant now) {
    if (number < INSTANT) {
      return duration(number);
    }
    double millis = number < INSTANT * 1e3 ? number * 1e3 : number;
    return Duration.between(now, Instant.ofEpochMilli((long) millis));
  }

  private static double part(Matcher duration, int group) {
    return duration.group(group) == null ? 0 : Double.parseDouble(duration.group(group));
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos((long) (Math.min(seconds, INSTANT) * 1e9));
  }
}
