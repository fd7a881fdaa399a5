package assayer.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** A group called a map, as an object whose names are the keys; a key is written as a text. */
final class MapConverter extends GroupConverter {

  /** One key with its value. */
  private static final class Entry extends GroupConverter {
    private final JsonPen pen;
    private final Converter[] parts;
    private int start;
    private boolean named;

    Entry(GroupType type, JsonPen pen) {
      this.pen = pen;
      this.parts = new Converter[type.getFieldCount()];
      parts[0] = Converters.of(type.getType(0), pen, () -> {});
      if (parts.length > 1) {
        parts[1] = Converters.of(type.getType(1), pen, this::endKey);
      }
    }

    private void endKey() {
      if (pen.size() == start) {
        pen.nothing();
      }
      pen.quoteFrom(start);
      pen.mark(':');
      named = true;
    }

    @Override
    public Converter getConverter(int field) {
      return parts[field];
    }

    @Override
    public void start() {
      pen.separate();
      start = pen.size();
      named = false;
    }

    @Override
    public void end() {
      if (!named) {
        endKey();
        pen.nothing();
      }
    }
  }

  private final JsonPen pen;
  private final Slot slot;
  private final Entry entry;

  MapConverter(GroupType type, JsonPen pen, Slot slot) {
    this.pen = pen;
    this.slot = slot;
    this.entry = new Entry(type.getType(0).asGroupType(), pen);
  }

  /** Whether a group is one with simple keys; another is left as the list it is stored as. */
  static boolean fits(GroupType type) {
    var called = type.getLogicalTypeAnnotation();
    if (!(called instanceof MapLogicalTypeAnnotation || called instanceof MapKeyValueTypeAnnotation)
        || type.getFieldCount() != 1
        || type.getType(0).isPrimitive()
        || !type.getType(0).isRepetition(Repetition.REPEATED)) {
      return false;
    }
    GroupType entry = type.getType(0).asGroupType();
    return entry.getFieldCount() <= 2
        && entry.getType(0).isPrimitive()
        && entry.getFields().stream().noneMatch(MapConverter::repeats);
  }

  private static boolean repeats(Type type) {
    return type.isRepetition(Repetition.REPEATED);
  }

  @Override
  public Converter getConverter(int field) {
    return entry;
  }

  @Override
  public void start() {
    slot.begin();
    pen.mark('{');
  }

  @Override
  public void end() {
    pen.mark('}');
  }
}
