package assayer.reports.published;

import assayer.reports.shown.ShortHash;

/** Names of files for names of models and suites, which are never used as paths. */
final class FileName {
  private static final int LONGEST = 60;

  private FileName() {}

  /**
   * The name itself where it is plain; else what is plain of it and a hash, so that no two names
   * share a file, in upper or lower case.
   */
  static String of(String name) {
    if (name.length() <= LONGEST && name.matches("[a-z0-9][a-z0-9_-]*(\\.[a-z0-9_-]+)*")) {
      return name;
    }
    String plain = name.replaceAll("[^A-Za-z0-9_-]+", "-");
    String start = plain.substring(0, Math.min(plain.length(), LONGEST));
    return (start.replaceAll("^-+|-+$", "") + "-" + ShortHash.of(name)).replaceAll("^-", "");
  }
}
