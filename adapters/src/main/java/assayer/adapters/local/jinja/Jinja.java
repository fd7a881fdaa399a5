package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template. Immutable and safe for threads. */
public final class Jinja {
  private static final int LONGEST_RANGE = 100_000;

  /** Real ones have some ten thousand characters. */
  private static final int LONGEST = 1 << 20;

  private final Statement whole;

  private Jinja(Statement whole) {
    this.whole = whole;
  }

  /**
   * Reads a template.
   *
   * @throws JinjaException if it is not well formed or uses what is not known
   */
  public static Jinja of(String source) {
    String lines = source.replace("\r\n", "\n");
    String ended = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    if (ended.length() > LONGEST) {
      throw new JinjaException("it has " + ended.length() + " characters, which no template has");
    }
    try {
      return new Jinja(new BlockParser(ended).whole());
    } catch (StackOverflowError e) {
      throw new JinjaException("it is nested too deeply");
    }
  }

  /**
   * Writes it.
   *
   * @param values strings, lists and mappings by name
   * @throws JinjaException if it gives up, or does what is not known
   */
  public String render(Map<String, Object> values) {
    Map<String, Object> names = new HashMap<>(values);
    names.put("namespace", Namespace.maker());
    names.put("range", (Expression.Function) Jinja::range);
    names.put("raise_exception", (Expression.Function) Jinja::giveUp);
    StringBuilder out = new StringBuilder();
    try {
      whole.run(new Scope(names), out);
    } catch (StackOverflowError e) {
      throw new JinjaException("it is nested too deeply");
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      throw new JinjaException("a filter is given what it does not take");
    }
    return out.toString();
  }

  private static Object range(List<Object> arguments, Map<String, Object> named) {
    int from = arguments.size() > 1 ? Values.whole(arguments.get(0)) : 0;
    int to = Values.whole(arguments.get(arguments.size() > 1 ? 1 : 0));
    int step = arguments.size() > 2 ? Values.whole(arguments.get(2)) : 1;
    if (step == 0 || Math.abs((long) to - from) > LONGEST_RANGE) {
      throw new JinjaException("it wants a range from " + from + " to " + to + " by " + step);
    }
    List<Object> range = new ArrayList<>();
    for (int i = from; step > 0 ? i < to : i > to; i += step) {
      range.add((long) i);
    }
    return range;
  }

  private static Object giveUp(List<Object> arguments, Map<String, Object> named) {
    throw new JinjaException(arguments.isEmpty() ? "it gives up" : Values.text(arguments.get(0)));
  }
}
