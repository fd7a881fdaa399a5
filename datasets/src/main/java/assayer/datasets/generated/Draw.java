package assayer.datasets.generated;

import assayer.core.model.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A stream of random numbers with named children. Its own few lines and not the JDK's generators,
 * whose bounded draws may change from one release to the next.
 */
final class Draw {
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private final long seed;
  private long state;

  Draw(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /** A stream that depends on this one's seed and a name, not on what was drawn so far. */
  Draw child(String name) {
    return new Draw(Seeds.derive(seed, name));
  }

  /** Within [0, 1). */
  double unit() {
    state += STRIDE;
    return Seeds.unit(state);
  }

  /** Within [0, bound). */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Within [low, high]. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  <T> List<T> shuffled(Collection<? extends T> all) {
    List<T> rest = new ArrayList<>(all);
    List<T> order = new ArrayList<>(rest.size());
    while (!rest.isEmpty()) {
      order.add(rest.remove(below(rest.size())));
    }
    return order;
  }
}
