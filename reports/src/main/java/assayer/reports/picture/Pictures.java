package assayer.reports.picture;

import static assayer.reports.picture.SectionMap.Meaning.FAULT;
import static assayer.reports.picture.SectionMap.Meaning.MERIT;
import static assayer.reports.picture.SectionMap.Meaning.SHIFT;

import assayer.reports.board.Leaderboard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pictures there are. Each names the metrics, sections or bins it is drawn from, and is drawn
 * for any suite that gives them.
 */
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
          + " estimator; bars are intervals. Where the line falls the model is led astray by what"
          + " it likes.";
  private static final String MORE =
      "How often what is chosen among so many solutions is right; bars are intervals.";
  private static final String OVERLAP =
      "Scores of chosen and of rejected completions on one axis, as the model gives them; the first"
          + " and the last column hold what lies beyond. The area under the curve is over all"
          + " scores, whatever pair they are of.";
  private static final String MARGINS =
      "Pairs by the score of the chosen completion less that of the rejected one; the first and the"
          + " last column hold what lies beyond. Left of the dashed line the model prefers the"
          + " wrong one; a difference of exactly 0 lies in the column to its right.";
  private static final String OFFSETS =
      "Steps from the first wrong one to the one that is named: below 0 is too early. Solutions of"
          + " which no step is named are at the right end, right solutions that are blamed at the"
          + " left one.";
  private static final String RATINGS =
      "How often each rating is given, and how often people gave it. A model that uses one rating"
          + " for nearly everything can agree with people and say little.";
  private static final String SUBSETS =
      "The share of wrong solutions whose first wrong step is found, that of right ones left alone,"
          + " and their harmonic mean; intervals are 95 %.";
  private static final String REFINED =
      "The share of answers that are right before the critique and after it; intervals are 95 %."
          + " Among all readings are the answers that went from wrong to right and from right to"
          + " wrong, and the test of their difference.";
  private static final String UNITS =
      "Precision is low where too much is criticised, recall where too little is; f1 is their"
          + " harmonic mean. Intervals are 95 %.";
  private static final String CONTROLLED =
      "The share won as it is, and as it would be at equal lengths; intervals are 95 %. Where the"
          + " two are far apart much of the share is length.";

  private static final List<Function<Leaderboard, List<Picture>>> ALL =
      List.of(
          one(DuelBars::of),
          SystemBars::of,
          one(
              new Columns(
                      "margins",
                      "How narrow are the wins?",
                      MARGINS,
                      Findings::margins,
                      Findings::wrong)
                  ::of),
          one(
              new Columns(
                      "scores",
                      "How separate are the scores?",
                      OVERLAP,
                      Columns::eachSeries,
                      Findings::overlap)
                  ::of),
          FirstErrors::of,
          one(
              new Columns(
                      "step-offsets",
                      "Is it early or late?",
                      OFFSETS,
                      Columns::eachSeries,
                      Findings::offsets)
                  ::of),
          ThresholdLines::of,
          StepCourse::of,
          one(ReliabilityCurve::of),
          one(LengthCurve::of),
          one(RocLines::of),
          Pictures::ratings,
          b ->
              MetricDots.bySection(
                  b,
                  "subsets",
                  List.of("process-f1", "accuracy-error", "accuracy-clean"),
                  "Does it fail on the hard ones?",
                  SUBSETS),
          one(
              b ->
                  MetricDots.byModel(
                      b,
                      "refined",
                      List.of("accuracy-before", "accuracy-refined"),
                      "Does the critique help?",
                      REFINED)),
          one(
              b ->
                  MetricDots.byModel(
                      b,
                      "criticised",
                      List.of("precision", "recall", "f1"),
                      "Too much criticised, or too little?",
                      UNITS)),
          b ->
              MetricDots.bySection(
                  b,
                  "controlled",
                  List.of("win-rate", "lc-win-rate"),
                  "How much of it is length?",
                  CONTROLLED),
          one(
              b ->
                  SectionMap.of(b, "effect", SHIFT, "Which biases, and where do they lead?", BIAS)),
          one(b -> SectionMap.of(b, "fool-rate", FAULT, "Which nothings fool it?", FOOLED)),
          Pictures::changes,
          one(
              b ->
                  Growth.bySection(
                      b, "gold-at-n", "Does choosing among more help, or hurt?", GOLD)),
          one(b -> Growth.byMetric(b, "accuracy", "Do more solutions help?", MORE)),
          one(OrderMatrix::of),
          one(AgreementMatrix::of),
          one(SliceDots::of),
          one(OutlayDots::cost),
          one(OutlayDots::latency),
          one(RepeatStrip::of),
          one(CoverageBars::of));

  private Pictures() {}

  /** Those of a board that has what they show. */
  public static List<Picture> of(Leaderboard board) {
    return ALL.stream().flatMap(painter -> painter.apply(board).stream()).toList();
  }

  private static Function<Leaderboard, List<Picture>> one(
      Function<Leaderboard, Optional<Picture>> painter) {
    return board -> painter.apply(board).stream().toList();
  }

  /**
   * Changes that mean nothing, of suites that make others too, and those that should be noticed.
   */
  private static List<Picture> changes(Leaderboard board) {
    Optional<Picture> noticed =
        SectionMap.of(board, "detection-rate", MERIT, "What does it notice that matters?", NOTICED);
    Optional<Picture> turned =
        SectionMap.of(board, "flip-rate", FAULT, "What turns it round that means nothing?", FLIPS);
    boolean both = board.otherMetrics().contains("detection-rate");
    return Stream.of(both ? turned : Optional.<Picture>empty(), noticed)
        .flatMap(Optional::stream)
        .toList();
  }

  /** One for each attribute, as far as there is room. */
  private static List<Picture> ratings(Leaderboard board) {
    return Stream.of("ratings-1", "ratings-2", "ratings-3", "ratings-4", "ratings-5")
        .map(
            name ->
                new Columns(
                    name,
                    "Does it use its scale?",
                    RATINGS,
                    Columns::eachSeries,
                    Findings::mostUsed))
        .flatMap(columns -> columns.of(board).stream())
        .toList();
  }
}
