package assayer.adapters.recorded;

import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Judge;
import assayer.core.model.Model;
import assayer.core.model.Question;
import assayer.core.model.RewardModel;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.outcome.Answer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers from a recording. */
abstract class Replay<Q extends Question, A extends Answer> implements Model<Q, A> {
  private final Join join;
  private final String expected;

  /**
   * Over a join.
   *
   * @param expected what would have been an answer, in words
   */
  Replay(Join join, String expected) {
    this.join = join;
    this.expected = expected;
  }

  Recording recording() {
    return join.recording();
  }

  /** Where the answer of that number stands in a row, or {@link Recording#NONE}. */
  long at(int row, int answer) {
    return recording().at(row, answer);
  }

  /** The answer that begins there, which nothing spoils. */
  abstract A read(long at);

  /** Why that answer is none to this question, in words; "" if it is one. */
  String unfit(long at, Q question) {
    return "";
  }

  @Override
  public CompletionStage<List<Outcome<A>>> answer(List<Ask<Q>> batch) {
    List<Outcome<A>> outcomes = new ArrayList<>(batch.size());
    int row = Recording.NONE;
    for (int i = 0; i < batch.size(); i++) {
      AskId id = batch.get(i).id();
      boolean sameItem = i > 0 && batch.get(i - 1).id().item().equals(id.item());
      row = sameItem ? row : join.row(id.item(), row + 1);
      outcomes.add(row < 0 ? absent(id) : settled(batch.get(i), row));
    }
    return CompletableFuture.completedFuture(outcomes);
  }

  private Outcome<A> settled(Ask<Q> ask, int row) {
    return recording().trouble(row).<Outcome<A>>map(this::failed).orElseGet(() -> answer(ask, row));
  }

  private Outcome<A> failed(Recording.Trouble trouble) {
    return failed(
        trouble.mismatch() ? FailureKind.MISMATCH : FailureKind.MALFORMED, trouble.message());
  }

  private Outcome<A> answer(Ask<Q> ask, int row) {
    AskId id = ask.id();
    OptionalInt answer = join.answer(row, id.slot());
    long at = answer.isEmpty() ? Recording.NONE : at(row, answer.getAsInt());
    if (at < 0) {
      return absent(id);
    }
    long spoilt = spoilt(at);
    if (spoilt >= 0) {
      return marked(Mark.of(recording().bits(spoilt)), id, row, spoilt);
    }
    String unfit = unfit(at, ask.question());
    return unfit.isEmpty() ? new Outcome.Answered<>(read(at)) : other(unfit, id, row);
  }

  /** Where the mark stands that makes it no answer, or {@link Recording#NONE}. */
  long spoilt(long at) {
    return isMark(at) ? at : Recording.NONE;
  }

  /** What would have been an answer, in words. */
  final String expected() {
    return expected;
  }

  final boolean isMark(long at) {
    return Mark.is(recording().bits(at));
  }

  private Outcome<A> marked(Mark mark, AskId id, int row, long at) {
    return switch (mark) {
      case NULL -> new Outcome.Unparsed<>("null", expected);
      case ABSENT -> absent(id);
      case NAN -> failed(FailureKind.NON_FINITE, notFinite(id, row, "NaN"));
      case INFINITE -> failed(FailureKind.NON_FINITE, notFinite(id, row, "infinite"));
      case OTHER -> other(recording().text(at), id, row);
    };
  }

  private String notFinite(AskId id, int row, String value) {
    return recording().place(row)
        + ": the answer for \""
        + id.slot()
        + "\" is "
        + value
        + "; a score must be finite";
  }

  /** What is recorded is of another kind. */
  Outcome<A> other(String text, AskId id, int row) {
    return failed(
        FailureKind.MALFORMED,
        recording().place(row)
            + ": the answer for \""
            + id.slot()
            + "\" must be "
            + expected
            + ", got \""
            + text
            + "\"");
  }

  private Outcome<A> absent(AskId id) {
    return failed(
        FailureKind.NO_ANSWER,
        join.name()
            + " holds no answer for \""
            + id.slot()
            + "\" of the item \""
            + id.item().row()
            + "\"; add it");
  }

  private Outcome<A> failed(FailureKind kind, String message) {
    return new Outcome.Failed<>(kind, message, 1);
  }

  double number(long at) {
    return Double.longBitsToDouble(recording().bits(at));
  }

  @Override
  public void passed(AskId id) {
    join.row(id.item(), 0);
  }

  @Override
  public List<Problem> problems() {
    return join.problems();
  }

  /** Recorded scores. */
  static final class Reward extends Replay<ScoreQuestion, Score> implements RewardModel {
    Reward(Join join) {
      super(join, "a number");
    }

    @Override
    Score read(long at) {
      return new Score(number(at));
    }
  }

  /** Recorded verdicts. */
  static final class Verdicts extends Replay<CompareQuestion, Judgement> implements Judge {
    private static final String EXPECTED = "a verdict: first, second or tie";

    Verdicts(Join join) {
      super(join, EXPECTED);
    }

    @Override
    Judgement read(long at) {
      return Encoding.VERDICTS.get((int) number(at));
    }

    /** A judge's unknown word is its own, not a fault of the file. */
    @Override
    Outcome<Judgement> other(String text, AskId id, int row) {
      return new Outcome.Unparsed<>(text, EXPECTED);
    }
  }
}
