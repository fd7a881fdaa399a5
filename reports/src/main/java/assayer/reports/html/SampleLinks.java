package assayer.reports.html;

import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleFlag;
import assayer.reports.shown.ShortHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The links between a board and its pages of single items. Their names are hashes: no text of a run
 * becomes a path.
 *
 * @param folder of the report
 */
public record SampleLinks(Path folder) {
  /** The folder beside the board. */
  public static final String FOLDER = "samples";

  /** The name of a model's pages, without what tells them apart. */
  public static String name(SuiteResult result) {
    return name(result.board(), result.model());
  }

  /** The same of a model on a board. */
  static String name(SuiteResult.Board board, String model) {
    return ShortHash.of(board + "\n" + model);
  }

  /** The file of a page, from 1. */
  public static String file(String name, int page) {
    return page == 1 ? name + ".html" : name + "-" + page + ".html";
  }

  /** Where that is told which items are on which page. */
  static String index(String name) {
    return name + ".json";
  }

  /** Where a page leaves items of one kind alone. */
  public static String only(SampleFlag flag) {
    return "only-" + flag.id();
  }

  /** The same with the first page that has one. */
  static String only(String name, SampleIndex.Only one) {
    return file(name, one.page()) + "#" + only(one.flag());
  }

  /** Where an item is on its page. */
  public static String anchor(String item) {
    return "s-" + ShortHash.of(item);
  }

  /** The board's section in {@code index.html}. */
  public static String board(SuiteResult result) {
    return "../index.html#" + BoardView.id(result.board());
  }

  /**
   * The pages of a model on its board.
   *
   * @param root the way from what links them to the report's folder
   */
  public ItemPages of(SuiteResult result, String root) {
    String name = name(result);
    try {
      return SampleIndex.read(folder.resolve(FOLDER), name)
          .map(index -> ItemPages.of(index, name, root + FOLDER + "/"))
          .orElse(ItemPages.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
