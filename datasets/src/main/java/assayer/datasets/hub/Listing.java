package assayer.datasets.hub;

import java.util.List;
import java.util.Optional;

/**
 * What a repository holds in one state.
 *
 * @param commit 40 hex digits
 * @param licence as its card says, "" if it does not
 * @param files in the order of their paths
 */
record Listing(String commit, String licence, List<RemoteFile> files) {

  /** Copies the list. */
  Listing {
    if (!HubRef.isCommit(commit)) {
      throw new IllegalArgumentException("no commit: " + commit);
    }
    files = List.copyOf(files);
  }

  /** The file of a path, if there is one. */
  Optional<RemoteFile> file(String path) {
    return files.stream().filter(f -> f.path().equals(path)).findFirst();
  }

  List<String> paths() {
    return files.stream().map(RemoteFile::path).toList();
  }
}
