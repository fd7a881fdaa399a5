package assayer.datasets.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A repository in a cache: contents by digest in {@code blobs}, a folder of links to them for each
 * commit in {@code snapshots}, the commit of each branch in {@code refs}. Beside what the Python
 * client knows, ours has {@code listings}, so that a commit is asked for once.
 *
 * @param root such as {@code hub/datasets--org--name}
 */
record RepoFolder(Path root) {

  static RepoFolder of(Path cache, HubRef ref) {
    return new RepoFolder(cache.resolve(ref.kind().folder(ref.repo())));
  }

  Path blob(Checksum checksum) {
    return root.resolve("blobs").resolve(checksum.hex());
  }

  /** Where a download grows; what lies there is a beginning and nothing else. */
  Path beginning(Checksum checksum) {
    return root.resolve("blobs").resolve(checksum.hex() + ".incomplete");
  }

  Path lock(Checksum checksum) {
    return root.resolve("locks").resolve(checksum.hex() + ".lock");
  }

  Path listing(String commit) {
    return root.resolve("listings").resolve(commit + ".json");
  }

  Path snapshot(String commit) {
    return root.resolve("snapshots").resolve(commit);
  }

  Path file(String commit, String path) {
    return snapshot(commit).resolve(path);
  }

  private Path branch(String revision) {
    return root.resolve("refs").resolve(revision);
  }

  /** The commit that a revision was when it was last asked for. */
  Optional<String> commit(String revision) {
    if (HubRef.isCommit(revision)) {
      return Optional.of(revision);
    }
    try {
      Path file = branch(revision);
      return Files.isRegularFile(file) && Files.size(file) < 100
          ? Optional.of(Files.readString(file).strip()).filter(HubRef::isCommit)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // as if it had never been asked for
    }
  }

  void remember(String revision, String commit) throws IOException {
    if (!HubRef.isCommit(revision)) {
      Whole.write(branch(revision), commit);
    }
  }

  /**
   * Whether a snapshot has a file whole. A link to a blob of the right name and size was made when
   * the blob was complete; a copy, as on systems without links, is read through.
   */
  boolean has(String commit, RemoteFile file) throws IOException {
    Path place = file(commit, file.path());
    if (!Files.isRegularFile(place) || Files.size(place) != file.size()) {
      return false;
    }
    Path name = place.toRealPath().getFileName();
    return (name != null && name.toString().equals(file.checksum().hex()))
        || file.checksum().holdsFor(place);
  }
}
