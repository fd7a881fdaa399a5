package assayer.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A group as an object with all its fields in the schema's order: what has no value is null, and a
 * field that is repeated without being called a list is one all the same.
 */
final class ObjectConverter extends GroupConverter {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EMPTY = "[]".getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private final JsonPen pen;
  private final Slot slot;
  private final byte[][] names;
  private final boolean[] repeated;
  private final Converter[] fields;
  private int next;
  private int open = NONE;

  /** With a slot for its own beginning; the row itself has nothing before it. */
  ObjectConverter(GroupType type, JsonPen pen, Slot slot) {
    this.pen = pen;
    this.slot = slot;
    List<Type> types = type.getFields();
    this.names = new byte[types.size()][];
    this.repeated = new boolean[types.size()];
    this.fields = new Converter[types.size()];
    for (int i = 0; i < fields.length; i++) {
      int field = i;
      names[i] = name(types.get(i).getName());
      repeated[i] = types.get(i).isRepetition(Repetition.REPEATED);
      fields[i] = Converters.of(types.get(i), pen, () -> begin(field));
    }
  }

  private static byte[] name(String name) {
    JsonPen one = new JsonPen();
    one.text(name);
    one.mark(':');
    return Arrays.copyOf(one.bytes(), one.size());
  }

  @Override
  public Converter getConverter(int field) {
    return fields[field];
  }

  @Override
  public void start() {
    slot.begin();
    pen.mark('{');
    next = 0;
    open = NONE;
  }

  @Override
  public void end() {
    closeList();
    missing(fields.length);
    pen.mark('}');
  }

  private void begin(int field) {
    if (field != open) {
      closeList();
      missing(field);
      name(field);
      if (repeated[field]) {
        pen.mark('[');
        open = field;
      }
    }
    if (open == field) {
      pen.separate();
    }
  }

  private void closeList() {
    if (open != NONE) {
      pen.mark(']');
      open = NONE;
    }
  }

  private void missing(int until) {
    while (next < until) {
      int field = next;
      name(field);
      pen.raw(repeated[field] ? EMPTY : NULL);
    }
  }

  private void name(int field) {
    pen.separate();
    pen.raw(names[field]);
    next = field + 1;
  }
}
