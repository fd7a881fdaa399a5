package assayer.core.dataset;

import assayer.core.item.Item;
import assayer.core.option.Options;
import java.util.List;
import java.util.Optional;

/** A service that opens datasets by name. */
public interface DatasetSource {

  /** What it can open. */
  List<Listing> list();

  /**
   * Opens one.
   *
   * @param name the name a run file gave
   * @param kind the kind of item that is wanted
   * @param options what the run file says beside the name; the source notes what is wrong with them
   *     or with the files they name, and calls {@code finish}
   * @return empty if the name is not one of this source's, or if a problem was noted
   */
  <I extends Item> Optional<Dataset<I>> open(String name, Class<I> kind, Options options);

  /** Whether the name is one of this source's. */
  boolean knows(String name);

  /**
   * One line of a list.
   *
   * @param name in kebab-case
   * @param summary one sentence
   */
  record Listing(String name, String summary) {}
}
