package assayer.adapters.local.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How many inputs may share a batch.
 *
 * @param rows the most inputs
 * @param tokens the most tokens, padding included; a single input may have more
 */
public record Packing(int rows, int tokens) {

  /** Refuses bounds that leave no room. */
  public Packing {
    if (rows < 1 || tokens < 1) {
      throw new IllegalArgumentException("a batch must have room, got " + rows + " and " + tokens);
    }
  }

  /**
   * Batches of places in a list, the longest inputs first, so that neighbours are of like length
   * and what does not fit into memory shows at once.
   */
  public <T> List<List<Integer>> batches(List<T> inputs, ToIntFunction<T> length) {
    List<Integer> order =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -length.applyAsInt(inputs.get(i))))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    int from = 0;
    while (from < order.size()) {
      int longest = Math.max(1, length.applyAsInt(inputs.get(order.get(from))));
      int size = Math.max(1, Math.min(rows, tokens / longest));
      int to = Math.min(order.size(), from + size);
      batches.add(order.subList(from, to));
      from = to;
    }
    return batches;
  }
}
