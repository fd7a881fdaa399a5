package assayer.datasets.card;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.DatasetSource;
import assayer.core.dataset.Unpinned;
import assayer.core.item.Item;
import assayer.core.item.ItemKind;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.datasets.hub.Hub;
import assayer.datasets.hub.HubRef;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Digests;
import assayer.datasets.rows.Shards;
import assayer.datasets.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens datasets by their card: one of the catalog, or a user's own file. */
public final class CardSource implements DatasetSource {

  private final Supplier<Hub> hub;

  /** Made by the service loader. */
  public CardSource() {
    this(Hub::ofEnvironment);
  }

  CardSource(Supplier<Hub> hub) {
    this.hub = hub;
  }

  @Override
  public List<Listing> list() {
    return Catalog.cards().stream().map(c -> new Listing(c.name(), c.line())).toList();
  }

  @Override
  public boolean knows(String name) {
    return Catalog.isFile(name) || Catalog.names().contains(name) || name.startsWith(HubRef.PREFIX);
  }

  @Override
  public <I extends Item> Optional<Dataset<I>> open(String name, Class<I> kind, Options options) {
    List<Path> paths = options.paths("path");
    Optional<Path> images = options.path("images");
    HubRequest request = HubRequest.of(name, options);
    options.finish();
    if (!request.isMade()) {
      return card(name, options)
          .map(request::described)
          .flatMap(card -> open(card, paths, images, kind, options));
    }
    if (options.has("path")) {
      options.problem("path", "\"path\" and the Hub are both named; remove one of them");
      return Optional.empty();
    }
    return knows(name) ? fromHub(name, request, images, kind, options) : Optional.empty();
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
      Card card, List<Path> given, Optional<Path> images, Class<I> kind, Options options) {
    List<Path> paths = given.isEmpty() ? card.path() : given;
    if (paths.isEmpty() && !options.has("path")) {
      options.problems().add(options.place(), noPath(card));
    }
    Place place = options.has("path") ? options.place("path") : options.place();
    List<DataFile> files = Shards.open(paths, place, options.problems());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    return new Opening(card, files, images, Optional.empty(), place, options.problems()).open(kind);
  }

  private static String noPath(Card card) {
    String from = card.source().isEmpty() ? "" : "; it is published at " + card.source();
    String fetched =
        card.hub().map(h -> "; write hub: " + h.repo() + " to fetch it from there").orElse("");
    return "\"path\" is missing: no data of \"" + card.name() + "\" is built in" + from + fetched;
  }

  private <I extends Item> Optional<Dataset<I>> fromHub(
      String name, HubRequest request, Optional<Path> images, Class<I> kind, Options options) {
    Problems problems = options.problems();
    int before = problems.list().size();
    Optional<Card> card =
        name.startsWith(HubRef.PREFIX)
            ? ofRepo(request)
            : card(name, options).map(request::described);
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    Optional<HubRequest.Fetched> fetched =
        request.fetch(hub.get(), card.flatMap(Card::hub), problems);
    if (fetched.isEmpty()) {
      return Optional.empty();
    }
    List<DataFile> files = Shards.open(fetched.get().files().paths(), request.place(), problems);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (card.isEmpty()) {
      problems.add(request.place(), unknown(request, files.get(0)));
      return Optional.empty();
    }
    Card at = card.get().at(fetched.get().files());
    Optional<Unpinned> unpinned = fetched.get().unpinned();
    return new Opening(at, files, images, unpinned, request.place(), problems).open(kind);
  }

  /** Columns that a user names win over a card that knows the repository and its columns. */
  private static Optional<Card> ofRepo(HubRequest request) {
    String repo = request.bareRepo().orElse("");
    Optional<Card> known =
        Catalog.cards().stream()
            .filter(c -> c.hub().filter(h -> h.repo().equals(repo)).isPresent())
            .findFirst();
    String name = repo.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return known
        .filter(card -> request.columns().isEmpty() || card.layouts().isEmpty())
        .map(request::described)
        .or(() -> request.columns().map(c -> Card.ofColumns(name, repo, c)));
  }

  private static String unknown(HubRequest request, DataFile file) {
    return "no card knows \""
        + request.bareRepo().orElse("")
        + "\", whose first row has the columns "
        + file.columns()
        + "; say what they are, as in columns: {kind: preference-pair, prompt: ..., chosen: ...,"
        + " rejected: ...}, or name: a card that fits";
  }

  /** The steps of opening that need the card, the files and a place for problems. */
  private record Opening(
      Card card,
      List<DataFile> files,
      Optional<Path> images,
      Optional<Unpinned> unpinned,
      Place place,
      Problems problems) {

    <I extends Item> Optional<Dataset<I>> open(Class<I> kind) {
      Optional<Layout> layout = layout();
      if (layout.isEmpty() || !sameLayout(layout.get())) {
        return Optional.empty();
      }
      Optional<View> view = view(layout.get(), kind);
      if (view.isEmpty()) {
        return Optional.empty();
      }
      Mapping items = layout.get().items().orElseThrow();
      DatasetCard published =
          card.published(
              Digests.of(files), items.carriesText(), layout.get().carriesImages(files.get(0)));
      return asStated(published.digest())
          ? Optional.of(
              new CardDataset<>(published, kind, view.get(), layout.get(), files, images, unpinned))
          : Optional.empty();
    }

    private Optional<Layout> layout() {
      Optional<Layout> layout = card.items(files.get(0));
      if (card.layouts().isEmpty()) {
        problems.add(
            place,
            "\"%s\" knows no columns of its data, whose first row has %s; say what they are, as in columns: {kind: critique-case, prompt: ..., completion: ..., label: ...}"
                .formatted(card.name(), files.get(0).columns()));
      } else if (layout.isEmpty()) {
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

    private Optional<View> view(Layout layout, Class<?> kind) {
      ItemKind held = layout.items().orElseThrow().kind();
      Optional<View> view = wanted(kind).flatMap(wanted -> View.between(held, wanted));
      if (view.isEmpty()) {
        problems.add(
            place,
            "\""
                + card.name()
                + "\" holds items of the kind "
                + held.id()
                + ", but "
                + wanted(kind).map(ItemKind::id).orElse(kind.getSimpleName())
                + " is wanted; choose a suite or a dataset that fits");
      }
      return view;
    }

    private static Optional<ItemKind> wanted(Class<?> kind) {
      return Stream.of(ItemKind.values()).filter(k -> k.type() == kind).findFirst();
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
