package assayer.datasets.hub;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks again when that may help: after a broken connection, 408, 429 and 5xx, as long as the server
 * asks for, else with pauses that double. A try that brought something new counts as the first.
 *
 * @param tries without anything new, at least 1
 * @param pause after the first of them
 */
record Patience(int tries, Duration pause) {
  /** For a Hub far away. */
  static final Patience USUAL = new Patience(5, Duration.ofMillis(500));

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
  private static final Pattern RESET = Pattern.compile(".*;\\s*t=([0-9]{1,6}).*");

  /** Something to be tried. */
  interface Attempt {
    /** Does it once. */
    Answer once() throws IOException, HubTrouble;

    /** How far it has come, in bytes. */
    default long progress() {
      return 0;
    }
  }

  /**
   * The first answer that is not passing, or the last that is.
   *
   * @param what for messages
   */
  Answer ask(String what, Attempt attempt) throws HubTrouble {
    long reached = attempt.progress();
    for (int n = 1; ; n++) {
      Optional<Duration> asked = Optional.empty();
      try {
        Answer answer = attempt.once();
        asked = wanted(answer);
        boolean tooLong = asked.filter(d -> d.compareTo(LONGEST) > 0).isPresent();
        if (!answer.isPassing() || n >= tries || tooLong) {
          return answer;
        }
      } catch (IOException e) {
        if (n >= tries && attempt.progress() <= reached) {
          throw new HubTrouble(
              what + " cannot be fetched: " + reason(e) + "; see the network and try again", e);
        }
      }
      if (attempt.progress() > reached) {
        reached = attempt.progress();
        n = 1;
      }
      sleep(asked.orElse(pause.multipliedBy(1L << Math.min(n - 1, 4))));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** What the server asks to wait. */
  static Optional<Duration> wanted(Answer answer) {
    if (!answer.isPassing()) {
      return Optional.empty();
    }
    return answer
        .last()
        .firstValue("Retry-After")
        .filter(text -> SECONDS.matcher(text).matches())
        .or(() -> answer.last().firstValue("RateLimit").flatMap(Patience::reset))
        .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
  }

  private static Optional<String> reset(String limits) {
    Matcher matcher = RESET.matcher(limits);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void sleep(Duration pause) throws HubTrouble {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubTrouble("interrupted; what was fetched is kept", e);
    }
  }
}
