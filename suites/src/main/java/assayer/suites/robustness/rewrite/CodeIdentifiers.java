package assayer.suites.robustness.rewrite;

import assayer.suites.robustness.rewrite.Edit.Replacement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other names for variables, everywhere. Only for names that are assigned at the start of a line
 * and that nobody outside can know: no members, no keys, no names of arguments, none that a text, a
 * comment or the explanation holds.
 */
final class CodeIdentifiers implements Transformation {
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?m)^[ \\t]{0,60}(?:(?:int|long|double|float|var|let|const|auto|final) )?"
              + "(?<name>[a-z][A-Za-z0-9_]{0,40}) ?=(?!=)");
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|#.*|//.*");

  @Override
  public String id() {
    return "code-identifiers";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<CodeBlock> blocks = CodeBlock.of(passage);
    Set<String> names = new LinkedHashSet<>();
    for (CodeBlock block : blocks) {
      Matcher assigned = ASSIGNED.matcher(block.code(passage));
      while (assigned.find()) {
        names.add(assigned.group("name"));
      }
    }
    boolean unclear = blocks.stream().anyMatch(block -> block.hasLongTexts(passage));
    List<Edit> edits = new ArrayList<>();
    for (String name : unclear ? Set.<String>of() : names) {
      if (isLocal(passage, blocks, name)) {
        edits.add(renamed(passage, blocks, name));
      }
    }
    return List.copyOf(edits);
  }

  private static boolean isLocal(Passage passage, List<CodeBlock> blocks, String name) {
    int everywhere = 0;
    for (String part : passage.parts()) {
      everywhere += places(part, name).size();
    }
    int inCode = 0;
    boolean known = false;
    for (CodeBlock block : blocks) {
      String code = block.code(passage);
      inCode += places(code, name).size();
      known |= isKnownOutside(code, name) || isInText(code, name);
    }
    boolean free = passage.parts().stream().allMatch(part -> places(part, other(name)).isEmpty());
    return free && !known && inCode == everywhere;
  }

  /** As a member, a key, the name of an argument, or what a function takes. */
  private static boolean isKnownOutside(String code, String name) {
    return Pattern.compile(
            "[.$@]\\s{0,9}NAME\\b|\\bNAME\\s{0,9}[:(]|[(,{\\[]\\s{0,9}NAME\\s{0,9}[=,}:]|\\bNAME\\s{0,9}\\}|\\b(?:def|function|func|fn|class|global|nonlocal|lambda|import|export|catch)\\b[^\\n]{0,300}\\bNAME\\b"
                .replace("NAME", name))
        .matcher(code)
        .find();
  }

  private static boolean isInText(String code, String name) {
    Matcher text = TEXT.matcher(code);
    while (text.find()) {
      if (!places(text.group(), name).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String other(String name) {
    return name + "_value";
  }

  private static List<Integer> places(String text, String name) {
    List<Integer> places = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text);
    while (matcher.find()) {
      places.add(matcher.start());
    }
    return List.copyOf(places);
  }

  private static Edit renamed(Passage passage, List<CodeBlock> blocks, String name) {
    List<Replacement> replacements = new ArrayList<>();
    for (CodeBlock block : blocks) {
      Span inside = block.inside();
      for (int place : places(block.code(passage), name)) {
        int from = inside.from() + place;
        replacements.add(new Replacement(inside.part(), from, from + name.length(), other(name)));
      }
    }
    return new Edit(replacements);
  }
}
