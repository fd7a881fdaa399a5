package assayer.run;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.Item;
import assayer.core.manifest.Manifest;
import assayer.core.model.Conditions;
import assayer.core.model.Model;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.suite.Suite;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models as a manifest remembers them: enough to score what they said, not to ask them.
 *
 * @param manifest what is known of them
 * @param text whether items are to be read with their text, which scoring needs not
 */
record StoredSeating(Manifest manifest, boolean text) implements Seating {

  @Override
  public Map<String, ModelSource> models(RunFile file) {
    Map<String, ModelSource> models = new LinkedHashMap<>();
    for (String id : file.models().keySet()) {
      Map<String, String> facts = manifest.models().get(id);
      if (facts != null) {
        boolean read = Boolean.parseBoolean(facts.get(ManifestMaker.READS_TEXT));
        models.put(id, new Stored(card(id, facts), text || read));
      }
    }
    return models;
  }

  private static ModelCard card(String id, Map<String, String> stored) {
    Map<String, String> facts = new HashMap<>(stored);
    String adapter = String.valueOf(facts.remove("adapter"));
    boolean control = Boolean.parseBoolean(facts.remove("control"));
    return new ModelCard(id, adapter, control, facts);
  }

  @Override
  public Optional<Seat> seat(
      int number, ModelSource source, Suite<?> suite, DatasetCard card, List<String> skipped) {
    skipped.clear(); // as it was, not as it would be now
    skipped.addAll(manifest.skipped());
    List<String> roles =
        manifest.plan().stream()
            .filter(entry -> Integer.toString(number).equals(entry.get("entry")))
            .map(entry -> entry.getOrDefault("model." + source.card().id(), ""))
            .findFirst()
            .map(titles -> List.of(titles.split(" and ")))
            .orElse(List.of());
    return suite.roles().stream()
        .filter(r -> !roles.isEmpty() && r.title().equals(roles.get(0)))
        .findFirst()
        .map(r -> new Seat(source, r, beside(suite, r, roles)));
  }

  private static List<Role> beside(Suite<?> suite, Role role, List<String> titles) {
    return suite.beside(role).stream().filter(r -> titles.contains(r.title())).toList();
  }

  /**
   * A model that is no longer there.
   *
   * @param card what it was
   * @param readsText whether items are to be read with their text
   */
  private record Stored(ModelCard card, boolean readsText) implements ModelSource {

    @Override
    public List<Role> roles(Class<? extends Item> kind) {
      return List.of();
    }

    @Override
    public Model<?, ?> open(Role role, Dataset<?> dataset, Conditions conditions) {
      throw new IllegalStateException("a stored model is never asked");
    }
  }
}
