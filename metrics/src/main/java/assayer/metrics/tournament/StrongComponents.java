package assayer.metrics.tournament;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The largest groups of systems within which one gets from each to each along wins (Tarjan 1972).
 *
 * @param groups systems of each in ascending order; no group reaches one that is listed before it
 */
public record StrongComponents(List<List<Integer>> groups) {

  /** Copies the lists. */
  public StrongComponents {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Of games: an edge to whoever was beaten at least once, a tie is an edge both ways. */
  public static StrongComponents of(Games games) {
    return of(Pairings.of(games, false).graph());
  }

  /** Of any graph. */
  static StrongComponents of(BitGraph graph) {
    return new Search(graph).run();
  }

  /** Whether there is a single group. */
  public boolean connected() {
    return groups.size() == 1;
  }

  /** How many systems each group has, in descending order. */
  public List<Integer> sizes() {
    return groups.stream().map(List::size).sorted(Collections.reverseOrder()).toList();
  }

  /** Tarjan's search without recursion, which a long chain of systems would make too deep. */
  private static final class Search {
    private final BitGraph graph;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final int[] path;
    private final int[] stack;
    private final List<List<Integer>> found = new ArrayList<>();
    private int visited;
    private int depth;
    private int height;

    Search(BitGraph graph) {
      this.graph = graph;
      int n = graph.nodes();
      index = new int[n];
      low = new int[n];
      next = new int[n];
      open = new boolean[n];
      path = new int[n];
      stack = new int[n];
      Arrays.fill(index, -1);
    }

    StrongComponents run() {
      for (int node = 0; node < index.length; node++) {
        if (index[node] < 0) {
          enter(node);
          while (depth > 0) {
            advance(path[depth - 1]);
          }
        }
      }
      Collections.reverse(found); // a group is closed after all it reaches
      return new StrongComponents(found);
    }

    private void enter(int node) {
      index[node] = visited;
      low[node] = visited++;
      open[node] = true;
      stack[height++] = node;
      path[depth++] = node;
    }

    private void advance(int node) {
      int to = graph.next(node, next[node]);
      if (to < 0) {
        leave(node);
        return;
      }
      next[node] = to + 1;
      if (index[to] < 0) {
        enter(to);
      } else if (open[to]) {
        low[node] = Math.min(low[node], index[to]);
      }
    }

    private void leave(int node) {
      depth--;
      if (depth > 0) {
        int parent = path[depth - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] == index[node]) {
        found.add(close(node));
      }
    }

    private List<Integer> close(int root) {
      List<Integer> group = new ArrayList<>();
      int node;
      do {
        node = stack[--height];
        open[node] = false;
        group.add(node);
      } while (node != root);
      Collections.sort(group);
      return group;
    }
  }
}
