package assayer.adapters.prompted.parser;

import assayer.core.outcome.Critique;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How sure a critic says it is of its finding: a whole number of percent from 0 to 100, behind the
 * finding in the same mark, such as [[wrong 80]], or as a member of the same object.
 */
final class Confidence {
  /** What a parser is called that wants one, behind the name of the one that does not. */
  static final String SUFFIX = "-confidence";

  private static final Pattern LAST_WORD =
      Pattern.compile("([^\\s,:;]+)[ \\t,:;]+(100|[1-9]?[0-9])[ \\t]*%?");
  private static final String MEMBER = "confidence";
  private static final int PERCENT = 100;

  private Confidence() {}

  /** What a mark must say, for a person. */
  static String expected(String finding) {
    return finding + ", each with a confidence from 0 to 100 behind it, such as [[... 80]]";
  }

  /**
   * A finding with its confidence; empty where either cannot be read.
   *
   * @param finding reads what stands before the confidence
   */
  static Optional<Critique> inMark(String mark, Function<String, Optional<Critique>> finding) {
    Matcher both = LAST_WORD.matcher(mark);
    return both.matches()
        ? finding.apply(both.group(1)).map(read -> with(read, Integer.parseInt(both.group(2))))
        : Optional.empty();
  }

  /** The schema with a confidence. */
  static Schema in(Schema schema) {
    return schema.whole(MEMBER, 0, PERCENT);
  }

  /** A finding with the confidence of its object; empty where either cannot be read. */
  static Optional<Critique> inJson(JsonNode tree, Optional<Critique> finding) {
    JsonNode said = tree.path(MEMBER);
    boolean within =
        said.isIntegralNumber()
            && said.canConvertToInt()
            && said.asInt() >= 0
            && said.asInt() <= PERCENT;
    return within ? finding.map(read -> with(read, said.asInt())) : Optional.empty();
  }

  private static Critique with(Critique finding, int percent) {
    return finding.withConfidence(percent / (double) PERCENT);
  }
}
