package assayer.suites.robustness;

import assayer.core.item.Candidate;
import assayer.core.item.PreferencePair;
import java.util.Locale;

/** The two completions of a pair. */
enum Side {
  CHOSEN,
  REJECTED;

  Candidate of(PreferencePair pair) {
    return this == CHOSEN ? pair.chosen() : pair.rejected();
  }

  Side other() {
    return this == CHOSEN ? REJECTED : CHOSEN;
  }

  /** The name in slots. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
