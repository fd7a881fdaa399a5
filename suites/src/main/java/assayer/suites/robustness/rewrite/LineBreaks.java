package assayer.suites.robustness.rewrite;

import java.util.List;

/** Each sentence on a line of its own. */
final class LineBreaks implements Transformation {

  @Override
  public String id() {
    return "line-breaks";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            WhiteSpace.GAP,
            (part, gap) -> List.of(Edit.replace(new Span(part, gap.start(), gap.end()), "\n")));
  }
}
