package assayer.datasets.hub;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A repository in a state: a commit, or a branch or tag that may mean another commit tomorrow. Both
 * names become parts of addresses and of folders, so only harmless ones are let in.
 *
 * @param kind what it holds
 * @param repo such as "allenai/reward-bench"
 * @param revision a commit of 40 hex digits, a branch or a tag
 */
public record HubRef(RepoKind kind, String repo, String revision) {
  /** Before a repository's name where a path might stand. */
  public static final String PREFIX = "hub:";

  /** The branch that every repository has. */
  public static final String MAIN = "main";

  private static final Pattern REPO =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,95})?");
  private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  /** Refuses what {@link #read} would not let in. */
  public HubRef {
    if (!isRepo(repo) || !isRevision(revision)) {
      throw new IllegalArgumentException("no repository and revision: " + repo + "@" + revision);
    }
  }

  /**
   * Of a repository and a revision apart.
   *
   * @return empty if a problem was noted
   */
  public static Optional<HubRef> read(
      RepoKind kind, String repo, String revision, Place place, Problems problems) {
    if (!isRepo(repo)) {
      problems.add(
          place, "\"" + repo + "\" is no repository of the Hub; write it as ORGANISATION/NAME");
    }
    if (!isRevision(revision)) {
      problems.add(
          place,
          "\""
              + revision
              + "\" is no revision; write a commit of 40 hex digits, a branch or a tag");
    }
    return isRepo(repo) && isRevision(revision)
        ? Optional.of(new HubRef(kind, repo, revision))
        : Optional.empty();
  }

  /**
   * Of {@code hub:org/name@revision}; without a revision it is the main branch.
   *
   * @return empty if a problem was noted
   */
  public static Optional<HubRef> read(RepoKind kind, String text, Place place, Problems problems) {
    String bare = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    int at = bare.indexOf('@');
    return at < 0
        ? read(kind, bare, MAIN, place, problems)
        : read(kind, bare.substring(0, at), bare.substring(at + 1), place, problems);
  }

  private static boolean isRepo(String repo) {
    return REPO.matcher(repo).matches() && !repo.contains("--") && !repo.contains("..");
  }

  private static boolean isRevision(String revision) {
    return REVISION.matcher(revision).matches()
        && !revision.contains("..")
        && !revision.contains("//")
        && !revision.endsWith("/");
  }

  static boolean isCommit(String revision) {
    return COMMIT.matcher(revision).matches();
  }

  /** Whether it means the same state for ever. */
  public boolean pinned() {
    return isCommit(revision);
  }

  /** "dataset org/name", for messages. */
  String title() {
    return kind.title() + " " + repo;
  }

  @Override
  public String toString() {
    return PREFIX + repo + "@" + revision;
  }
}
