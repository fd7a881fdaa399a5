package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code between fences, in a language whose comments are known.
 *
 * @param inside from the first line to the closing fence
 * @param comment what begins a comment
 */
record CodeBlock(Span inside, String comment) {
  private static final Pattern FENCED =
      Pattern.compile("(?m)^[ \\t]{0,20}```(?<language>[A-Za-z+#]{1,20})[ \\t]*\\n");
  private static final Map<String, String> COMMENTS =
      Map.ofEntries(
          Map.entry("python", "#"),
          Map.entry("py", "#"),
          Map.entry("ruby", "#"),
          Map.entry("java", "//"),
          Map.entry("javascript", "//"),
          Map.entry("js", "//"),
          Map.entry("typescript", "//"),
          Map.entry("ts", "//"),
          Map.entry("c", "//"),
          Map.entry("cpp", "//"),
          Map.entry("go", "//"),
          Map.entry("rust", "//"));

  /** Those of a passage, in their order; none where one is not closed. */
  static List<CodeBlock> of(Passage passage) {
    if (Prose.isTorn(passage)) {
      return List.of();
    }
    List<CodeBlock> blocks = new ArrayList<>();
    for (int part = 0; part < passage.parts().size(); part++) {
      String text = passage.parts().get(part);
      Matcher fence = FENCED.matcher(text);
      int from = 0;
      while (from <= text.length() && fence.find(from)) {
        int end = text.indexOf("```", fence.end());
        Span inside = new Span(part, fence.end(), end < 0 ? text.length() : end);
        comment(fence.group("language")).map(c -> new CodeBlock(inside, c)).ifPresent(blocks::add);
        from = end < 0 ? text.length() + 1 : end + 3;
      }
    }
    return List.copyOf(blocks);
  }

  private static Optional<String> comment(String language) {
    return Optional.ofNullable(COMMENTS.get(language.toLowerCase(Locale.ROOT)));
  }

  String code(Passage passage) {
    return inside.in(passage);
  }

  /** Whether what looks like a comment may be inside a text. */
  boolean hasLongTexts(Passage passage) {
    String code = code(passage);
    return code.contains("\"\"\"")
        || code.contains("'''")
        || code.contains("/*")
        || code.contains("`")
        || code.contains("\\\n")
        || code.contains("<<");
  }
}
