package assayer.datasets.hub;

import java.nio.file.Path;
import java.util.List;

/**
 * Files of a dataset on the disk, each whole.
 *
 * @param page where a person reads of it
 * @param commit the state they are of
 * @param licence as the Hub says, "" if it does not
 * @param paths the files, in order
 */
public record HubFiles(String page, String commit, String licence, List<Path> paths) {

  /** Copies the list. */
  public HubFiles {
    paths = List.copyOf(paths);
  }
}
