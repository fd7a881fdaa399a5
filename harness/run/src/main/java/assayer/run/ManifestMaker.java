package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.core.manifest.Manifest;
import assayer.core.model.ModelCard;
import assayer.core.model.ModelSource;
import assayer.run.gate.GateBlock;
import assayer.run.store.LabelFile.Label;
import assayer.run.store.ManifestJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down what decides a plan's numbers, and where it is run. */
final class ManifestMaker {
  /** Whether items were read with their text for a model, as some numbers need it. */
  static final String READS_TEXT = "reads-text";

  private ManifestMaker() {}

  static Manifest make(
      RunFile file,
      long seed,
      List<Entry<?>> entries,
      Map<Integer, Map<String, Label>> labels,
      List<String> skipped,
      RunSpec spec) {
    Map<String, Map<String, String>> datasets = new TreeMap<>();
    Map<String, Map<String, String>> models = new TreeMap<>();
    List<Map<String, String>> plan = new ArrayList<>();
    for (Entry<?> entry : entries) {
      DatasetCard card = entry.dataset().card();
      Map<String, String> known = datasets.get(card.name());
      boolean other = known != null && !card.digest().equals(known.get("digest"));
      datasets.put(card.name() + (other ? " (" + entry.number() + ")" : ""), facts(card));
      entry.seats().forEach(seat -> models.put(seat.source().card().id(), facts(seat)));
      plan.add(facts(entry, file.demands(), Optional.ofNullable(labels.get(entry.number()))));
    }
    return ManifestJson.withDigest(
        new Manifest(
            "",
            "assayer " + version(),
            file.name(),
            seed,
            datasets,
            models,
            plan,
            skipped,
            environment(file, spec, entries)));
  }

  private static Map<String, String> facts(DatasetCard card) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("title", card.title());
    facts.put("source", card.source());
    facts.put("licence", card.licence());
    facts.put("revision", card.revision());
    facts.put("digest", card.digest());
    facts.put("note", card.note());
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private static Map<String, String> facts(Seat seat) {
    ModelCard card = seat.source().card();
    Map<String, String> facts = new TreeMap<>(card.facts());
    facts.put("adapter", card.adapter());
    facts.put("control", Boolean.toString(card.control()));
    facts.putIfAbsent(READS_TEXT, Boolean.toString(seat.source().readsText())); // as it was
    return facts;
  }

  private static Map<String, String> facts(
      Entry<?> entry, GateBlock gates, Optional<Map<String, Label>> labels) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("entry", Integer.toString(entry.number()));
    facts.put("suite", entry.suite().id());
    facts.put("version", entry.suite().version());
    facts.put("dataset", entry.dataset().card().name());
    facts.put("datasetDigest", entry.dataset().card().digest());
    facts.put("ties", entry.policy().ties().id());
    facts.put("unscored", entry.policy().unscored().id());
    facts.put("limit", entry.limit().isPresent() ? "" + entry.limit().getAsLong() : "none");
    facts.put("badRows", Long.toString(entry.badRows()));
    entry.suite().options().forEach((key, value) -> facts.put("option." + key, value));
    labels.ifPresent(
        all -> facts.put("labels", all.size() + " by people, sha256:" + Said.digest(texts(all))));
    for (Seat seat : entry.seats()) {
      facts.put("model." + seat.source().card().id(), seat.title());
    }
    if (!entry.watched().isEmpty()) { // how far they are asked is the gates' to say
      facts.put("stop", "sequential, " + gates.stop().name().toLowerCase(Locale.ROOT));
      facts.put("stop.models", String.join(", ", new TreeSet<>(entry.watched())));
      for (int i = 0; i < gates.list().size(); i++) {
        facts.put("stop.gate." + (i + 1), gates.list().get(i).terms());
      }
    }
    return facts;
  }

  private static List<String> texts(Map<String, Label> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream().map(label -> label.getKey() + " " + label.getValue()).toList();
  }

  /** What a model was trained on changes no answer of it, so it is no part of the identity. */
  private static Map<String, String> environment(
      RunFile file, RunSpec spec, List<Entry<?>> entries) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("command", spec.command());
    facts.put("file", spec.file());
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    file.trainedOn().forEach((id, data) -> facts.put("trained-on." + id, String.join(", ", data)));
    entries.stream()
        .flatMap(e -> e.seats().stream())
        .map(Seat::source)
        .forEach(s -> price(facts, s));
    return facts;
  }

  private static void price(Map<String, String> facts, ModelSource source) {
    source
        .prices()
        .ifPresent(prices -> facts.put(PriceFact.name(source.card().id()), PriceFact.text(prices)));
  }

  private static String version() {
    try (InputStream in = ManifestMaker.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
