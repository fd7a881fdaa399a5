package assayer.datasets.card;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.DatasetSource;
import assayer.core.item.Item;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Digests;
import assayer.datasets.rows.Shards;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens datasets by their card: one of the catalog, or a user's own file. */
public final class CardSource implements DatasetSource {

  /** Made by the service loader. */
  public CardSource() {}

  @Override
  public List<Listing> list() {
    return Catalog.cards().stream().map(c -> new Listing(c.name(), c.summary())).toList();
  }

  @Override
  public boolean knows(String name) {
    return Catalog.isFile(name) || Catalog.names().contains(name);
  }

  @Override
  public <I extends Item> Optional<Dataset<I>> open(String name, Class<I> kind, Options options) {
    List<Path> paths = options.paths("path");
    options.finish();
    return card(name, options).flatMap(card -> open(card, paths, kind, options));
  }

  private Optional<Card> card(String name, Options options) {
    if (!knows(name)) {
      return Optional.empty();
    }
    return Catalog.isFile(name)
        ? options.resolve(options.place(), name).flatMap(p -> Catalog.file(p, options.problems()))
        : Optional.of(Catalog.card(name));
  }

  private static <I extends Item> Optional<Dataset<I>> open(
      Card card, List<Path> given, Class<I> kind, Options options) {
    List<Path> paths = given.isEmpty() ? card.path() : given;
    if (paths.isEmpty() && !options.has("path")) {
      options.problems().add(options.place(), noPath(card));
    }
    Place place = options.has("path") ? options.place("path") : options.place();
    List<DataFile> files = Shards.open(paths, place, options.problems());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    return new Opening(card, files, place, options.problems()).open(kind);
  }

  private static String noPath(Card card) {
    String from = card.source().isEmpty() ? "" : "; it is published at " + card.source();
    return "\"path\" is missing: no data of \"" + card.name() + "\" is built in" + from;
  }

  /** The steps of opening that need the card, the files and a place for problems. */
  private record Opening(Card card, List<DataFile> files, Place place, Problems problems) {

    <I extends Item> Optional<Dataset<I>> open(Class<I> kind) {
      Optional<Layout> layout = layout();
      if (layout.isEmpty() || !sameLayout(layout.get()) || !holds(layout.get(), kind)) {
        return Optional.empty();
      }
      Mapping items = layout.get().items().orElseThrow();
      DatasetCard published = card.published(Digests.of(files), items.carriesText());
      return asStated(published.digest())
          ? Optional.of(new CardDataset<>(published, kind, layout.get(), files))
          : Optional.empty();
    }

    private Optional<Layout> layout() {
      Optional<Layout> layout = card.items(files.get(0));
      if (layout.isEmpty()) {
        List<String> wanted =
            card.layouts().stream()
                .filter(l -> l.items().isPresent())
                .map(Layout::description)
                .toList();
        problems.add(
            Place.of(files.get(0).name()),
            "the first row has the columns "
                + files.get(0).columns()
                + ", but \""
                + card.name()
                + "\" needs "
                + String.join(" or ", wanted)
                + "; write a card of your own for another shape");
      }
      return layout;
    }

    private boolean sameLayout(Layout layout) {
      List<DataFile> others = files.stream().filter(f -> !layout.fits(f)).toList();
      others.forEach(
          file ->
              problems.add(
                  Place.of(file.name()),
                  "the columns "
                      + file.columns()
                      + " are not those of "
                      + files.get(0).name()
                      + "; read them as two datasets"));
      return others.isEmpty();
    }

    private boolean holds(Layout layout, Class<?> kind) {
      ItemKind held = layout.items().orElseThrow().kind();
      if (held.type() != kind) {
        problems.add(
            place,
            "\""
                + card.name()
                + "\" holds items of the kind "
                + held.id()
                + ", but "
                + wanted(kind)
                + " is wanted; choose a suite or a dataset that fits");
      }
      return held.type() == kind;
    }

    private static String wanted(Class<?> kind) {
      return Stream.of(ItemKind.values())
          .filter(k -> k.type() == kind)
          .map(ItemKind::id)
          .findFirst()
          .orElse(kind.getSimpleName());
    }

    private boolean asStated(String found) {
      if (card.digest().isEmpty() || card.digest().get().equals(found)) {
        return true;
      }
      problems.add(
          Place.of(files.get(0).name()),
          "the file's digest is "
              + found
              + ", but the card of \""
              + card.name()
              + "\" states "
              + card.digest().get()
              + "; get the stated revision or mend the card");
      return false;
    }
  }
}
