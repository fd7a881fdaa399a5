package assayer.run.verify;

import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the readings of a run against those that were made again. */
public final class ReadingChanges {
  private ReadingChanges() {}

  /** Every reading that is not the same to the last digit; nothing if all are. */
  public static List<ReadingChange> between(List<SuiteResult> stored, List<SuiteResult> now) {
    Map<String, Reading> before = readings(stored);
    Map<String, Reading> after = readings(now);
    List<ReadingChange> changes = new ArrayList<>();
    before.forEach(
        (where, reading) -> {
          Optional<Reading> other = Optional.ofNullable(after.get(where));
          if (!other.equals(Optional.of(reading))) {
            changes.add(new ReadingChange(where, Optional.of(reading), other));
          }
        });
    after.forEach(
        (where, reading) -> {
          if (!before.containsKey(where)) {
            changes.add(new ReadingChange(where, Optional.empty(), Optional.of(reading)));
          }
        });
    return List.copyOf(changes);
  }

  /** Two results of one name, as from an entry that stands twice, are told apart by their place. */
  private static Map<String, Reading> readings(List<SuiteResult> results) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (SuiteResult result : results) {
      String of = result.suite() + " on " + result.dataset() + ", " + result.model() + ", ";
      for (SectionReading reading : result.readings()) {
        String where = of + reading.section() + ", " + reading.metric();
        String name = where;
        for (int again = 2; readings.containsKey(name); again++) {
          name = where + " (" + again + ")";
        }
        readings.put(name, reading.reading());
      }
    }
    return readings;
  }
}
