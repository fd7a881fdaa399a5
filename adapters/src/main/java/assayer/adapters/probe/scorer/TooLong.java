package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Inquiry;
import assayer.adapters.probe.Length;
import assayer.adapters.probe.Listing;
import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import java.util.List;
import java.util.OptionalLong;

/** "too-long-refused": an input beyond the context must not be cut in silence. */
final class TooLong implements Inquiry<Scorer> {
  @Override
  public String id() {
    return "too-long-refused";
  }

  /** Not asked where the run file lets the server cut. */
  @Override
  public List<ProbeFinding> put(Scorer scorer) {
    return scorer.traits().cuts()
        ? List.of()
        : List.of(
            ruling(scorer, scorer.listing().map(Listing::context).orElse(OptionalLong.empty()))
                .on(id()));
  }

  private static Ruling ruling(Scorer scorer, OptionalLong context) {
    if (context.isEmpty()) {
      return Ruling.unsupported("the server does not say how much the model reads");
    }
    if (context.getAsLong() > Length.MOST) {
      return Length.tooMuch(context.getAsLong());
    }
    int words = Length.words(context.getAsLong());
    Measured measured = scorer.together(List.of(Sample.ofWords(words))).get(0);
    return measured.lack().isPresent()
        ? Length.failed(measured.lack().get().kind(), measured.lack().get().message())
        : Length.answered(words, measured.read());
  }
}
