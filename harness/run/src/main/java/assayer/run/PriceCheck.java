package assayer.run;

import assayer.core.model.ModelSource;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A limit on money means something only where every price is known, and in one currency. */
final class PriceCheck {
  private PriceCheck() {}

  static void of(RunFile file, List<Entry<?>> entries, Problems problems) {
    if (file.budget().cost().isEmpty()) {
      return;
    }
    TreeMap<String, ModelSource> seated = new TreeMap<>();
    entries.stream()
        .flatMap(entry -> entry.seats().stream())
        .map(Seat::source)
        .filter(ModelSource::sends)
        .forEach(source -> seated.put(source.card().id(), source));
    Set<String> currencies = new LinkedHashSet<>();
    file.models()
        .forEach(
            (id, options) -> {
              if (seated.containsKey(id)) {
                check(seated.get(id), options, currencies, problems);
              }
            });
  }

  private static void check(
      ModelSource source, Options options, Set<String> currencies, Problems problems) {
    Place place = options.place();
    source.prices().ifPresent(prices -> currencies.add(prices.currency()));
    if (source.prices().isEmpty()) {
      problems.add(
          place,
          "a limit on \"cost\" needs this model's price, which is not known; add \"prices\"");
    } else if (currencies.size() > 1) {
      problems.add(
          place, "prices in " + String.join(" and ", currencies) + " cannot be added; use one");
    }
  }
}
