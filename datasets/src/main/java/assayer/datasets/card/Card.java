package assayer.datasets.card;

import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Sections;
import assayer.core.policy.ScoringPolicy;
import assayer.datasets.hub.HubFiles;
import assayer.datasets.rows.DataFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dataset card as it was read.
 *
 * @param name in kebab-case
 * @param title its name as people write it
 * @param summary one sentence for a list
 * @param source where it is published, "" if nowhere
 * @param licence "" if unknown
 * @param revision "" if unknown
 * @param note what a reader should know, "" if nothing
 * @param digest what the unpacked bytes must have, if stated
 * @param path where the file is, if the card says so
 * @param hub where the data lies on the Hub, if it does
 * @param sections how subsets are grouped
 * @param policy the benchmark's own rule
 * @param options the benchmark's own options for a suite
 * @param layouts the shapes it is found in; none where nobody has told us its columns
 */
record Card(
    String name,
    String title,
    String summary,
    String source,
    String licence,
    String revision,
    String note,
    Optional<String> digest,
    List<Path> path,
    Optional<HubHome> hub,
    Sections sections,
    Optional<ScoringPolicy> policy,
    Map<String, Object> options,
    List<Layout> layouts) {

  /** Of columns that a user names, for data that no card knows. */
  static Card ofColumns(String name, String title, Layout columns) {
    return new Card(
        name,
        title,
        title,
        "",
        "",
        "",
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Sections.PLAIN,
        Optional.empty(),
        Map.of(),
        List.of(columns));
  }

  /** Of the very state that was fetched. */
  Card at(HubFiles files) {
    return new Card(
        name,
        title,
        summary,
        files.page(),
        licence.isEmpty() ? files.licence() : licence,
        files.commit(),
        note,
        digest,
        path,
        hub,
        sections,
        policy,
        options,
        layouts);
  }

  /** Found in a shape that a user describes. */
  Card with(Layout columns) {
    return new Card(
        name,
        title,
        summary,
        source,
        licence,
        revision,
        note,
        digest,
        path,
        hub,
        sections,
        policy,
        options,
        List.of(columns));
  }

  /**
   * For a list: what it is, what items it holds, its licence, where it is to be had, and what has
   * to be said of it.
   */
  String line() {
    Stream<String> kinds =
        layouts.stream().flatMap(l -> l.items().stream()).map(m -> m.kind().id()).distinct();
    Stream<String> facts =
        Stream.of(
            licence.isEmpty() && !source.isEmpty() ? "licence: see its page" : licence,
            hub.map(HubHome::shown).orElse(""),
            layouts.isEmpty() ? "needs columns" : "");
    return Stream.concat(kinds, facts)
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining("; ", summary + " [", "]"));
  }

  /** The first layout with items that fits. */
  Optional<Layout> items(DataFile file) {
    return layouts.stream().filter(l -> l.items().isPresent() && l.fits(file)).findFirst();
  }

  /** The first layout with answers that fits. */
  Optional<Layout> answers(DataFile file) {
    return layouts.stream().filter(l -> l.answers().isPresent() && l.fits(file)).findFirst();
  }

  /** What others may know. */
  DatasetCard published(String found, boolean carriesText, boolean carriesImages) {
    return new DatasetCard(
        name,
        title,
        source,
        licence,
        revision,
        found,
        carriesText,
        carriesImages,
        sections,
        policy,
        options,
        note);
  }
}
