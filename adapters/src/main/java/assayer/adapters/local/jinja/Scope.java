package assayer.adapters.local.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are known in a place, and what one rendering has used up. Not safe for threads. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, Object> names = new HashMap<>();
  private final Budget budget;

  /** What a rendering may use. */
  static final class Budget {
    private static final int MOST_STEPS = 5_000_000;
    private static final int MOST_CHARACTERS = 64 << 20;
    private static final int DEEPEST = 100;

    private int steps;
    private long characters;
    private int depth;

    void step() {
      if (++steps > MOST_STEPS) {
        throw new JinjaException("it does not come to an end");
      }
    }

    /** Refuses a text before it is made, which could take all memory there is. */
    static void check(long length) {
      if (length > MOST_CHARACTERS) {
        throw new JinjaException("it makes too much text");
      }
    }

    /** Room for a text that is made. */
    String made(String text) {
      characters += text.length();
      check(characters);
      return text;
    }

    void enter() {
      if (++depth > DEEPEST) {
        throw new JinjaException("it calls itself without end");
      }
    }

    void leave() {
      depth--;
    }
  }

  Scope(Map<String, Object> names) {
    this(null, new Budget());
    this.names.putAll(names);
  }

  private Scope(@Nullable Scope outer, Budget budget) {
    this.outer = outer;
    this.budget = budget;
  }

  Scope inner() {
    return new Scope(this, budget);
  }

  Budget budget() {
    return budget;
  }

  Object get(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Object value = scope.names.get(name);
      if (value != null) {
        return value;
      }
    }
    return Values.UNDEFINED;
  }

  void set(String name, Object value) {
    names.put(name, value);
  }
}
