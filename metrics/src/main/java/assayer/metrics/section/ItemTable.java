package assayer.metrics.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some numbers an item, with the item's subset, in the dataset's order. Grows as items come; not
 * safe for threads.
 */
public final class ItemTable {
  /** In place of a number: the item has no part in this column. */
  public static final double LEFT_OUT = Double.NaN;

  private final double[][] columns;
  private int[] subsetOf = new int[64];
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> subsets = new ArrayList<>();
  private int size;

  /** An empty table with so many numbers an item. */
  public ItemTable(int columns) {
    this.columns = new double[columns][64];
  }

  /**
   * Adds an item.
   *
   * @param subset the dataset's tag of it
   * @param values one for each column, finite or {@link #LEFT_OUT}
   */
  public void add(String subset, double... values) {
    if (values.length != columns.length) {
      throw new IllegalArgumentException(values.length + " values for " + columns.length);
    }
    if (size == subsetOf.length) {
      grow();
    }
    for (int c = 0; c < columns.length; c++) {
      columns[c][size] = values[c] + 0.0; // -0.0 is no value of its own
    }
    subsetOf[size++] = indexes.computeIfAbsent(subset, this::register);
  }

  private int register(String subset) {
    subsets.add(subset);
    return subsets.size() - 1;
  }

  private void grow() {
    int room = size + size / 2;
    subsetOf = Arrays.copyOf(subsetOf, room);
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Arrays.copyOf(columns[c], room);
    }
  }

  /** How many items there are. */
  public int size() {
    return size;
  }

  /** An item's number in a column, or {@link #LEFT_OUT}. */
  public double value(int column, int item) {
    return columns[column][item];
  }

  /**
   * For each item its number in the first of these columns that has one, else {@link #LEFT_OUT}.
   */
  public double[] values(int... columns) {
    double[] values = new double[size];
    Arrays.fill(values, LEFT_OUT);
    for (int i = 0; i < size; i++) {
      for (int c = 0; c < columns.length && Double.isNaN(values[i]); c++) {
        values[i] = value(columns[c], i);
      }
    }
    return values;
  }

  /** The numbers of some items in a column, in the order of the items given. */
  public double[] values(int[] items, int column) {
    return Arrays.stream(items).mapToDouble(item -> value(column, item)).toArray();
  }

  /** An item's subset. */
  public String subset(int item) {
    return subsets.get(subsetOf[item]);
  }

  /** All subsets in alphabetical order. */
  public List<String> subsets() {
    List<String> sorted = new ArrayList<>(subsets);
    Collections.sort(sorted);
    return List.copyOf(sorted);
  }

  /** How often each number stands in a column, by subset; a subset all left out is there too. */
  public SortedMap<String, ValueCounts> counts(int column) {
    double[][] values = bySubset(column);
    SortedMap<String, ValueCounts> counts = new TreeMap<>();
    for (int s = 0; s < values.length; s++) {
      counts.put(subsets.get(s), ValueCounts.of(values[s]));
    }
    return counts;
  }

  private double[][] bySubset(int column) {
    int[] sizes = new int[subsets.size()];
    for (int i = 0; i < size; i++) {
      sizes[subsetOf[i]] += Double.isNaN(columns[column][i]) ? 0 : 1;
    }
    double[][] values = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
    for (int i = 0; i < size; i++) {
      if (!Double.isNaN(columns[column][i])) {
        values[subsetOf[i]][--sizes[subsetOf[i]]] = columns[column][i];
      }
    }
    return values;
  }
}
