package assayer.adapters.prompted.template;

import assayer.core.model.Seeds;
import java.util.List;

/**
 * The word in the frame round a text to be judged. The same for the same ask in the same run, so
 * that an answer can be kept; and in none of the texts, so that none can close its frame.
 */
final class Tag {
  private static final int LENGTH = 8;

  /** As many as there are of that length: 36 to the 8th. */
  private static final long WORDS = 2_821_109_907_456L;

  private Tag() {}

  /**
   * The tag of a run and a template; another one where a text holds it.
   *
   * @param seed the run's seed
   * @param digest the template's
   * @param texts what will stand in frames
   */
  static String draw(long seed, String digest, List<String> texts) {
    for (int round = 0; ; round++) {
      long drawn = Seeds.derive(seed, "tag", digest, String.valueOf(round));
      String digits = Long.toString(Long.remainderUnsigned(drawn, WORDS), Character.MAX_RADIX);
      String word = "t" + "0".repeat(LENGTH - digits.length()) + digits; // a letter opens a name
      if (texts.stream().noneMatch(text -> text.contains(word))) {
        return word;
      }
    }
  }
}
