package assayer.adapters.duel;

import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a model that scores is asked as: the option {@code as}, {@code reward} or {@code judge}. */
public enum Seats {
  /** As a reward model wherever a suite seats one, else as a judge. */
  EITHER,
  /** As a reward model alone. */
  REWARD,
  /** As a judge alone. */
  JUDGE;

  private static final String AS = "as";
  private static final Map<String, Seats> WORDS = Map.of("reward", REWARD, "judge", JUDGE);

  /** Reads the option; {@code finish} is left to the caller. */
  public static Seats read(Options options) {
    Optional<Seats> seats = options.oneOf(AS, WORDS);
    return seats.orElse(EITHER);
  }

  /**
   * Reads options to their end.
   *
   * @param scorer reads all but the seats
   * @return the model in its seats; empty if a problem was noted
   */
  public static Optional<ModelSource> seated(
      Options options, Supplier<? extends Optional<? extends ModelSource>> scorer) {
    int before = options.problems().list().size();
    Seats seats = read(options);
    Optional<? extends ModelSource> source = scorer.get();
    options.finish();
    return options.problems().list().size() == before ? source.map(seats::of) : Optional.empty();
  }

  /** The model in these seats. */
  public ModelSource of(ModelSource scorer) {
    return this == REWARD ? scorer : new DuelSource(scorer, this == JUDGE);
  }
}
