package assayer.datasets.hub;

/** What a repository of the Hub holds. */
public enum RepoKind {
  /** Rows. */
  DATASET("dataset", "datasets", "datasets/"),
  /** Weights and a tokenizer. */
  MODEL("model", "models", "");

  private final String title;
  private final String plural;
  private final String pagePrefix;

  RepoKind(String title, String plural, String pagePrefix) {
    this.title = title;
    this.plural = plural;
    this.pagePrefix = pagePrefix;
  }

  /** In a sentence. */
  String title() {
    return title;
  }

  /** Below the Hub's address, for programs. */
  String api(String repo) {
    return "/api/" + plural + "/" + repo;
  }

  /** Below the Hub's address, for people and for files. */
  String page(String repo) {
    return "/" + pagePrefix + repo;
  }

  /** The folder of a repository in a cache. */
  String folder(String repo) {
    return plural + "--" + repo.replace("/", "--");
  }
}
