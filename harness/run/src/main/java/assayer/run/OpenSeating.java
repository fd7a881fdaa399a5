package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.core.model.Adapter;
import assayer.core.model.ModelSource;
import assayer.core.model.Role;
import assayer.core.option.Spelling;
import assayer.core.suite.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Models as their adapters make them, in the role they play best. */
record OpenSeating(Map<String, Adapter> adapters) implements Seating {

  @Override
  public Map<String, ModelSource> models(RunFile file) {
    Map<String, ModelSource> models = new LinkedHashMap<>();
    file.models()
        .forEach(
            (id, options) -> {
              String name = options.requiredText("adapter");
              Adapter adapter = adapters.get(name);
              if (adapter != null) {
                adapter.configure(id, options).ifPresent(source -> models.put(id, source));
              } else if (options.has("adapter")) {
                options.problem("adapter", Spelling.unknown("adapter", name, adapters.keySet()));
              }
            });
    return models;
  }

  @Override
  public Optional<Seat> seat(
      int number, ModelSource source, Suite<?> suite, DatasetCard card, List<String> skipped) {
    Optional<Role> role =
        source.roles(suite.kind()).stream().filter(suite.roles()::contains).findFirst();
    String pair = source.card().id() + " in " + suite.id() + " on " + card.name();
    if (role.isEmpty()) {
      List<String> roles = suite.roles().stream().map(Role::title).toList();
      skipped.add(pair + ": it cannot play " + String.join(" or ", roles) + " there");
      return Optional.empty();
    }
    if (suite.needsText() && !card.carriesText()) {
      skipped.add(pair + ": the suite reads completions, and these rows carry none");
      return Optional.empty();
    }
    if (source.readsText() && !card.carriesText()) {
      skipped.add(pair + ": it reads completions, and these rows carry none");
      return Optional.empty();
    }
    if (card.carriesImages() && source.readsText() && !source.seesImages() && !isControl(source)) {
      skipped.add(pair + ": it cannot see the images that the prompts show");
      return Optional.empty();
    }
    Seat seat = new Seat(source, role.get(), beside(source, suite, role.get()));
    Optional<String> voice = unknownVoice(seat, suite);
    voice.ifPresent(why -> skipped.add(pair + ": " + why));
    return voice.isPresent() ? Optional.empty() : Optional.of(seat);
  }

  private static Optional<String> unknownVoice(Seat seat, Suite<?> suite) {
    return suite.seated(seat.beside()).voices(seat.role()).entrySet().stream()
        .filter(voice -> !seat.source().voices(voice.getValue()).contains(voice.getKey()))
        .map(voice -> unknown(voice.getKey(), voice.getValue(), seat.source()))
        .sorted()
        .findFirst();
  }

  private static String unknown(String voice, Role role, ModelSource source) {
    Set<String> known = new TreeSet<>(source.voices(role));
    String has = known.isEmpty() ? "none by name" : String.join(", ", known);
    return "it has no " + role.title() + " \"" + voice + "\", but " + has;
  }

  private static List<Role> beside(ModelSource source, Suite<?> suite, Role role) {
    List<Role> plays = source.roles(suite.kind());
    return suite.beside(role).stream().filter(plays::contains).toList();
  }

  /** One that measures completions looks at no prompt, and so at no picture. */
  private static boolean isControl(ModelSource source) {
    return source.card().control();
  }
}
