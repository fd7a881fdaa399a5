package assayer.adapters.empty;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Rows;
import assayer.core.dataset.Sections;
import assayer.core.item.Item;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Test material: a dataset without items. */
public final class NoItems implements Dataset<Item> {
  /** The only one there has to be. */
  public static final Dataset<?> DATASET = new NoItems();

  private NoItems() {}

  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "test", "Test", "", "", "", "", true, Sections.PLAIN, Optional.empty(), Map.of(), "");
  }

  @Override
  public Rows<Item> rows(boolean text) {
    return new Rows<>() {
      @Override
      public @Nullable Chunk<Item> next() {
        return null;
      }

      @Override
      public void close() {}
    };
  }
}
