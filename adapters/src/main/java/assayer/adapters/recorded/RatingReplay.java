package assayer.adapters.recorded;

import assayer.core.model.AttributeRater;
import assayer.core.model.RatingsQuestion;
import assayer.core.outcome.Ratings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded ratings of a completion, a number an attribute. An attribute that one completion has no
 * number for is left out of its answer, and the others stand; a completion without any is unparsed.
 */
final class RatingReplay extends Replay<RatingsQuestion, Ratings> implements AttributeRater {
  private final List<String> attributes;

  RatingReplay(Join join) {
    super(join, "a number for each of " + String.join(", ", join.attributes()));
    this.attributes = join.attributes();
  }

  @Override
  long at(int row, int answer) {
    return super.at(row, answer * attributes.size());
  }

  @Override
  long spoilt(long at) {
    long missing = 0;
    for (int i = 0; i < attributes.size(); i++) {
      if (isMark(at + i) && !isMissing(at + i)) {
        return at + i;
      }
      missing += isMark(at + i) ? 1 : 0;
    }
    return missing == attributes.size() ? at : Recording.NONE;
  }

  private boolean isMissing(long at) {
    Mark mark = Mark.of(recording().bits(at));
    return mark == Mark.NULL || mark == Mark.ABSENT;
  }

  @Override
  Ratings read(long at) {
    Map<String, Double> byAttribute = new LinkedHashMap<>();
    for (int i = 0; i < attributes.size(); i++) {
      if (!isMark(at + i)) {
        byAttribute.put(attributes.get(i), number(at + i));
      }
    }
    return new Ratings(byAttribute);
  }
}
