package assayer.reports.picture;

import static assayer.reports.picture.SectionMap.Meaning.FAULT;
import static assayer.reports.picture.SectionMap.Meaning.MERIT;
import static assayer.reports.picture.SectionMap.Meaning.SHIFT;

import assayer.reports.board.Leaderboard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pictures of each suite. */
public final class Pictures {
  private static final String BIAS =
      "How far each bias moves the verdicts, in points of the share that names the favoured"
          + " completion, less what neutral words of the same length do; above 0 towards it. A dot"
          + " stands where the interval leaves 0 out.";
  private static final String FOOLED =
      "The share of real answers that an answer which deserves nothing beats, whatever the order."
          + " A dot stands where the interval lies above 0.";
  private static final String FLIPS =
      "The share of pairs whose order changes when a completion is changed in a way that keeps its"
          + " meaning. A dot stands where the interval lies above 0.";
  private static final String NOTICED =
      "The share of changes for the worse that cost the right completion points; here more is"
          + " better.";

  private static final String GOLD =
      "The gold score of the completion that a model prefers among so many, by the unbiased"
          + " estimator; bars are intervals. Where the line falls the model is led astray by what it"
          + " likes.";
  private static final String SOLUTIONS =
      "How often the solution that a model prefers among so many is right; bars are intervals.";
  private static final String VOTES =
      "How often the answer that most of so many solutions give is right, those left out that the"
          + " model rejects; bars are intervals.";

  private Pictures() {}

  /** Those of a board that has what they show. */
  public static List<Picture> of(Leaderboard board) {
    return drawers(board.key().suite()).flatMap(draw -> draw.apply(board).stream()).toList();
  }

  private static Stream<Function<Leaderboard, Optional<Picture>>> drawers(String suite) {
    return switch (suite) {
      case "judge-bias" ->
          Stream.of(map("effect", SHIFT, "Which biases, and where do they lead?", BIAS));
      case "null-model" -> Stream.of(map("fool-rate", FAULT, "Which nothings fool it?", FOOLED));
      case "reward-robustness" ->
          Stream.of(
              map("flip-rate", FAULT, "What turns it round that means nothing?", FLIPS),
              map("detection-rate", MERIT, "What does it notice that matters?", NOTICED));
      case "over-optimisation" ->
          Stream.of(
              b ->
                  Growth.bySection(
                      b, "gold-at-n", "Does choosing among more help, or hurt?", GOLD));
      case "process-best-of-n" ->
          Stream.of(b -> Growth.byMetric(b, "accuracy", "Do more solutions help?", SOLUTIONS));
      case "critique-vote" ->
          Stream.of(b -> Growth.byMetric(b, "accuracy", "Do more solutions help the vote?", VOTES));
      case "judge-pairs" -> Stream.of(OrderMatrix::of);
      default -> Stream.empty();
    };
  }

  private static Function<Leaderboard, Optional<Picture>> map(
      String metric, SectionMap.Meaning meaning, String heading, String caption) {
    return board -> SectionMap.of(board, metric, meaning, heading, caption);
  }
}
