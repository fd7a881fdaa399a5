package assayer.datasets.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings files of one commit into our own cache, each whole or not at all. */
final class Fetcher {
  private static final int TRIES = 2;

  private final HubSettings settings;
  private final HubApi api;
  private final Wire wire;
  private final Patience patience;
  private final HubRef ref;
  private final String commit;
  private final RepoFolder own;

  Fetcher(
      HubSettings settings, HubApi api, Wire wire, Patience patience, HubRef ref, String commit) {
    this.settings = settings;
    this.api = api;
    this.wire = wire;
    this.patience = patience;
    this.ref = ref;
    this.commit = commit;
    this.own = RepoFolder.of(settings.own(), ref);
  }

  /** Fetches a file unless it is there. */
  void fetch(RemoteFile file) throws IOException, HubTrouble {
    if (own.has(commit, file)) {
      return;
    }
    Path blob = own.blob(file.checksum());
    try (Turn turn = Turn.on(own.lock(file.checksum()))) {
      turn.check();
      if (!Files.isRegularFile(blob) || Files.size(blob) != file.size()) {
        download(file, blob);
      }
    }
    Whole.link(own.file(commit, file.path()), blob);
  }

  /** What came wrong is thrown away and fetched once more, for a beginning may have been bad. */
  private void download(RemoteFile file, Path blob) throws IOException, HubTrouble {
    if (settings.offline()) {
      throw new HubTrouble(
          "\""
              + file.path()
              + "\" of "
              + ref.title()
              + " is not in the cache, and HF_HUB_OFFLINE forbids to fetch it; fetch it once"
              + " without");
    }
    Files.createDirectories(Whole.folder(blob));
    Path beginning = own.beginning(file.checksum());
    for (int n = 0; n < TRIES; n++) {
      if (whole(file, beginning)) {
        Whole.move(beginning, blob);
        return;
      }
    }
    throw new HubTrouble(
        "\""
            + file.path()
            + "\" of "
            + ref.title()
            + " came twice with another digest than "
            + file.checksum().hex()
            + ", which the Hub states; nothing was kept, see HF_ENDPOINT and the proxy");
  }

  private boolean whole(RemoteFile file, Path beginning) throws IOException, HubTrouble {
    try (Download download = Download.at(beginning, file)) {
      if (!download.isLongEnough()) {
        bring(file, download);
      }
      if (download.isWhole()) {
        return true;
      }
    }
    Files.delete(beginning);
    return false;
  }

  private void bring(RemoteFile file, Download download) throws HubTrouble {
    URI from = api.resolve(ref, commit, file.path());
    Answer answer =
        patience.ask(
            "\"" + file.path() + "\" of " + ref.title(),
            new Patience.Attempt() {
              @Override
              public Answer once() throws IOException, HubTrouble {
                return download.rest(wire, from);
              }

              @Override
              public long progress() {
                return reached(download);
              }
            });
    if (!answer.isGood()) {
      throw new Refusals(settings, ref).of(answer, file.path());
    }
    sameAsListed(file, answer);
  }

  private static long reached(Download download) {
    try {
      return download.size();
    } catch (IOException e) {
      return 0; // the next try meets the same trouble and tells of it
    }
  }

  /** The headers of the Hub's own answer must be about the very file that was listed. */
  private void sameAsListed(RemoteFile file, Answer answer) throws HubTrouble {
    Optional<String> other =
        differing(answer.header("X-Repo-Commit"), commit)
            .or(() -> differing(answer.header("X-Linked-Size"), Long.toString(file.size())));
    if (other.isPresent()) {
      throw new HubTrouble(
          "the Hub lists \"" + file.path() + "\" otherwise than it sends it (" + other.get() + ")");
    }
  }

  private static Optional<String> differing(Optional<String> got, String wanted) {
    return got.filter(g -> !g.equals(wanted)).map(g -> "not " + wanted);
  }
}
