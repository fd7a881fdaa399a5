package assayer.run.compare;

import assayer.core.comparison.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The models at one entry of a plan.
 *
 * @param contenders at least one, all of one entry
 */
record Table(List<Contender> contenders) {

  /** One for each entry, in the plan's order. */
  static List<Table> of(List<Contender> contenders) {
    Map<Integer, List<Contender>> byEntry = new LinkedHashMap<>();
    contenders.forEach(c -> byEntry.computeIfAbsent(c.entry(), e -> new ArrayList<>()).add(c));
    return byEntry.values().stream().map(Table::new).toList();
  }

  Setting setting() {
    return contenders.get(0).setting();
  }

  String digest() {
    return contenders.get(0).digest();
  }

  List<Contender> models() {
    return contenders.stream().filter(c -> !c.control()).toList();
  }

  List<Contender> controls() {
    return contenders.stream().filter(Contender::control).toList();
  }
}
