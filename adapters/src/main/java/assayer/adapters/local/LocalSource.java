package assayer.adapters.local;

import assayer.adapters.local.engine.Plan;
import assayer.adapters.local.engine.Tokenizer;
import assayer.adapters.local.engine.Unavailable;
import assayer.adapters.local.engine.Workers;
import assayer.core.dataset.Dataset;
import assayer.core.item.Item;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A model of a folder, checked and not open yet.
 *
 * @param id its name in the run file
 * @param local what it is
 */
record LocalSource(String id, Local local) implements ModelSource {
  private static final int CALLS = 4; // so that tokens are made while batches are computed

  @Override
  public ModelCard card() {
    return new ModelCard(id, "local", false, local.facts());
  }

  @Override
  public List<Role> roles(Class<? extends Item> kind) {
    boolean whole = kind != StepwiseSolution.class || local.kind() == Kind.STEPS;
    return whole ? local.roles() : List.of();
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public int batchSize() {
    return local.machine().window();
  }

  @Override
  public int callsInFlight() {
    return CALLS;
  }

  @Override
  public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
    if (!local.roles().contains(role)) {
      throw new IllegalArgumentException(id + " is no " + role.title());
    }
    Opened model = opened();
    Meaning meaning = local.meaning();
    Feeding feeding = new Feeding(local.kind(), local.form(), model.tokenizer());
    return switch (role) {
      case STEPS ->
          new StepRewards(new Asked<>(model, meaning.pooling(), feeding::of, meaning::steps));
      case ATTRIBUTES ->
          new AttributeRatings(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning::ratings));
      default ->
          new Rewards(
              new Asked<>(model, meaning.pooling(), feeding::of, meaning.scorer(local.kind())));
    };
  }

  private Opened opened() {
    Deque<Runnable> closing = new ArrayDeque<>();
    try {
      Tokenizer tokenizer = Tokenizer.open(local.folder().tokenizer());
      closing.push(tokenizer::close);
      Workers workers = workers(local.plan());
      closing.push(workers::close);
      Optional<Workers> reference = local.reference().map(other -> workers(other.plan()));
      reference.ifPresent(other -> closing.push(other::close));
      Trial.check(local, tokenizer, workers);
      ExecutorService reading = Executors.newFixedThreadPool(2, LocalSource::thread);
      return new Opened(
          id, workers, reference, tokenizer, reading, new Counts(local.limits()), local.place());
    } catch (Unavailable e) {
      closing.forEach(Runnable::run);
      throw new ProblemException(local.place(), id + ": " + e.getMessage());
    }
  }

  private Workers workers(Plan plan) {
    Machine machine = local.machine();
    return Workers.open(
        plan, machine.devices(), machine.replicas(), machine.threads(), machine.packing());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "assayer-tokens");
    thread.setDaemon(true);
    return thread;
  }
}
