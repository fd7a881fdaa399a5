package assayer.tests.robustness;

import assayer.core.item.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small programs of assignments, and what they print. */
final class Program {
  private static final List<String> NAMES = List.of("total", "width", "count", "rest", "share");
  private static final Pattern BLOCK = Pattern.compile("(?s)```python\\n(.*?)```");
  private static final Pattern LINE =
      Pattern.compile("(?<name>\\w+) = (?<left>\\w+) (?<sign>[-+*]) (?<right>\\w+)");
  private static final Pattern PRINT = Pattern.compile("print\\((?<name>\\w+)\\)");

  private Program() {}

  static Candidate draw(SplittableRandom random) {
    StringBuilder code = new StringBuilder("Here is the program:\n\n```python\n");
    String last = "7";
    for (String name : NAMES) {
      if (random.nextInt(3) == 0) {
        code.append("# now ").append(name.charAt(0)).append('\n');
      }
      code.append("%s = %s %s %d%n".formatted(name, last, sign(random), random.nextInt(1, 99)));
      last = name;
    }
    return Candidate.of("", code + "print(" + last + ")\n```\n\nIt prints one number.");
  }

  private static char sign(SplittableRandom random) {
    return "+-*".charAt(random.nextInt(3));
  }

  /** What the program in a text prints. */
  static List<Long> printed(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new AssertionError("no program in " + text);
    }
    Map<String, Long> values = new HashMap<>();
    return block
        .group(1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> run(line, values).stream())
        .collect(Collectors.toList());
  }

  private static List<Long> run(String line, Map<String, Long> values) {
    Matcher print = PRINT.matcher(line);
    if (print.matches()) {
      return List.of(value(print.group("name"), values));
    }
    Matcher assigned = LINE.matcher(line);
    if (!assigned.matches()) {
      throw new AssertionError("cannot run " + line);
    }
    long left = value(assigned.group("left"), values);
    long right = value(assigned.group("right"), values);
    values.put(
        assigned.group("name"),
        switch (assigned.group("sign")) {
          case "+" -> left + right;
          case "-" -> left - right;
          default -> left * right;
        });
    return List.of();
  }

  private static long value(String term, Map<String, Long> values) {
    Long value = values.get(term);
    return value == null ? Long.parseLong(term) : value;
  }
}
