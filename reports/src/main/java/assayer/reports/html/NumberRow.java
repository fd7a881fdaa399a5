package assayer.reports.html;

import assayer.core.comparison.Difference;
import assayer.core.comparison.PairResult;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.reports.board.Method;
import assayer.reports.shown.Contrast;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number of a comparison.
 *
 * @param name what it is
 * @param value the number, or a dash
 * @param interval its interval, or why there is none
 * @param method how it was made
 */
record NumberRow(String name, String value, String interval, String method) {
  private static final String AGAIN = "what moves when the same is asked again";

  static List<NumberRow> of(PairResult pair, String family) {
    Scale scale = Contrast.scale(pair);
    String metric = pair.setting().headline();
    Difference difference = pair.difference();
    List<Estimate> heads =
        Stream.of(pair.a(), pair.b()).flatMap(r -> r.estimate().stream()).toList();
    Digits digits = Digits.of(scale, heads);
    List<NumberRow> numbers = new ArrayList<>();
    numbers.add(headline(metric + " in A", pair.a(), digits));
    numbers.add(headline(metric + " in B", pair.b(), digits));
    numbers.add(effect(difference.effect(), scale));
    pair.noise()
        .text()
        .ifPresent(floor -> numbers.add(new NumberRow("noise floor", floor, "", AGAIN)));
    numbers.add(
        new NumberRow("p", pValue(difference.pValue()), "", Method.word(difference.test())));
    numbers.add(
        new NumberRow("p adjusted", pValue(pair.adjusted()), "", family + ", over all pairs"));
    difference
        .midP()
        .ifPresent(
            p -> numbers.add(new NumberRow("mid-p", pValue(p), "", "less careful than exact")));
    numbers.add(detectable(difference, scale));
    return List.copyOf(numbers);
  }

  private static NumberRow headline(String name, Reading reading, Digits digits) {
    if (reading instanceof Undefined undefined) {
      return new NumberRow(name, "—", undefined.reason().text(), "");
    }
    Estimate estimate = reading.estimate().orElseThrow();
    String interval = estimate.interval().map(digits::show).orElseGet(() -> why(estimate));
    return new NumberRow(
        name, digits.show(estimate.value()) + digits.scale().unit(), interval, method(estimate));
  }

  private static NumberRow effect(Reading effect, Scale scale) {
    String name = "difference, B less A";
    if (effect instanceof Undefined undefined) {
      return new NumberRow(name, "—", undefined.reason().text(), "");
    }
    Estimate estimate = effect.estimate().orElseThrow();
    Contrast contrast = Contrast.of(scale, List.of(estimate));
    String interval = estimate.interval().map(contrast::show).orElseGet(() -> why(estimate));
    String value = contrast.show(estimate.value()) + " " + contrast.unit();
    return new NumberRow(name, value.strip(), interval, method(estimate));
  }

  private static String why(Estimate estimate) {
    return estimate.flags().isEmpty() ? "no interval" : flags(estimate);
  }

  private static String flags(Estimate estimate) {
    return estimate.flags().stream().map(Flag::text).collect(Collectors.joining(", "));
  }

  /** Where there is no interval the flags stand in its place. */
  private static String method(Estimate estimate) {
    if (estimate.interval().isEmpty()) {
      return "";
    }
    String method = Method.word(estimate.method());
    return estimate.flags().isEmpty() ? method : method + "; " + flags(estimate);
  }

  private static NumberRow detectable(Difference difference, Scale scale) {
    String name = "smallest difference this could find";
    String how = "power 0.8 at alpha 0.05";
    if (difference.detectable() instanceof Undefined undefined) {
      return new NumberRow(name, "—", undefined.reason().text(), how);
    }
    Estimate least = difference.detectable().estimate().orElseThrow();
    Contrast contrast = Contrast.of(scale, difference.effect().estimate().stream().toList());
    String value = contrast.digits().show(least.value()) + " " + contrast.unit();
    return new NumberRow(name, value.strip(), "", how);
  }

  private static String pValue(Reading p) {
    return p instanceof Undefined undefined
        ? "— " + undefined.reason().text()
        : pValue(p.estimate().orElseThrow().value());
  }

  private static String pValue(double p) {
    return p < 0.0001
        ? "< 0.0001"
        : new BigDecimal(p).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
