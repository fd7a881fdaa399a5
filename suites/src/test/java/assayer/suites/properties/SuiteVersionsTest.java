package assayer.suites.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.item.Item;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.suites.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The same answers give the same numbers as long as a suite's version stands. What a drawing model
 * gets, with gaps and without, is kept as a digest a suite beside the version it was taken with.
 */
class SuiteVersionsTest {
  private static final String KEPT = "numbers-of-versions.txt";

  /** Functions such as the logarithm may differ in the last places between machines. */
  private static final MathContext DIGITS = new MathContext(9);

  private static final int SHOWN = 16;

  @Test
  void otherNumbers_wantAnotherVersion() throws IOException {
    Map<String, MessageDigest> digests = new TreeMap<>();
    Map<String, String> versions = new TreeMap<>();
    for (Case one : Case.all()) {
      String id = one.suite().id();
      versions.put(id, one.suite().version());
      lines(one)
          .forEach(
              line ->
                  digests
                      .computeIfAbsent(id, i -> sha256())
                      .update(line.getBytes(StandardCharsets.UTF_8)));
    }
    List<String> found = new ArrayList<>();
    digests.forEach(
        (id, digest) -> {
          String hex = HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
          found.add(id + " " + versions.get(id) + " " + hex);
        });
    assertEquals(
        String.join("\n", kept()),
        String.join("\n", found),
        "the numbers of a suite are others: if figures that were there changed, raise its"
            + " version(); then write what is found into "
            + KEPT);
  }

  private static List<String> kept() throws IOException {
    try (InputStream file = SuiteVersionsTest.class.getResourceAsStream(KEPT)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** One a reading. */
  private static List<String> lines(Case one) {
    List<String> lines = new ArrayList<>();
    Answering drawing = one.player(Nature.RANDOM);
    for (Answering player : List.of(drawing, drawing.withGaps())) {
      Trial<Item> trial = one.taken(one.items(Case.FEW), one.suite().policy(), player);
      for (SectionReading reading : trial.scored().readings()) {
        lines.add(
            "%s|%s|%s|%s|%s\n"
                .formatted(
                    one.name(),
                    one.role(),
                    reading.section(),
                    reading.metric(),
                    numbers(reading.reading())));
      }
    }
    return lines;
  }

  private static String numbers(Reading reading) {
    if (reading.estimate().isEmpty()) {
      return "none";
    }
    Estimate estimate = reading.estimate().get();
    List<String> numbers = new ArrayList<>(List.of(number(estimate.value())));
    estimate.interval().map(Interval::low).map(SuiteVersionsTest::number).ifPresent(numbers::add);
    estimate.interval().map(Interval::high).map(SuiteVersionsTest::number).ifPresent(numbers::add);
    return numbers + " " + reading.n();
  }

  /** Sums that should be 0 are not always, and not always alike. */
  private static String number(double value) {
    return Math.abs(value) < 1e-12 ? "0" : new BigDecimal(value).round(DIGITS).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
