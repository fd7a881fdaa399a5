package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Digests;
import assayer.datasets.rows.RawChunk;
import assayer.datasets.rows.RawRows;
import assayer.datasets.rows.Shards;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One or more files in which answers of a model are recorded. */
public final class AnswerFile {
  private static final String NAME_THEM =
      "; name them by columns: {id: ..., scores: ...}, or of pairs"
          + " {id: ..., chosen: ..., rejected: ...}";

  private static final int CHUNKS_AHEAD = 8;

  private final List<DataFile> files;
  private final Layout layout;
  private final AnswerMapping answers;
  private final String layoutName;

  private AnswerFile(
      List<DataFile> files, Layout layout, AnswerMapping answers, String layoutName) {
    this.files = files;
    this.layout = layout;
    this.answers = answers;
    this.layoutName = layoutName;
  }

  /**
   * Reads the keys "path", "card" and "columns"; {@code finish} is left to the caller.
   *
   * @return empty if a problem was noted
   */
  public static Optional<AnswerFile> open(Options options) {
    List<Path> paths = options.paths("path");
    Optional<String> card = options.text("card");
    Optional<Layout> columns = options.child("columns").flatMap(AnswerFile::columns);
    if (!options.has("path")) {
      options
          .problems()
          .add(options.place(), "\"path\" is missing: name the file of the recording");
    }
    List<DataFile> files = Shards.open(paths, options.place("path"), options.problems());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (options.has("columns")) {
      return columns.flatMap(layout -> named(files, layout, options));
    }
    return card.isPresent() ? byCard(files, card.get(), options) : recognised(files, options);
  }

  private static Optional<Layout> columns(Options below) {
    IdRule id = IdRule.of(below);
    Optional<AnswerMapping> answers = AnswerMapping.of(below);
    below.finish();
    return answers.map(a -> Layout.ofAnswers(id, a));
  }

  /** Columns that a user names must be there; a typing error must not look like silence. */
  private static Optional<AnswerFile> named(List<DataFile> files, Layout layout, Options options) {
    AnswerMapping answers = layout.answers().orElseThrow();
    List<String> wanted = new ArrayList<>(layout.id().columns());
    wanted.addAll(answers.columns());
    DataFile file = files.get(0);
    List<String> missing = wanted.stream().filter(Predicate.not(file::has)).toList();
    if (!missing.isEmpty()) {
      options.problem(
          "columns",
          "the first row of " + file.name() + " has no " + missing + "; it has " + file.columns());
      return Optional.empty();
    }
    return Optional.of(new AnswerFile(files, layout, answers, "columns"));
  }

  private static Optional<AnswerFile> byCard(List<DataFile> files, String name, Options options) {
    Optional<Card> card = card(name, options);
    Optional<Layout> layout = card.flatMap(c -> c.answers(files.get(0)));
    if (card.isPresent() && layout.isEmpty()) {
      options.problem(
          "card",
          "\"" + name + "\" knows no answers in the columns " + files.get(0).columns() + NAME_THEM);
    }
    return layout.map(l -> of(files, l, name));
  }

  private static Optional<Card> card(String name, Options options) {
    if (Catalog.isFile(name)) {
      return options.path("card").flatMap(path -> Catalog.file(path, options.problems()));
    }
    if (!Catalog.names().contains(name)) {
      options.problem("card", assayer.core.option.Spelling.unknown("card", name, Catalog.names()));
      return Optional.empty();
    }
    return Optional.of(Catalog.card(name));
  }

  private static Optional<AnswerFile> recognised(List<DataFile> files, Options options) {
    DataFile file = files.get(0);
    List<Card> cards = Catalog.cards().stream().filter(c -> c.answers(file).isPresent()).toList();
    if (cards.size() == 1) {
      Layout layout = cards.get(0).answers(file).orElseThrow();
      return Optional.of(of(files, layout, cards.get(0).name()));
    }
    String names = cards.stream().map(Card::name).collect(Collectors.joining(" and "));
    options
        .problems()
        .add(
            Place.of(file.name()),
            cards.isEmpty()
                ? "no card knows answers in the columns " + file.columns() + NAME_THEM
                : "the columns " + file.columns() + " fit " + names + "; say which by card: NAME");
    return Optional.empty();
  }

  private static AnswerFile of(List<DataFile> files, Layout layout, String name) {
    return new AnswerFile(files, layout, layout.answers().orElseThrow(), name);
  }

  /** What the answers are and how they are written. */
  public AnswerMapping answers() {
    return answers;
  }

  /** The card by which it is read, or "columns". */
  public String layout() {
    return layoutName;
  }

  /** The first file's name, for messages. */
  public String name() {
    return files.get(0).name();
  }

  /** Whether rows have no ids, so that the position must do. */
  public boolean byPosition() {
    return layout.id().in(files.get(0)).byPosition();
  }

  /** Whether each answer is a verdict on the right completion and one of its rivals. */
  public boolean comparesRivals() {
    return layout.items().filter(items -> items instanceof RivalsMapping).isPresent();
  }

  /** "sha256:" and the hex digest of the unpacked bytes. */
  public String digest() {
    return Digests.of(files);
  }

  /**
   * Gives the answers on each item, in the order of the file.
   *
   * @param wants told of each; false ends the pass
   */
  public void forEach(Predicate<AnswerRow> wants) {
    Columns columns = new Columns();
    AnswerReader reader = new AnswerReader(layout, answers, columns, files.get(0));
    try (RawRows raw = new RawRows(files, columns, false)) {
      boolean more = true;
      Deque<FutureTask<AnswerReader.Parsed>> ahead = new ArrayDeque<>();
      fill(ahead, raw, reader);
      while (more && !ahead.isEmpty()) {
        AnswerReader.Parsed parsed = done(ahead.remove());
        fill(ahead, raw, reader);
        more = reader.give(parsed, wants);
      }
      if (more) {
        reader.giveRest(wants);
      }
    }
  }

  /** Chunks are parsed on all cores while earlier ones are taken in. */
  private static void fill(
      Deque<FutureTask<AnswerReader.Parsed>> ahead, RawRows raw, AnswerReader reader) {
    while (ahead.size() < CHUNKS_AHEAD) {
      RawChunk chunk = raw.next();
      if (chunk == null) {
        return;
      }
      FutureTask<AnswerReader.Parsed> task = new FutureTask<>(() -> reader.parse(chunk));
      ahead.add(task);
      ForkJoinPool.commonPool().execute(task);
    }
  }

  /** Does the work itself when nobody has begun it. */
  private static AnswerReader.Parsed done(FutureTask<AnswerReader.Parsed> task) {
    task.run();
    return Finished.of(task);
  }
}
