package assayer.core.reading;

import java.util.function.Consumer;

/** All that runs observed, in the order in which it was stored; too much to hold at once. */
@FunctionalInterface
public interface Observations {

  /** Hands over one after the other; each call reads them again. */
  void forEach(Consumer<StoredObservation> reader);
}
