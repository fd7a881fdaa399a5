package assayer.suites.robustness.rewrite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and turns of phrase for others that mean the same wherever they stand. */
final class Paraphrase implements Transformation {
  private static final Map<String, String> PHRASES = phrases();
  private static final Pattern KNOWN =
      Pattern.compile(
          PHRASES.keySet().stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?<![\\w'’-])(?:", ")(?![\\w'’-])")));

  @Override
  public String id() {
    return "paraphrase";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            KNOWN,
            (part, known) ->
                List.of(
                    Edit.replace(
                        new Span(part, known.start(), known.end()),
                        PHRASES.getOrDefault(known.group(), known.group()))));
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    both(phrases, "Therefore", "Consequently");
    both(phrases, "therefore", "consequently");
    both(phrases, "Thus", "Hence");
    both(phrases, "thus", "hence");
    both(phrases, "for example", "for instance");
    both(phrases, "For example", "For instance");
    both(phrases, "compute", "calculate");
    both(phrases, "Compute", "Calculate");
    both(phrases, "we get", "we obtain");
    both(phrases, "We get", "We obtain");
    both(phrases, "Let us", "Let's");
    both(phrases, "Work out", "Figure out");
    both(phrases, "perhaps", "maybe");
    both(phrases, "Perhaps", "Maybe");
    both(phrases, "begins with", "starts with");
    both(phrases, "do not", "don't");
    both(phrases, "does not", "doesn't");
    both(phrases, "did not", "didn't");
    both(phrases, "cannot", "can't");
    both(phrases, "is not", "isn't");
    both(phrases, "are not", "aren't");
    both(phrases, "will not", "won't");
    return phrases;
  }

  private static void both(Map<String, String> phrases, String one, String other) {
    phrases.put(one, other);
    phrases.put(other, one);
  }
}
