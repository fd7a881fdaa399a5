package assayer.core.item;

import java.util.List;

/**
 * The right solution that a spoilt one was made of.
 *
 * @param name what all solutions made of it share, "" where there is no twin
 * @param prompt its problem, which may have been spoilt too
 * @param steps its steps, empty where another item carries them
 */
public record Twin(String name, Prompt prompt, List<String> steps) {
  /** There is none. */
  public static final Twin NONE = named("");

  /** Copies the list. */
  public Twin {
    steps = List.copyOf(steps);
  }

  /** One whose text another item carries. */
  public static Twin named(String name) {
    return new Twin(name, new Prompt(List.of()), List.of());
  }
}
