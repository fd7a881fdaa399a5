package assayer.datasets.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notices a key that stands twice; rows mostly have the keys of the row before, which is free. */
final class KeyCheck {
  private List<String> known = List.of();
  private List<String> names = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int count;
  private boolean asBefore;

  void begin() {
    count = 0;
    asBefore = true;
    names.clear();
    seen.clear();
  }

  /** Whether the key is new in this object. */
  boolean add(String name) {
    if (asBefore && count < known.size() && known.get(count).equals(name)) {
      count++;
      return true;
    }
    if (asBefore) {
      asBefore = false;
      names.addAll(known.subList(0, count));
      seen.addAll(names);
    }
    names.add(name);
    return seen.add(name);
  }

  /** The object is whole and no key stood twice. */
  void end() {
    if (!asBefore) {
      known = List.copyOf(names);
    }
  }
}
