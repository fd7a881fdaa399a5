package assayer.run;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.manifest.Manifest;
import assayer.run.store.JobKey;
import assayer.run.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The items of an earlier run with what one of its models said of them. It is known by that run's
 * manifest and by all that the model said, so a later run that reads other words is another run.
 *
 * @param <J> the kind of item the earlier run read
 * @param <I> the kind of item it gives
 */
final class SecondStage<J extends Item, I extends Item> implements Dataset<I> {
  private final Path folder;
  private final Entry<J> entry;
  private final Seat seat;
  private final long seed;
  private final Class<I> kind;
  private final DatasetCard card;

  SecondStage(Path folder, RunPlan plan, Entry<J> entry, Seat seat, Class<I> kind) {
    this.folder = folder;
    this.entry = entry.seating(seat);
    this.seat = seat;
    this.seed = plan.manifest().seed();
    this.kind = kind;
    this.card = card(plan.manifest());
  }

  private DatasetCard card(Manifest manifest) {
    DatasetCard first = entry.dataset().card();
    String model = seat.source().card().id();
    return new DatasetCard(
        name(first.name() + "-after-" + model),
        first.title() + " after " + model,
        first.source(),
        first.licence(),
        manifest.digest(),
        said(),
        first.carriesText(),
        first.carriesImages(),
        first.sections(),
        first.policy(),
        first.options(),
        "with what " + model + " said as " + seat.role().title() + " in the run " + manifest.run());
  }

  private static String name(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private String said() {
    try (RunStore store = RunStore.reading(folder)) {
      return store.stored().digest(job());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JobKey job() {
    return new JobKey(entry.number(), seat.source().card().id());
  }

  @Override
  public DatasetCard card() {
    return card;
  }

  @Override
  public Rows<I> rows(boolean text) {
    RunStore store = RunStore.reading(folder);
    Retold<J> retold = new Retold<>(card.name(), entry, seat, seed, store.stored(), job());
    return new SecondStageRows<>(entry.dataset().rows(true), entry.limit(), retold, kind, store);
  }
}
