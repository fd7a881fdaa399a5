package assayer.adapters.recorded;

import assayer.core.item.Correctness;
import assayer.core.model.AskId;
import assayer.core.model.Critic;
import assayer.core.model.Question;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Reviewer;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.datasets.card.AnswerExtra;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Recorded critiques: a finding, then its grade and how sure it is, where these are known. */
abstract class CritiqueReplay<Q extends Question> extends Replay<Q, Critique> {
  private final List<AnswerExtra> extras;

  private CritiqueReplay(Join join, String finding) {
    super(join, expected(finding, join.extras()));
    this.extras = join.extras();
  }

  private static String expected(String finding, List<AnswerExtra> extras) {
    return finding
        + extras.stream()
            .map(
                extra ->
                    extra == AnswerExtra.REASON
                        ? "a grade of its reason"
                        : "a confidence from 0 to 1")
            .map(" and "::concat)
            .collect(Collectors.joining());
  }

  /** The bare finding. */
  abstract Critique finding(double number);

  @Override
  final Critique read(long at) {
    Critique critique = finding(number(at));
    for (int i = 0; i < extras.size(); i++) {
      double number = number(at + 1 + i);
      if (extras.get(i) == AnswerExtra.REASON) {
        critique = critique.with(grade(at + 1 + i));
      } else if (number != Encoding.NO_CONFIDENCE) {
        critique = critique.withConfidence(number);
      }
    }
    return critique;
  }

  private Correctness grade(long at) {
    boolean none = isMark(at) || number(at) == Encoding.NO_GRADE;
    return none ? Correctness.UNKNOWN : Correctness.of(number(at) > 0);
  }

  /** Where an extra stands that is none, or {@link Recording#NONE}. */
  final long spoiltExtra(long at, AnswerExtra extra) {
    int place = extras.indexOf(extra);
    return place < 0 || isMark(at) ? Recording.NONE : super.spoilt(at + 1 + place);
  }

  /** Of a solution in steps: the first wrong one. */
  static final class Steps extends CritiqueReplay<StepsQuestion> implements Critic {
    Steps(Join join) {
      super(join, "the index of a step");
    }

    /** A grade or a confidence that is none spoils the answer: where it stands is told. */
    @Override
    long spoilt(long at) {
      long reason = spoiltExtra(at, AnswerExtra.REASON);
      long confidence = spoiltExtra(at, AnswerExtra.CONFIDENCE);
      return Math.max(super.spoilt(at), Math.max(reason, confidence));
    }

    @Override
    Critique finding(double number) {
      int index = (int) number;
      return new Critique(index < 0 ? OptionalInt.empty() : OptionalInt.of(index), "");
    }
  }

  /** Of a whole completion. */
  static final class Whole extends CritiqueReplay<ReviewQuestion> implements Reviewer {
    private static final String EXPECTED = "a verdict: right or wrong";

    Whole(Join join) {
      super(join, EXPECTED);
    }

    @Override
    long spoilt(long at) {
      return Math.max(super.spoilt(at), spoiltExtra(at, AnswerExtra.CONFIDENCE));
    }

    @Override
    Critique finding(double number) {
      return new Critique(number > 0, OptionalInt.empty(), "");
    }

    /** A critic's unknown word is its own, not a fault of the file. */
    @Override
    Outcome<Critique> other(String text, AskId id, int row) {
      return new Outcome.Unparsed<>(text, expected());
    }
  }
}
