package assayer.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** The converter for a part of a schema. */
final class Converters {
  private Converters() {}

  static Converter of(Type type, JsonPen pen, Slot slot) {
    if (type.isPrimitive()) {
      return new ScalarConverter(type.asPrimitiveType(), pen, slot);
    }
    GroupType group = type.asGroupType();
    if (ListConverter.fits(group)) {
      return ListConverter.of(group, pen, slot);
    }
    return MapConverter.fits(group)
        ? new MapConverter(group, pen, slot)
        : new ObjectConverter(group, pen, slot);
  }
}
