package assayer.run;

import java.util.OptionalLong;

/** Told how a run goes on; called by one thread. */
public interface Progress {

  /** Nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String job, OptionalLong items) {}

        @Override
        public void advance(long items) {}

        @Override
        public void finish() {}
      };

  /**
   * A model begins on a dataset.
   *
   * @param job for a person
   * @param items how many there are, if known
   */
  void start(String job, OptionalLong items);

  /** More items are settled. */
  void advance(long items);

  /** The model is done. */
  void finish();
}
