package assayer.reports.openmetrics;

import assayer.reports.shown.Visible;
import java.util.HashMap;
import java.util.Map;

/**
 * A metric family: its type, its help and its samples. No two samples have the same labels, which
 * the format forbids: what would be a second one is numbered.
 */
final class Family {
  private static final int LONGEST = 500;

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param type "gauge" or "stateset"
   * @param help one line
   */
  Family(String name, String type, String help) {
    this.name = name;
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
  }

  /** Adds a sample. */
  void add(Map<String, String> labels, String value) {
    StringBuilder all = new StringBuilder();
    labels.forEach(
        (label, words) -> {
          all.append(all.length() == 0 ? "" : ",");
          all.append(label).append("=\"").append(escaped(words)).append('"');
        });
    int before = seen.merge(all.toString(), 1, Integer::sum);
    if (before > 1) {
      all.append(all.length() == 0 ? "" : ",").append("again=\"").append(before).append('"');
    }
    text.append(name);
    if (all.length() > 0) {
      text.append('{').append(all).append('}');
    }
    text.append(' ').append(value).append('\n');
  }

  private static String escaped(String words) {
    return Visible.of(words, LONGEST).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
