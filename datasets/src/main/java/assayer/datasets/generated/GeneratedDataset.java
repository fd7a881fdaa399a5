package assayer.datasets.generated;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Items made where they are read.
 *
 * @param <I> the kind of item
 * @param card what it is
 * @param count how many items
 * @param item makes the item of a position, on any thread
 */
record GeneratedDataset<I extends Item>(DatasetCard card, long count, LongFunction<I> item)
    implements Dataset<I> {

  private static final int CHUNK = 1_000;

  /** The text is made along with the gold, so it is always there. */
  @Override
  public Rows<I> rows(boolean text) {
    return new Pass();
  }

  private List<Row<I>> rows(long from, long to) {
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
