package assayer.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {
  private static final Pattern SCHEME = Pattern.compile(":root \\{([^}]*--paper[^}]*)}");
  private static final Pattern TOKEN = Pattern.compile("--([a-z]+): #([0-9a-f]{6});");

  /** The contrast WCAG 2.2 asks of text, 4.5 to 1, by its formula of relative luminance. */
  @Test
  void texts_standOutInBothSchemes() {
    Matcher scheme = SCHEME.matcher(Inlined.read().style().text());
    int schemes = 0;
    while (scheme.find() && schemes < 2) {
      Map<String, Double> light = luminances(scheme.group(1));
      for (String text : List.of("ink", "quiet", "accent", "good", "bad", "open")) {
        for (String ground : List.of("paper", "sheet")) {
          double contrast =
              contrast(
                  light.getOrDefault(text, Double.NaN), light.getOrDefault(ground, Double.NaN));
          assertTrue(contrast >= 4.5, text + " on " + ground + ": " + contrast);
        }
      }
      schemes++;
    }
    assertEquals(2, schemes);
  }

  private static Map<String, Double> luminances(String block) {
    Map<String, Double> luminances = new HashMap<>();
    Matcher token = TOKEN.matcher(block);
    while (token.find()) {
      luminances.put(token.group(1), luminance(Integer.parseInt(token.group(2), 16)));
    }
    return luminances;
  }

  private static double luminance(int colour) {
    double red = linear(colour >> 16);
    double green = linear(colour >> 8 & 0xFF);
    double blue = linear(colour & 0xFF);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  @Test
  void styleAndScript_canStandInXml() {
    for (Markup text : List.of(Inlined.read().style(), Inlined.read().script())) {
      assertTrue(text.text().chars().noneMatch(c -> c == '<' || c == '&'));
    }
  }
}
