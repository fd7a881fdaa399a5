package assayer.datasets.card;

import assayer.core.dataset.Unpinned;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.datasets.hub.Choice;
import assayer.datasets.hub.Hub;
import assayer.datasets.hub.HubFiles;
import assayer.datasets.hub.HubRef;
import assayer.datasets.hub.RepoKind;
import java.util.List;
import java.util.Optional;

/**
 * What a run file says of a dataset on the Hub.
 *
 * @param repo the repository, with or without a revision behind "@"
 * @param revision the revision
 * @param config the configuration
 * @param splits the splits
 * @param files the files, which win over splits
 * @param columns how its columns become items, where no card says so
 * @param place where the repository is named
 * @param revisionPlace where the revision is, or would be
 */
record HubRequest(
    Optional<String> repo,
    Optional<String> revision,
    Optional<String> config,
    List<String> splits,
    List<String> files,
    Optional<Layout> columns,
    Place place,
    Place revisionPlace) {

  /** Files that were fetched, and whether the same name may mean others tomorrow. */
  record Fetched(HubFiles files, Optional<Unpinned> unpinned) {}

  /**
   * Reads the keys.
   *
   * @param name the dataset's name, which may itself be that of a repository
   */
  static HubRequest of(String name, Options options) {
    Optional<String> named =
        name.startsWith(HubRef.PREFIX)
            ? Optional.of(name.substring(HubRef.PREFIX.length()))
            : Optional.empty();
    return new HubRequest(
        options.text("hub").or(() -> named),
        options.text("revision"),
        options.text("config"),
        options.texts("split"),
        options.texts("files"),
        options.child("columns").map(Layout::of),
        options.place("hub"),
        options.place("revision"));
  }

  /** Whether the Hub is meant at all. */
  boolean isMade() {
    return repo.isPresent()
        || revision.isPresent()
        || config.isPresent()
        || !splits.isEmpty()
        || !files.isEmpty();
  }

  /** A card whose columns are as they are said to be here, if they are. */
  Card described(Card card) {
    return columns.map(card::with).orElse(card);
  }

  /** The repository without a revision. */
  Optional<String> bareRepo() {
    return repo.map(r -> r.replaceFirst("@.*", "").replaceFirst("^" + HubRef.PREFIX, ""));
  }

  /** Gets the files; what is not said here is as the card says. Empty if a problem was noted. */
  Optional<Fetched> fetch(Hub hub, Optional<HubHome> home, Problems problems) {
    Optional<HubRef> ref = ref(home, problems);
    Choice choice = choice(home.filter(h -> h.repo().equals(bareRepo().orElse(h.repo()))));
    return ref.flatMap(r -> hub.files(r, choice, place, problems).map(f -> fetched(r, f)));
  }

  private Optional<HubRef> ref(Optional<HubHome> home, Problems problems) {
    Optional<String> wanted = repo.or(() -> home.map(HubHome::repo));
    if (wanted.isEmpty()) {
      problems.add(
          place, "\"hub\" is missing: the card names no repository; add ORGANISATION/NAME");
      return Optional.empty();
    }
    if (wanted.get().contains("@")) {
      if (revision.isPresent()) {
        problems.add(revisionPlace, "the revision stands in \"hub\" already; remove one of them");
        return Optional.empty();
      }
      return HubRef.read(RepoKind.DATASET, wanted.get(), place, problems);
    }
    String stated =
        home.filter(h -> h.repo().equals(wanted.get()) && !h.revision().isEmpty())
            .map(HubHome::revision)
            .orElse(HubRef.MAIN);
    return HubRef.read(RepoKind.DATASET, wanted.get(), revision.orElse(stated), place, problems);
  }

  /** Naming any part of it means that the card's choice is not wanted. */
  private Choice choice(Optional<HubHome> home) {
    if (!files.isEmpty() || !splits.isEmpty()) {
      return new Choice(files, config.orElse(""), splits);
    }
    return new Choice(
        config.isPresent() ? List.of() : home.map(HubHome::files).orElse(List.of()),
        config.or(() -> home.map(HubHome::config)).orElse(""),
        home.map(HubHome::splits).orElse(List.of()));
  }

  private Fetched fetched(HubRef ref, HubFiles fetched) {
    Optional<Unpinned> unpinned =
        ref.pinned()
            ? Optional.empty()
            : Optional.of(
                new Unpinned(revisionPlace, ref.repo(), ref.revision(), fetched.commit()));
    return new Fetched(fetched, unpinned);
  }
}
