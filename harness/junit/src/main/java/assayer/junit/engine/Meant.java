package assayer.junit.engine;

import assayer.junit.run.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** Stands for a gate, and is left out where a list of words names others. */
abstract class Meant extends Knot {

  Meant(UniqueId id, String title, Set<TestTag> tags) {
    super(id, title, null, tags);
  }

  /** Whether a list of words means it, as one of them stands in its name. */
  final boolean isMeant(Optional<String> only) {
    return only.isEmpty()
        || Arrays.stream(only.get().split(","))
            .map(String::strip)
            .anyMatch(word -> !word.isEmpty() && getDisplayName().contains(word));
  }

  static SkipResult leftOut(Optional<String> only) {
    return SkipResult.skip("left out by " + Settings.ONLY + "=" + only.orElse(""));
  }
}
