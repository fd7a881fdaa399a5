package assayer.reports.html;

import assayer.core.comparison.Comparison;
import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleFlag;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links from a comparison to the pages of single items of one of its runs, as far as there are
 * such pages. A run is linked only where it lies beside the comparison or below what lies there, so
 * that both can be moved or served together. The run's folder is what the user called it; the rest
 * of an address is hashes.
 */
final class ItemLinks {
  /** No run lies where it could be linked. */
  static final ItemLinks NONE = new ItemLinks(Path.of(""), "");

  private final Path samples;
  private final String address;

  private ItemLinks(Path samples, String address) {
    this.samples = samples;
    this.address = address;
  }

  /**
   * Of a run.
   *
   * @param folder of the comparison's page
   */
  static ItemLinks of(Comparison.Side side, Path folder) {
    try {
      Path page = folder.toAbsolutePath().normalize();
      Path run = Path.of(side.folder()).toAbsolutePath().normalize();
      Path around = page.getParent();
      return around != null && run.startsWith(around) && !run.equals(around)
          ? new ItemLinks(run.resolve(SampleLinks.FOLDER), address(page.relativize(run)))
          : NONE;
    } catch (InvalidPathException e) {
      return NONE;
    }
  }

  private static String address(Path way) {
    StringBuilder path = new StringBuilder();
    way.forEach(name -> path.append(name).append('/'));
    try {
      return new URI(null, null, path + SampleLinks.FOLDER + "/", null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no way to " + way, e);
    }
  }

  /**
   * Of a model on a board of the run.
   *
   * @param index where its items are
   * @param name of its pages
   * @param way to their folder
   */
  record OfModel(SampleIndex index, String name, String way) {

    /** Where an item is, "" if on no page. */
    String item(String id) {
      String anchor = SampleLinks.anchor(id);
      Integer page = index.items().get(anchor);
      return page == null ? "" : way + SampleLinks.file(name, page) + "#" + anchor;
    }

    /** The first page with items that a baseline did better on, "" without one. */
    String flipped() {
      return index
          .only(SampleFlag.FLIPPED)
          .filter(one -> one.page() > 0)
          .map(one -> way + SampleLinks.only(name, one))
          .orElse("");
    }
  }

  OfModel of(SuiteResult.Board board, String model) throws IOException {
    String name = SampleLinks.name(board, model);
    Optional<SampleIndex> index =
        address.isEmpty() ? Optional.empty() : SampleIndex.read(samples, name);
    return new OfModel(index.orElse(new SampleIndex(List.of(), Map.of())), name, address);
  }
}
