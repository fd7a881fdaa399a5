package assayer.suites.answer;

/** A formula. */
@FunctionalInterface
interface Expression {

  /** What it comes to at a point; NaN where it has no value there. */
  Amount at(Point point);

  /** The same with one symbol by another name. */
  default Expression renamed(String symbol, String name) {
    return point -> at(point.renamed(symbol, name));
  }

  /** Whether both come to the same wherever either has a value, which one of the points must be. */
  default boolean isSame(Expression other) {
    int compared = 0;
    for (Point point : Point.ALL) {
      Amount ours = at(point);
      Amount theirs = other.at(point);
      boolean none = Double.isNaN(ours.value()) && Double.isNaN(theirs.value());
      if (!none && !ours.isSame(theirs)) {
        return false;
      }
      compared += none ? 0 : 1;
    }
    return compared > 0;
  }
}
