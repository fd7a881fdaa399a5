package assayer.datasets.generated;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Items made where they are read; a small dataset is made once and kept, since every model of a
 * board reads it again.
 *
 * @param <I> the kind of item
 */
final class GeneratedDataset<I extends Item> implements Dataset<I> {
  /** Few, since an item may take a millisecond, and a small dataset should occupy all threads. */
  private static final int CHUNK = 25;

  private static final long SMALL = 10_000;

  private final DatasetCard card;
  private final long count;
  private final LongFunction<I> item;
  private final Map<Long, List<Row<I>>> kept = new ConcurrentHashMap<>();

  GeneratedDataset(DatasetCard card, long count, LongFunction<I> item) {
    this.card = card;
    this.count = count;
    this.item = item;
  }

  @Override
  public DatasetCard card() {
    return card;
  }

  /** The text is made along with the gold, so it is always there. */
  @Override
  public Rows<I> rows(boolean text) {
    return new Pass();
  }

  private List<Row<I>> rows(long from, long to) {
    return count > SMALL ? made(from, to) : kept.computeIfAbsent(from, f -> made(f, to));
  }

  private List<Row<I>> made(long from, long to) {
    return LongStream.range(from, to).mapToObj(this::row).toList();
  }

  private Row<I> row(long position) {
    return new Row.Read<>(item.apply(position), 1);
  }

  private final class Pass implements Rows<I> {
    private long next;

    @Override
    public @Nullable Chunk<I> next() {
      long from = next;
      if (from >= count) {
        return null;
      }
      next = Math.min(from + CHUNK, count);
      long to = next;
      return () -> rows(from, to);
    }

    @Override
    public void close() {
      next = count;
    }
  }
}
