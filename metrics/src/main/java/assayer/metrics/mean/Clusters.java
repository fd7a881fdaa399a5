package assayer.metrics.mean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cluster each row is in: a question family, a document, a prompt with several samples. Rows
 * of a cluster may depend on each other, clusters do not. Immutable.
 */
public final class Clusters {
  private final int[] labels;
  private final List<String> names;

  private Clusters(int[] labels, List<String> names) {
    this.labels = labels;
    this.names = names;
  }

  /** By name, one a row. */
  public static Clusters of(List<String> names) {
    Map<String, Integer> labels = new HashMap<>();
    int[] rows =
        names.stream()
            .mapToInt(name -> labels.merge(name, labels.size(), (known, unused) -> known))
            .toArray();
    String[] distinct = new String[labels.size()];
    labels.forEach((name, label) -> distinct[label] = name);
    return new Clusters(rows, List.of(distinct));
  }

  /** By name, one a row. */
  public static Clusters of(String... names) {
    return of(List.of(names));
  }

  /** By number, one a row. */
  public static Clusters of(int... numbers) {
    return of(Arrays.stream(numbers).asLongStream().toArray());
  }

  private static Clusters of(long[] numbers) {
    long least = Arrays.stream(numbers).min().orElse(0);
    long most = Arrays.stream(numbers).max().orElse(0);
    return most - least < 4L * numbers.length
        ? counted(numbers, least, (int) (most - least + 1))
        : sorted(numbers);
  }

  /** Of numbers that lie close: a table of them all. */
  private static Clusters counted(long[] numbers, long least, int range) {
    boolean[] there = new boolean[range];
    for (long number : numbers) {
      there[(int) (number - least)] = true;
    }
    int[] labels = new int[range];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < range; i++) {
      if (there[i]) {
        labels[i] = names.size();
        names.add(String.valueOf(least + i));
      }
    }
    int[] rows = new int[numbers.length];
    Arrays.setAll(rows, row -> labels[(int) (numbers[row] - least)]);
    return new Clusters(rows, List.copyOf(names));
  }

  private static Clusters sorted(long[] numbers) {
    long[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
    int[] labels =
        Arrays.stream(numbers).mapToInt(one -> Arrays.binarySearch(distinct, one)).toArray();
    return new Clusters(labels, Arrays.stream(distinct).mapToObj(String::valueOf).toList());
  }

  /** How many rows there are. */
  public int rows() {
    return labels.length;
  }

  /** How many clusters there are. */
  public int count() {
    return names.size();
  }

  /** A row's cluster, counted from 0. */
  public int label(int row) {
    return labels[row];
  }

  /** A cluster's name. */
  public String name(int label) {
    return names.get(label);
  }

  /** The cells two groupings of the same rows cut each other into. */
  Clusters crossed(Clusters other) {
    if (rows() != other.rows()) {
      throw new IllegalArgumentException(
          "groupings must be of the same rows, got " + rows() + " and " + other.rows());
    }
    long[] cells = new long[rows()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = (long) labels[row] * other.count() + other.labels[row];
    }
    return of(cells);
  }
}
