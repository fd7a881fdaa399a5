package assayer.datasets.hub;

import java.util.Map;
import java.util.Optional;

/** What the Hub's refusals mean to a person. */
final class Refusals {
  private static final int MOST_SHOWN = 200;
  private static final String LOGIN = "set HF_TOKEN to a token that may read it";

  private final HubSettings settings;
  private final HubRef ref;

  Refusals(HubSettings settings, HubRef ref) {
    this.settings = settings;
    this.ref = ref;
  }

  /**
   * Of an answer that is not good.
   *
   * @param path the file that was wanted, "" for the repository
   */
  HubTrouble of(Answer answer, String path) {
    String code = answer.header("X-Error-Code").orElse("");
    Map<String, String> known =
        Map.of(
            "GatedRepo",
            gated(),
            "RepoNotFound",
            missing(),
            "RevisionNotFound",
            ref.title() + " has no revision \"" + ref.revision() + "\"",
            "EntryNotFound",
            ref.title() + " has no file \"" + path + "\" at " + ref.revision());
    return new HubTrouble(
        Optional.ofNullable(known.get(code)).orElseGet(() -> byStatus(answer)) + said(answer));
  }

  private String gated() {
    String given =
        settings.token().isNone() ? "and " + LOGIN : "with the account whose token HF_TOKEN is";
    return ref.title()
        + " is gated: ask for access at "
        + settings.at(ref.kind().page(ref.repo()))
        + " "
        + given;
  }

  private String missing() {
    return "there is no "
        + ref.title()
        + ", or it is private; mend the name, or "
        + (settings.token().isNone() ? LOGIN : "see what the token in HF_TOKEN may read");
  }

  private String byStatus(Answer answer) {
    int status = answer.status();
    if (status == 401 || status == 404) {
      return missing();
    }
    if (status == 403) {
      return "access to " + ref.title() + " is denied; see " + settings.at(page());
    }
    if (status == 429) {
      return "the Hub is asked too often"
          + Patience.wanted(answer)
              .map(d -> " and wants " + d.toSeconds() + " s of rest")
              .orElse("")
          + "; try later"
          + (settings.token().isNone() ? ", or set HF_TOKEN, which allows for more" : "");
    }
    return answer.from().getHost() + " answers " + status + " for " + ref.title() + "; try later";
  }

  private String page() {
    return ref.kind().page(ref.repo());
  }

  /** A server's words are shown, but in one line, not all of them, and without our token. */
  private String said(Answer answer) {
    String text = answer.header("X-Error-Message").orElse("");
    String line = settings.token().removedFrom(text).replaceAll("[^\\x20-\\x7e]+", " ").strip();
    String shown = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "..." : line;
    return shown.isEmpty() ? "" : " (the Hub says: " + shown + ")";
  }
}
