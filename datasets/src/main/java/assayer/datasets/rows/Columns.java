package assayer.datasets.rows;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns somebody wants: each a plain name, a JSON pointer when it begins with a slash, or
 * {@link #FILE}. Not safe for threads until the last column was named.
 */
public final class Columns {
  /** The column every row has: the name of its file, without folder and ending. */
  public static final String FILE = "$file";

  /** One name below another, and the column that ends here, if one does. */
  static final class Node {
    final Map<String, Node> below = new LinkedHashMap<>();
    int column = -1;
    boolean text;

    @Nullable Node below(String name) {
      return below.get(name);
    }
  }

  private final Node root = new Node();
  private final List<String> names = new ArrayList<>();
  private int file = -1;

  /**
   * Wants a column whose text nobody looks at unless texts are wanted; it is checked all the same.
   *
   * @return the column's number in every {@link RawRow}
   */
  public int text(String column) {
    int before = names.size();
    int number = want(column);
    if (number == before && number != file) {
      node(column).text = true;
    }
    return number;
  }

  /**
   * Wants a column whatever it holds.
   *
   * @return the column's number in every {@link RawRow}
   */
  public int exact(String column) {
    int number = want(column);
    if (number != file) {
      node(column).text = false;
    }
    return number;
  }

  private int want(String column) {
    int known = names.indexOf(column);
    if (known >= 0) {
      return known;
    }
    names.add(column);
    int number = names.size() - 1;
    if (column.equals(FILE)) {
      file = number;
    } else {
      node(column).column = number;
    }
    return number;
  }

  private Node node(String column) {
    Node node = root;
    for (String name : path(column)) {
      node = node.below.computeIfAbsent(name, n -> new Node());
    }
    return node;
  }

  /** The names on the way to a column. */
  static List<String> path(String column) {
    if (!column.startsWith("/")) {
      return List.of(column);
    }
    List<String> path = new ArrayList<>();
    for (JsonPointer at = JsonPointer.compile(column); !at.matches(); at = at.tail()) {
      path.add(at.getMatchingProperty());
    }
    return path;
  }

  Node root() {
    return root;
  }

  int file() {
    return file;
  }

  int size() {
    return names.size();
  }

  /** Whether the column's texts may be left unread. */
  boolean isText(int column) {
    return column != file && node(name(column)).text;
  }

  String name(int column) {
    return names.get(column);
  }
}
