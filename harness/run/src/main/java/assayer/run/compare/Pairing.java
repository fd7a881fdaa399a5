package assayer.run.compare;

import assayer.core.comparison.Setting;
import assayer.core.comparison.Unpaired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which models of two plans are compared with each other.
 *
 * <p>Entries belong together when their settings are equal; of several, those of the same data
 * first. Within them a model meets the one of its own name, or, when no name is in both and each
 * has a single model, that one. Controls know nothing, so they are compared only where no model is.
 */
public final class Pairing {
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Unpaired> unpaired = new ArrayList<>();

  private Pairing() {}

  /**
   * Two models that are compared.
   *
   * @param a of the first plan
   * @param b of the second
   */
  public record Pair(Contender a, Contender b) {}

  /** Of all models of two plans. */
  public static Pairing of(List<Contender> a, List<Contender> b) {
    Pairing pairing = new Pairing();
    List<Table> inA = Table.of(a);
    List<Table> inB = Table.of(b);
    Map<Table, Table> counterparts = counterparts(inA, inB);
    for (Table table : inA) {
      Table other = counterparts.get(table);
      if (other == null) {
        pairing.alone("A", table, "B", inB);
      } else {
        pairing.match(table, other);
      }
    }
    inB.stream()
        .filter(table -> !counterparts.containsValue(table))
        .forEach(table -> pairing.alone("B", table, "A", inA));
    return pairing;
  }

  private static Map<Table, Table> counterparts(List<Table> inA, List<Table> inB) {
    Map<Table, Table> counterparts = new LinkedHashMap<>();
    List<Table> restOfA = new ArrayList<>(inA);
    List<Table> restOfB = new ArrayList<>(inB);
    for (Table table : inA) {
      same(table.setting(), restOfB).stream()
          .filter(other -> other.digest().equals(table.digest()))
          .findFirst()
          .ifPresent(
              other -> {
                counterparts.put(table, other);
                restOfA.remove(table);
                restOfB.remove(other);
              });
    }
    for (Table table : restOfA) {
      List<Table> others = same(table.setting(), restOfB);
      if (others.size() == 1 && same(table.setting(), restOfA).size() == 1) {
        counterparts.put(table, others.get(0));
      }
    }
    return counterparts;
  }

  private static List<Table> same(Setting setting, List<Table> tables) {
    return tables.stream().filter(t -> t.setting().equals(setting)).toList();
  }

  private void match(Table a, Table b) {
    int before = pairs.size();
    byName(a.models(), b.models());
    if (pairs.size() == before && a.models().size() == 1 && b.models().size() == 1) {
      pairs.add(new Pair(a.models().get(0), b.models().get(0)));
    }
    boolean models = pairs.size() > before;
    if (!models) {
      byName(a.controls(), b.controls());
    }
    String title = a.setting().title();
    left("A: " + title, a.models(), this::isOfA, "B has no model of that name here");
    left("B: " + title, b.models(), this::isOfB, "A has no model of that name here");
    if (models) {
      List<Contender> controls = new ArrayList<>(a.controls());
      controls.addAll(b.controls());
      left(title, controls, c -> false, "controls are compared only where no model is");
    } else {
      left("A: " + title, a.controls(), this::isOfA, "B has no control of that name here");
      left("B: " + title, b.controls(), this::isOfB, "A has no control of that name here");
    }
  }

  private void byName(List<Contender> a, List<Contender> b) {
    for (Contender one : a) {
      b.stream()
          .filter(other -> other.model().equals(one.model()))
          .findFirst()
          .ifPresent(other -> pairs.add(new Pair(one, other)));
    }
  }

  private boolean isOfA(Contender contender) {
    return pairs.stream().anyMatch(pair -> pair.a().equals(contender));
  }

  private boolean isOfB(Contender contender) {
    return pairs.stream().anyMatch(pair -> pair.b().equals(contender));
  }

  private void left(String title, List<Contender> all, Predicate<Contender> isPaired, String why) {
    List<Contender> left = all.stream().filter(isPaired.negate()).toList();
    if (!left.isEmpty()) {
      unpaired.add(new Unpaired(title + ": " + names(left), why));
    }
  }

  private void alone(String side, Table table, String otherSide, List<Table> others) {
    String what = side + ": " + table.setting().title() + ": " + names(table.contenders());
    unpaired.add(new Unpaired(what, why(table.setting(), otherSide, others)));
  }

  private static String names(List<Contender> contenders) {
    return contenders.stream().map(Contender::model).distinct().collect(Collectors.joining(", "));
  }

  private static String why(Setting setting, String side, List<Table> others) {
    if (!same(setting, others).isEmpty()) {
      return side + " has several entries like it, none on the same data: which belongs to it?";
    }
    return others.stream()
        .map(Table::setting)
        .filter(o -> o.suite().equals(setting.suite()) && o.dataset().equals(setting.dataset()))
        .findFirst()
        .map(other -> side + " has another " + difference(setting, other))
        .orElse(side + " has no such suite on a dataset of that name");
  }

  private static String difference(Setting one, Setting other) {
    List<String> parts = new ArrayList<>();
    if (!one.suiteVersion().equals(other.suiteVersion())) {
      parts.add("version of the suite");
    }
    if (!one.policy().equals(other.policy())) {
      parts.add("policy");
    }
    if (!one.options().equals(other.options())) {
      parts.add("set of options");
    }
    return String.join(" and ", parts);
  }

  /** The pairs, in the order of the first plan. */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** What has no counterpart, with why. */
  public List<Unpaired> unpaired() {
    return List.copyOf(unpaired);
  }
}
