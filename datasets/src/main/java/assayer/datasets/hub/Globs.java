package assayer.datasets.hub;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns of paths: a star stands for anything in a name, two stars for folders, too. */
final class Globs {
  private Globs() {}

  /** The paths that a path or a pattern names, in their order. */
  static List<String> matching(String pattern, List<String> paths) {
    if (paths.contains(pattern)) {
      return List.of(pattern);
    }
    Pattern regex = Pattern.compile(regex(pattern));
    return paths.stream().filter(path -> regex.matcher(path).matches()).toList();
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      if (pattern.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (pattern.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else {
        regex.append(one(pattern.charAt(i)));
        i++;
      }
    }
    return regex.toString();
  }

  private static String one(char c) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
