package assayer.datasets.rows;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file tells of its rows.
 *
 * @param header the columns of a table, empty for JSON
 * @param values the first row that can be read
 * @param problems why there is none
 */
record FirstRow(List<String> header, Map<String, Object> values, List<Problem> problems) {
  static final FirstRow NONE = new FirstRow(List.of(), Map.of(), List.of());

  static FirstRow of(DataFile file) throws IOException {
    try (Cutter cutter = new Cutter(file.unpacked(), file.packing(), file.format().splitter())) {
      Cutter.Cut cut = cutter.next();
      if (cut == null) {
        String why = cutter.breakage().orElse("it holds no row");
        return bad(Place.of(file.name()), "the file has no first row: " + why + "; add one");
      }
      return file.format().hasHeader() ? table(file, cut) : json(file, cut);
    }
  }

  private static FirstRow table(DataFile file, Cutter.Cut cut) {
    Ranges ranges = cut.ranges();
    Place place = Place.of(file.name(), ranges.line(0));
    if (ranges.tooLong(0)) {
      return bad(place, "the header is longer than 20 MiB; is this a table?");
    }
    new Utf8().check(cut.bytes(), ranges.start(0), ranges.end(0));
    List<String> header =
        file.format().header(cut.bytes(), ranges.start(0), ranges.end(0)).stream()
            .map(String::strip)
            .toList();
    if (new HashSet<>(header).size() < header.size()) {
      return bad(place, "the header names a column twice: " + header + "; rename one");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    header.forEach(name -> values.put(name, Null.NULL));
    return new FirstRow(header, values, List.of());
  }

  /** The first row that can be read counts; bad ones before it are told of when they are read. */
  private static FirstRow json(DataFile file, Cutter.Cut cut) {
    Ranges ranges = cut.ranges();
    @Nullable BadRow first = null;
    for (int i = 0; i < ranges.size(); i++) {
      try {
        return new FirstRow(List.of(), object(cut.bytes(), ranges, i), List.of());
      } catch (BadRow bad) {
        first = first == null ? bad : first;
      }
    }
    String why = first == null ? "it holds no row" : first.message();
    return bad(Place.of(file.name(), ranges.line(0)), "no row can be read: " + why);
  }

  private static Map<String, Object> object(byte[] bytes, Ranges ranges, int i) {
    if (ranges.tooLong(i)) {
      throw new BadRow("the row is longer than 20 MiB");
    }
    new Utf8().check(bytes, ranges.start(i), ranges.end(i));
    return JsonRowParser.whole(bytes, ranges.start(i), ranges.end(i));
  }

  private static FirstRow bad(Place place, String message) {
    return new FirstRow(List.of(), Map.of(), List.of(new Problem(place, message)));
  }

  List<String> columns() {
    return List.copyOf(values.keySet());
  }

  boolean has(String column) {
    if (column.equals(Columns.FILE)) {
      return true;
    }
    Object value = values;
    for (String name : Columns.path(column)) {
      value = value == null ? null : JsonRowParser.part(value, name);
    }
    return Optional.ofNullable(value).isPresent();
  }
}
