package assayer.suites.properties;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Item;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Problems;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Rehearsal;
import assayer.core.suite.Suite;
import assayer.suites.Trial;
import assayer.suites.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One suite with a role, and what is known of it. */
record Case(Suite<Item> suite, Role role, String name, Row row) {
  /** So many items are enough where nothing is drawn. */
  static final int FEW = 11;

  List<Item> items(int count) {
    return new ArrayList<>(Exams.of(count, row.exam()));
  }

  Answering player(Nature nature) {
    return row.players().of(nature, 1);
  }

  /** What a model gets on items. */
  Trial<Item> taken(List<Item> items, ScoringPolicy policy, Answering answering) {
    Case ready = rehearsed(answering);
    Trial<Item> trial = new Trial<>(ready.suite, role, policy, Sections.PLAIN);
    items.forEach(item -> trial.add(item, ready.outcomes(item, answering)));
    return trial;
  }

  /** With what its suite finds out about a model beforehand. */
  Case rehearsed(Answering answering) {
    return suite
        .rehearsal(role, Trial.SEED)
        .map(rehearsal -> new Case(found(rehearsal, answering), role, name, row))
        .orElse(this);
  }

  private Suite<Item> found(Rehearsal<Item> rehearsal, Answering answering) {
    rehearsal.begin(items(FEW).stream().filter(rehearsal::takes).limit(rehearsal.items()).toList());
    long put = 0;
    List<? extends Ask<?>> round = rehearsal.next(List.of());
    while (!round.isEmpty()) {
      put += round.size();
      List<Outcome<?>> outcomes = new ArrayList<>();
      round.forEach(ask -> outcomes.add(answer(ask, answering)));
      round = rehearsal.next(outcomes);
    }
    assertTrue(put > 0 && put <= rehearsal.mostAsks(), put + " asks");
    return rehearsal.found();
  }

  /** What comes of an item, round by round until nothing more is asked or an ask has failed. */
  List<Outcome<?>> outcomes(Item item, Answering answering) {
    List<Outcome<?>> outcomes = new ArrayList<>();
    Set<String> slots = new HashSet<>();
    List<? extends Ask<?>> asks = suite.asks(item, role, Trial.SEED);
    int first = asks.size();
    while (!asks.isEmpty()) {
      for (Ask<?> ask : asks) {
        assertTrue(slots.add(ask.id().slot()), ask.id() + " is asked twice");
        outcomes.add(answer(ask, answering));
      }
      asks =
          outcomes.stream().anyMatch(Outcome.Failed.class::isInstance)
              ? List.of()
              : suite.further(item, role, Trial.SEED, outcomes);
    }
    int further = outcomes.size() - first;
    assertTrue(further <= suite.mostFurther(item, role), further + " further asks");
    return outcomes;
  }

  private Outcome<?> answer(Ask<?> ask, Answering answering) {
    Role asked =
        Stream.concat(Stream.of(role), suite.beside(role).stream())
            .filter(one -> one.asks(ask.question()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(role.title() + " cannot answer " + ask));
    return answering.answer(asked, ask);
  }

  double headline(Trial<Item> trial) {
    return trial.value(suite.headline());
  }

  @SuppressWarnings("unchecked") // a row's exam makes items of the suite's kind
  static Map<String, Suite<Item>> suites() {
    Map<String, Suite<Item>> suites = new TreeMap<>();
    for (Suite<?> suite : ServiceLoader.load(Suite.class)) {
      suites.put(suite.id(), (Suite<Item>) suite);
    }
    return suites;
  }

  /** Of every row of {@link Rows} and every role that its suite seats. */
  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    Map<String, Suite<Item>> suites = suites();
    new TreeMap<>(Rows.BY_NAME)
        .forEach(
            (name, row) -> {
              Suite<Item> suite = configured(suites.get(Rows.suite(name)), row);
              suite
                  .roles()
                  .forEach(role -> cases.add(new Case(seated(suite, role), role, name, row)));
            });
    return cases;
  }

  private static Suite<Item> configured(Suite<Item> suite, Row row) {
    Problems problems = new Problems();
    Suite<Item> configured = suite.configure(Written.options(row.options(), problems));
    assertTrue(problems.isEmpty(), problems.list().toString());
    return configured;
  }

  /** For a model that can play all its roles. */
  private static Suite<Item> seated(Suite<Item> suite, Role role) {
    return suite.seated(suite.beside(role));
  }
}
