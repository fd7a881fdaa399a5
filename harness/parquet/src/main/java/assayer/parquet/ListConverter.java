package assayer.parquet;

import java.util.function.Function;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A group called a list. What repeats in it is either the element itself, as older writers have it,
 * or a wrapper around an element that may be null.
 *
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists">the
 *     format's rules for lists, with those for older files</a>
 */
final class ListConverter extends GroupConverter {

  /** Around one element, which is null when nothing came. */
  private static final class Wrapper extends GroupConverter {
    private final JsonPen pen;
    private final Converter element;
    private boolean came;

    Wrapper(Type type, JsonPen pen) {
      this.pen = pen;
      this.element =
          Converters.of(
              type,
              pen,
              () -> {
                came = true;
                pen.separate();
              });
    }

    @Override
    public Converter getConverter(int field) {
      return element;
    }

    @Override
    public void start() {
      came = false;
    }

    @Override
    public void end() {
      if (!came) {
        pen.separate();
        pen.nothing();
      }
    }
  }

  private final JsonPen pen;
  private final Slot slot;
  private final Converter repeated;

  private ListConverter(JsonPen pen, Slot slot, Function<JsonPen, Converter> repeated) {
    this.pen = pen;
    this.slot = slot;
    this.repeated = repeated.apply(pen);
  }

  /** Whether a group is one: called so, with one field, which repeats. */
  static boolean fits(GroupType type) {
    return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        && type.getFieldCount() == 1
        && type.getType(0).isRepetition(Repetition.REPEATED);
  }

  static ListConverter of(GroupType type, JsonPen pen, Slot slot) {
    Type repeated = type.getType(0);
    return new ListConverter(
        pen,
        slot,
        isElement(repeated, type.getName())
            ? p -> Converters.of(repeated, p, p::separate)
            : p -> new Wrapper(repeated.asGroupType().getType(0), p));
  }

  private static boolean isElement(Type repeated, String list) {
    if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
      return true;
    }
    return repeated.getName().equals("array")
        || repeated.getName().equals(list + "_tuple")
        || repeated.asGroupType().getType(0).isRepetition(Repetition.REPEATED);
  }

  @Override
  public Converter getConverter(int field) {
    return repeated;
  }

  @Override
  public void start() {
    slot.begin();
    pen.mark('[');
  }

  @Override
  public void end() {
    pen.mark(']');
  }
}
