package assayer.reports.shown;

import assayer.core.reading.Flag;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What suites, metrics and flags are, in a line of {@code words.properties} each. */
public final class Words {
  private static final Properties LINES = read();

  private Words() {}

  private static Properties read() {
    Properties lines = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")),
            StandardCharsets.UTF_8)) {
      lines.load(in);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read words.properties", e);
    }
  }

  /** What a suite asks, as a sentence; empty if nothing is said of it. */
  public static Optional<String> suite(String id) {
    return Optional.ofNullable(LINES.getProperty("suite." + id));
  }

  /** What a metric is, as a phrase; empty if nothing is said of it. */
  public static Optional<String> metric(String name) {
    return Optional.ofNullable(LINES.getProperty("metric." + name));
  }

  /** What a column is of that is no metric of its board; "" if nothing is said of it. */
  public static String column(String id) {
    return LINES.getProperty("column." + id, "");
  }

  /** What a caution says of a row; "" if nothing is said of it. */
  public static String caution(String id) {
    return LINES.getProperty("caution." + id, "");
  }

  /** What a flag says of a number: its short text, and more if there is more to say. */
  public static String flag(Flag flag) {
    String more = LINES.getProperty("flag." + flag.id(), "");
    return more.isEmpty() ? flag.text() : flag.text() + "; " + more;
  }
}
