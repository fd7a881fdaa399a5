package assayer.adapters.recorded;

import assayer.core.dataset.Dataset;
import assayer.core.item.BestOfN;
import assayer.core.item.ContrastPair;
import assayer.core.item.CritiqueCase;
import assayer.core.item.GradedSet;
import assayer.core.item.Item;
import assayer.core.item.JudgeComparison;
import assayer.core.item.PreferencePair;
import assayer.core.item.SampledSolutions;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.ProblemException;
import assayer.datasets.card.AnswerFile;
import assayer.datasets.card.AnswerMapping;
import assayer.datasets.rows.Null;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is recognised. It is read ahead, while the rest of a plan is checked, by a
 * thread of its own; of several recordings only the first, since each may be large. The others are
 * read when they are opened, and kept for as long as memory allows.
 */
final class RecordedSource implements ModelSource {
  private static final Semaphore AHEAD = new Semaphore(1);

  private final AnswerFile answers;
  private final ModelCard card;
  private final Role role;
  private final Set<Class<? extends Item>> kinds;
  private @Nullable FutureTask<Recording> ahead;
  private SoftReference<Recording> kept = new SoftReference<>(null);

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

  /** The same, being read already. */
  RecordedSource readAhead() {
    if (AHEAD.tryAcquire()) {
      FutureTask<Recording> task = new FutureTask<>(() -> RecordingLoader.load(answers, role));
      Thread thread = new Thread(task, "assayer-recording");
      thread.setDaemon(true);
      thread.start();
      ahead = task;
    }
    return this;
  }

  /** A judge of rivals who said nothing throughout is one yet. */
  private Object firstAnswer() {
    Object[] first = {answers.comparesRivals() ? "first" : Null.NULL};
    answers.forEach(
        row -> {
          Optional<Object> value = row.values().stream().filter(this::tells).findFirst();
          value.ifPresent(v -> first[0] = v);
          return value.isEmpty();
        });
    return first[0];
  }

  /** A word that is no verdict may be a slip in a file of numbers, so it tells nothing. */
  private boolean tells(Object value) {
    return value instanceof String word
        ? answers.answers().verdict(word).isPresent()
        : !(value instanceof Null);
  }

  private static Set<Class<? extends Item>> kinds(AnswerMapping.Kind kind, Object first) {
    boolean severalVerdicts = kind == AnswerMapping.Kind.SCORES && first instanceof String;
    boolean listOfVerdicts = kind == AnswerMapping.Kind.VERDICT && first instanceof List;
    if (listOfVerdicts && ((List<?>) first).stream().anyMatch(List.class::isInstance)) {
      return Set.of(GradedSet.class); // a square, of all pairs
    }
    if (severalVerdicts || listOfVerdicts) {
      return listOfVerdicts ? Set.of(BestOfN.class, JudgeComparison.class) : Set.of(BestOfN.class);
    }
    return switch (kind) {
      case SCORES ->
          Set.of(
              PreferencePair.class,
              BestOfN.class,
              SampledSolutions.class,
              GradedSet.class,
              ContrastPair.class,
              CritiqueCase.class,
              JudgeComparison.class);
      case RANKS ->
          Set.of(
              PreferencePair.class,
              BestOfN.class,
              SampledSolutions.class,
              GradedSet.class,
              ContrastPair.class,
              JudgeComparison.class);
      case VERDICT -> Set.of(PreferencePair.class, JudgeComparison.class);
      case STEPS, FIRST_ERROR -> Set.of(StepwiseSolution.class);
      case REVIEW -> Set.of(CritiqueCase.class);
      case RATINGS -> Set.of(GradedSet.class, CritiqueCase.class);
      case RULES -> Set.of(GradedSet.class);
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
  public Model<?, ?> open(Role asked, Dataset<?> dataset, Conditions conditions) {
    if (asked != role) {
      throw new IllegalArgumentException("a recording of a " + role + " was opened as " + asked);
    }
    Join join = Join.of(recording(), answers, dataset);
    return switch (role) {
      case REWARD -> new Replay.Reward(join);
      case STEPS -> new StepReplay(join);
      case JUDGE -> new Replay.Verdicts(join);
      case CRITIC -> new CritiqueReplay.Steps(join);
      case REVIEWER -> new CritiqueReplay.Whole(join);
      case ATTRIBUTES ->
          answers.answers().kind() == AnswerMapping.Kind.RULES
              ? new RuleReplay(join)
              : new RatingReplay(join);
      default -> throw new IllegalArgumentException("no recording is a " + role.title());
    };
  }

  private synchronized Recording recording() {
    FutureTask<Recording> task = ahead;
    Recording recording = kept.get();
    if (recording == null) {
      recording = task == null ? RecordingLoader.load(answers, role) : finished(task);
      kept = new SoftReference<>(recording);
    }
    return recording;
  }

  private Recording finished(FutureTask<Recording> task) {
    ahead = null;
    AHEAD.release();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException problems
          ? problems
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
