package assayer.metrics.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.metrics.Aggregate;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Halves of the rows, combined, are the whole; and every summary is tried. */
class AggregateTest {
  private static final int ROWS = 2_000;

  static Stream<Trial<?>> all() {
    return Stream.of(
            IntervalTrials.ALL,
            TestTrials.ALL,
            AgreementTrials.ALL,
            ProbabilityTrials.ALL,
            ComparisonTrials.ALL,
            SelectionTrials.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("all")
  <A extends Aggregate<A>> void halves_combined_areTheWhole(Trial<A> trial) {
    A whole = trial.empty().get();
    A left = trial.empty().get();
    A right = trial.empty().get();
    for (int row = 0; row < ROWS; row++) {
      trial.addRow().accept(whole, draws(row));
      trial.addRow().accept(row % 3 == 0 ? left : right, draws(row));
    }
    assertAlike(trial.read().apply(whole), trial.read().apply(left.combine(right)));
  }

  @ParameterizedTest
  @MethodSource("all")
  <A extends Aggregate<A>> void nothing_addsNothing(Trial<A> trial) {
    A alone = trial.empty().get();
    A joined = trial.empty().get();
    for (int row = 0; row < ROWS; row++) {
      trial.addRow().accept(alone, draws(row));
      trial.addRow().accept(joined, draws(row));
    }
    joined.combine(trial.empty().get());
    assertAlike(trial.read().apply(alone), trial.read().apply(joined));
    assertAlike(trial.read().apply(alone), trial.read().apply(trial.empty().get().combine(joined)));
  }

  @Test
  void everyAggregate_isTried() throws IOException, URISyntaxException {
    Set<String> tried =
        all().map(t -> t.type().getName()).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(aggregates(), tried);
  }

  private static RandomGenerator draws(int row) {
    return new SplittableRandom(row * 1_000_003L);
  }

  private static void assertAlike(List<Object> expected, List<Object> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i) instanceof Estimate one && actual.get(i) instanceof Estimate other) {
        assertAlike(numbers(one), numbers(other));
        assertEquals(one.flags(), other.flags());
        assertEquals(one.n(), other.n());
      } else if (expected.get(i) instanceof Double number) {
        double slack = 1e-10 * Math.max(1, Math.abs(number));
        assertEquals(number, (double) actual.get(i), slack, "number " + i);
      } else {
        assertEquals(expected.get(i), actual.get(i));
      }
    }
  }

  private static List<Object> numbers(Estimate estimate) {
    List<Object> numbers = new ArrayList<>(List.of(estimate.value()));
    estimate.standardError().ifPresent(numbers::add);
    estimate.interval().ifPresent(i -> numbers.addAll(List.of(i.low(), i.high())));
    return numbers;
  }

  /** Classes of the library that are summaries. */
  private static Set<String> aggregates() throws IOException, URISyntaxException {
    Path root =
        Path.of(Aggregate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .map(name -> name.replace(".class", "").replace(java.io.File.separatorChar, '.'))
          .filter(AggregateTest::isAggregate)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean isAggregate(String name) {
    try {
      Class<?> type = Class.forName(name, false, AggregateTest.class.getClassLoader());
      return Aggregate.class.isAssignableFrom(type) && type != Aggregate.class;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
