package assayer.adapters.trained;

import assayer.adapters.local.Embedder;
import assayer.adapters.local.batch.Found;
import assayer.core.item.PreferencePair;
import assayer.core.model.ScoreQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks the encoder for the vectors of pairs; a pair without is left out and accounted for. */
final class Contrasts {
  private static final int TOGETHER = 64;

  private Contrasts() {}

  /** In the order of the pairs. */
  static List<Contrast> of(PairSet set, Embedder embedder) {
    List<Contrast> contrasts = new ArrayList<>();
    List<PreferencePair> pairs = set.pairs();
    for (int from = 0; from < pairs.size(); from += TOGETHER) {
      List<PreferencePair> some = pairs.subList(from, Math.min(pairs.size(), from + TOGETHER));
      List<ScoreQuestion> questions =
          some.stream().flatMap(pair -> Contrast.questions(pair).stream()).toList();
      List<Found> vectors = embedder.vectors(questions);
      for (int i = 0; i < some.size(); i++) {
        contrast(some.get(i), vectors.get(2 * i), vectors.get(2 * i + 1), set)
            .ifPresent(contrasts::add);
      }
    }
    return contrasts;
  }

  private static Optional<Contrast> contrast(
      PreferencePair pair, Found chosen, Found rejected, PairSet set) {
    for (Found found : List.of(chosen, rejected)) {
      if (found instanceof Found.Missing missing) {
        String kind = missing.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        set.leaveOut("the encoder gives nothing: " + kind, 1);
        return Optional.empty();
      }
    }
    List<ScoreQuestion> questions = Contrast.questions(pair);
    double[] of = features(questions.get(0), chosen);
    double[] against = features(questions.get(1), rejected);
    if (!Arrays.stream(of).allMatch(Double::isFinite)
        || !Arrays.stream(against).allMatch(Double::isFinite)) {
      set.leaveOut("the encoder gives no number", 1);
      return Optional.empty();
    }
    return Optional.of(new Contrast(pair, of, against));
  }

  private static double[] features(ScoreQuestion question, Found found) {
    List<double[]> rows = ((Found.Rows) found).rows();
    return Features.of(question, rows.get(0), rows.get(1));
  }
}
