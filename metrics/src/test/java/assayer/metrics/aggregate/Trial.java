package assayer.metrics.aggregate;

import assayer.metrics.Aggregate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How a summary is fed and read in a test.
 *
 * @param type the summary's class
 * @param empty makes one without rows
 * @param addRow adds one random row, drawing the same amount each time
 * @param read all numbers it gives, each a Double, a Long or a Reading
 */
record Trial<A extends Aggregate<A>>(
    Class<A> type,
    Supplier<A> empty,
    BiConsumer<A, RandomGenerator> addRow,
    Function<A, List<Object>> read) {

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
