package assayer.adapters.recorded;

import assayer.core.dataset.Dataset;
import assayer.core.item.BestOfN;
import assayer.core.item.Item;
import assayer.core.item.PreferencePair;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.datasets.card.AnswerFile;
import assayer.datasets.card.AnswerMapping;
import assayer.datasets.rows.Null;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recording that is recognised, and read when it is first opened. */
final class RecordedSource implements ModelSource {
  private final AnswerFile answers;
  private final ModelCard card;
  private final Role role;
  private final Set<Class<? extends Item>> kinds;
  private @Nullable Recording recording;

  RecordedSource(String id, AnswerFile answers) {
    this.answers = answers;
    this.card =
        new ModelCard(
            id,
            "recorded",
            false,
            Map.of(
                "digest", answers.digest(),
                "layout", answers.layout(),
                "answers", answers.answers().columns().toString()));
    Object first = firstAnswer();
    this.role = Encoding.role(answers.answers(), first).orElse(Role.REWARD);
    this.kinds = kinds(answers.answers().kind(), first);
  }

  private Object firstAnswer() {
    Object[] first = {Null.NULL};
    answers.forEach(
        row -> {
          Optional<Object> value =
              row.values().stream().filter(v -> !(v instanceof Null)).findFirst();
          value.ifPresent(v -> first[0] = v);
          return value.isEmpty();
        });
    return first[0];
  }

  private static Set<Class<? extends Item>> kinds(AnswerMapping.Kind kind, Object first) {
    boolean severalVerdicts = kind == AnswerMapping.Kind.SCORES && first instanceof String;
    boolean listOfVerdicts = kind == AnswerMapping.Kind.VERDICT && first instanceof List;
    if (severalVerdicts || listOfVerdicts) {
      return Set.of(BestOfN.class);
    }
    return switch (kind) {
      case SCORES, RANKS -> Set.of(PreferencePair.class, BestOfN.class);
      case VERDICT -> Set.of(PreferencePair.class);
      case STEPS, FIRST_ERROR -> Set.of(StepwiseSolution.class);
    };
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public List<Role> roles(Class<? extends Item> kind) {
    return kinds.contains(kind) ? List.of(role) : List.of();
  }

  @Override
  public boolean readsText() {
    return false;
  }

  @Override
  public int batchSize() {
    return 1024;
  }

  @Override
  public Model<?, ?> open(Role asked, Dataset<?> dataset, long seed) {
    if (asked != role) {
      throw new IllegalArgumentException("a recording of a " + role + " was opened as " + asked);
    }
    Join join = Join.of(recording(), answers, dataset);
    return switch (role) {
      case REWARD -> new Replay.Reward(join);
      case STEPS -> new Replay.Steps(join);
      case JUDGE -> new Replay.Verdicts(join);
      case CRITIC -> new Replay.Critiques(join);
    };
  }

  private synchronized Recording recording() {
    if (recording == null) {
      recording = RecordingLoader.load(answers, role);
    }
    return recording;
  }
}
