package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last claim denied, one with a number in it first of all. */
final class Negation implements Transformation {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|can|will|should|must|would|could)\\b(?!\\s+(?:not|never)\\b|n['’]t|,)");
  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:not|no|never|none|nothing|neither|cannot)\\b|n['’]t\\b");

  @Override
  public String id() {
    return "negation";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Span> claims =
        Sentences.of(passage).stream().filter(span -> isClaim(span.in(passage))).toList();
    return denied(passage, claims, Steps::hasNumber)
        .or(() -> denied(passage, claims, sentence -> true))
        .or(() -> denied(passage, claims))
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean isClaim(String sentence) {
    return !sentence.endsWith("?")
        && sentence.indexOf(' ') > 0
        && !sentence.endsWith(":")
        && !DENIAL.matcher(sentence).find();
  }

  private static Optional<Edit> denied(
      Passage passage, List<Span> claims, Predicate<String> wanted) {
    for (int i = claims.size() - 1; i >= 0; i--) {
      Span claim = claims.get(i);
      Matcher verb = VERB.matcher(claim.in(passage));
      if (wanted.test(claim.in(passage)) && verb.find()) {
        return Optional.of(Edit.insert(claim.part(), claim.from() + verb.end(), " not"));
      }
    }
    return Optional.empty();
  }

  /** Without a verb to deny, the whole of the last claim is. */
  private static Optional<Edit> denied(Passage passage, List<Span> claims) {
    for (int i = claims.size() - 1; i >= 0; i--) {
      Span claim = claims.get(i);
      if (Character.isLetter(claim.in(passage).charAt(0))) {
        return Optional.of(Edit.insert(claim.part(), claim.from(), "It is not true that: "));
      }
    }
    return Optional.empty();
  }
}
