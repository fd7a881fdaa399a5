package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;

/** Comments on lines of their own: those there are go, and two that say nothing come. */
final class CodeComments implements Transformation {
  private static final List<String> NOTES =
      List.of("see the explanation", "as described above", "main part", "straightforward");

  @Override
  public String id() {
    return "code-comments";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    Draw draw = new Draw(seed);
    List<Edit> edits = new ArrayList<>();
    for (CodeBlock block : CodeBlock.of(passage)) {
      String code = block.code(passage);
      boolean script = code.startsWith("#!") || code.contains("coding");
      if (!code.isBlank() && !script && !block.hasLongTexts(passage)) {
        edits.addAll(edits(block, code, draw));
      }
    }
    return List.copyOf(edits);
  }

  private static List<Edit> edits(CodeBlock block, String code, Draw draw) {
    Span inside = block.inside();
    String sign = block.comment() + " ";
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(inside.part(), inside.from(), sign + draw.pick(NOTES) + "\n"));
    if (code.endsWith("\n")) {
      edits.add(Edit.insert(inside.part(), inside.to(), sign + draw.pick(NOTES) + "\n"));
    }
    int from = 0;
    while (from < code.length()) {
      int end = Math.min(Lines.end(code, from) + 1, code.length());
      if (code.substring(from, end).strip().startsWith(sign)) {
        int start = inside.from() + from;
        edits.add(Edit.replace(new Span(inside.part(), start, inside.from() + end), ""));
      }
      from = end;
    }
    return List.copyOf(edits);
  }
}
