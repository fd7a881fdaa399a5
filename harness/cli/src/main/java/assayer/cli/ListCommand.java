package assayer.cli;

import assayer.core.dataset.DatasetSource.Listing;
import assayer.core.model.Adapter;
import assayer.run.Documents;
import assayer.run.Plugins;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what there is. */
@Command(name = "list", description = "List suites, datasets, adapters or controls.")
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
  Kind kind = Kind.suites;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What can be listed; the names are what a user types. */
  enum Kind {
    suites,
    datasets,
    adapters,
    controls
  }

  @Override
  public Integer call() {
    List<Listing> listings = listings(Plugins.find());
    if (json) {
      terminal.document(Documents.list(listings));
    } else {
      int width = listings.stream().mapToInt(l -> l.name().length()).max().orElse(0);
      listings.forEach(l -> terminal.say(pad(l.name(), width) + "  " + l.summary()));
    }
    return Exit.OK;
  }

  private List<Listing> listings(Plugins plugins) {
    return switch (kind) {
      case suites ->
          plugins.suites().values().stream().map(s -> new Listing(s.id(), s.summary())).toList();
      case adapters ->
          plugins.adapters().values().stream().map(a -> new Listing(a.id(), a.summary())).toList();
      case datasets -> plugins.datasets();
      case controls -> controls(Optional.ofNullable(plugins.adapters().get("control")));
    };
  }

  private static List<Listing> controls(Optional<Adapter> adapter) {
    Map<String, String> kinds = adapter.map(Adapter::kinds).orElse(Map.of());
    return kinds.entrySet().stream()
        .map(kind -> new Listing(kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparing(Listing::name))
        .toList();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
