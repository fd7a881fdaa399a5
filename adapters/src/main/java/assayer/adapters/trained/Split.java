package assayer.adapters.trained;

import assayer.core.model.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs to learn from and pairs to be tried on. All pairs of a prompt go the same way, since a head
 * that has seen a prompt's answers would be tried on what it knows.
 *
 * @param training in the order of the data
 * @param heldOut in the order of the data
 */
record Split(List<Contrast> training, List<Contrast> heldOut) {

  /**
   * By a seed and the prompts' texts, so that neither the order of the data nor a prompt more or
   * less moves the others.
   *
   * @param share of the pairs that are held out, reached by whole prompts and never by all of them
   */
  static Split of(List<Contrast> all, double share, long seed) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    all.forEach(one -> sizes.merge(one.prompt(), 1, Integer::sum));
    List<String> order = new ArrayList<>(sizes.keySet());
    order.sort(
        Comparator.comparingLong((String prompt) -> Seeds.derive(seed, "held-out", prompt))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> chosen = new HashSet<>();
    int held = 0;
    for (String prompt : order) {
      int size = sizes.getOrDefault(prompt, 0);
      if (held < share * all.size() && held + size < all.size()) {
        chosen.add(prompt);
        held += size;
      }
    }
    return new Split(
        all.stream().filter(one -> !chosen.contains(one.prompt())).toList(),
        all.stream().filter(one -> chosen.contains(one.prompt())).toList());
  }
}
