package assayer.parquet;

import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.MapOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A file's schema for columns: all optional, lists and maps in the three levels of the format. */
final class SchemaMaker {
  private SchemaMaker() {}

  static MessageType of(List<Column> columns) {
    return new MessageType("table", types(columns));
  }

  private static List<Type> types(List<Column> columns) {
    return columns.stream().map(column -> type(column.name(), column.shape())).toList();
  }

  private static Type type(String name, Shape shape) {
    if (shape instanceof ListOf list) {
      return Types.optionalList().element(type("element", list.element())).named(name);
    }
    if (shape instanceof MapOf map) {
      Type key =
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named("key");
      return Types.optionalMap().key(key).value(type("value", map.value())).named(name);
    }
    if (shape instanceof StructOf struct) {
      return Types.optionalGroup()
          .addFields(types(struct.parts()).toArray(Type[]::new))
          .named(name);
    }
    return plain(name, (Plain) shape);
  }

  private static Type plain(String name, Plain shape) {
    return switch (shape) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    };
  }
}
