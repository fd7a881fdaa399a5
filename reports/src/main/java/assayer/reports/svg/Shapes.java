package assayer.reports.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The marks our pictures are made of. A mark has a class; the page's style gives it a colour. */
final class Shapes {
  private static final double RADIUS = 4.4;
  private static final double HALF_SIDE = 3.8;

  private Shapes() {}

  /** A straight line. */
  static Element line(String kind, double x1, double y1, double x2, double y2) {
    Element line = Element.of("line").with("class", kind).with("x1", x1).with("y1", y1);
    return line.with("x2", x2).with("y2", y2);
  }

  /** A text at a spot. */
  static Element label(String kind, Layout.Spot spot, String anchor, String text) {
    return label(kind, spot.x(), spot.y(), anchor, text);
  }

  /** A text at a point; {@code anchor} is "start", "middle" or "end". */
  static Element label(String kind, double x, double y, String anchor, String text) {
    Element label = Element.of("text").with("class", kind).with("x", x).with("y", y);
    return label.with("text-anchor", anchor).text(text);
  }

  /** A model's value. */
  static Element dot(double x, double y) {
    return Element.of("circle").with("class", "dot").with("cx", x).with("cy", y).with("r", RADIUS);
  }

  /** A control's value: another shape, so that colour is not needed. */
  static Element diamond(double x, double y) {
    double side = 2 * HALF_SIDE;
    Element shape = Element.of("rect").with("class", "dot");
    shape
        .with("x", x - HALF_SIDE)
        .with("y", y - HALF_SIDE)
        .with("width", side)
        .with("height", side);
    return shape.with("transform", "rotate(45 " + length(x) + " " + length(y) + ")");
  }

  /** A length in user units; one decimal is finer than a pixel. */
  static String length(double length) {
    BigDecimal rounded = new BigDecimal(length).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
