package assayer.datasets.hub;

import assayer.core.option.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository at one commit: its files are known, and fetched when they are wanted. */
final class Snapshot {
  private final HubRef ref;
  private final Listing listing;
  private final RepoFolder own;
  private final RepoFolder shared;
  private final Fetcher fetcher;

  Snapshot(HubRef ref, Listing listing, RepoFolder own, RepoFolder shared, Fetcher fetcher) {
    this.ref = ref;
    this.listing = listing;
    this.own = own;
    this.shared = shared;
    this.fetcher = fetcher;
  }

  HubRef ref() {
    return ref;
  }

  Listing listing() {
    return listing;
  }

  /**
   * The folder in which files lie below their paths. It is the Python client's if that has them
   * all, else ours.
   */
  Path folder(List<String> paths) throws HubTrouble {
    List<RemoteFile> files = new ArrayList<>();
    for (String path : paths) {
      Optional<RemoteFile> file = listing.file(path);
      files.add(file.orElseThrow(() -> new HubTrouble(missing(path))));
    }
    try {
      return folderOf(files);
    } catch (IOException e) {
      throw new HubTrouble(
          "the cache of " + ref.title() + " cannot be used: " + FileTrouble.reason(e), e);
    }
  }

  private String missing(String path) {
    return ref.title() + " has no file \"" + path + "\" at " + listing.commit() + "; name another";
  }

  private Path folderOf(List<RemoteFile> files) throws IOException, HubTrouble {
    if (hasAll(shared, files)) {
      return shared.snapshot(listing.commit());
    }
    for (RemoteFile file : files) {
      fetcher.fetch(file);
    }
    return own.snapshot(listing.commit());
  }

  private boolean hasAll(RepoFolder cache, List<RemoteFile> files) throws IOException {
    for (RemoteFile file : files) {
      if (!cache.has(listing.commit(), file)) {
        return false;
      }
    }
    return true;
  }
}
