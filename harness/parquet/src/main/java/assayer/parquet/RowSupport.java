package assayer.parquet;

import assayer.parquet.Shape.ListOf;
import assayer.parquet.Shape.MapOf;
import assayer.parquet.Shape.Plain;
import assayer.parquet.Shape.StructOf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Spells rows out as the library wants them: fields begun and ended, nulls left out. */
final class RowSupport extends WriteSupport<List<?>> {
  private final List<Column> columns;
  private @Nullable RecordConsumer consumer;

  RowSupport(List<Column> columns) {
    this.columns = columns;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(SchemaMaker.of(columns), Map.of());
  }

  @Override
  @SuppressWarnings("deprecation") // never called, but the library has it abstract
  public WriteContext init(Configuration configuration) {
    return new WriteContext(SchemaMaker.of(columns), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(List<?> row) {
    RecordConsumer to = Objects.requireNonNull(consumer);
    to.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      field(to, columns.get(i), i, row.get(i));
    }
    to.endMessage();
  }

  private static void field(RecordConsumer to, Column column, int index, @Nullable Object value) {
    if (value != null) {
      to.startField(column.name(), index);
      value(to, column.shape(), value);
      to.endField(column.name(), index);
    }
  }

  private static void value(RecordConsumer to, Shape shape, Object value) {
    if (shape instanceof ListOf list) {
      list(to, list.element(), (List<?>) value);
    } else if (shape instanceof MapOf map) {
      map(to, map.value(), (Map<?, ?>) value);
    } else if (shape instanceof StructOf struct) {
      struct(to, struct.parts(), (Map<?, ?>) value);
    } else {
      plain(to, (Plain) shape, value);
    }
  }

  private static void plain(RecordConsumer to, Plain shape, Object value) {
    switch (shape) {
      case TEXT -> to.addBinary(Binary.fromString((String) value));
      case WHOLE -> to.addLong(((Number) value).longValue());
      case REAL -> to.addDouble((Double) value);
      case TRUTH -> to.addBoolean((Boolean) value);
    }
  }

  private static void list(RecordConsumer to, Shape element, List<?> values) {
    to.startGroup();
    if (!values.isEmpty()) {
      to.startField("list", 0);
      for (Object value : values) {
        to.startGroup();
        field(to, new Column("element", element), 0, value);
        to.endGroup();
      }
      to.endField("list", 0);
    }
    to.endGroup();
  }

  private static void map(RecordConsumer to, Shape shape, Map<?, ?> values) {
    to.startGroup();
    if (!values.isEmpty()) {
      to.startField("key_value", 0);
      values.forEach(
          (key, value) -> {
            to.startGroup();
            field(to, new Column("key", Plain.TEXT), 0, key);
            field(to, new Column("value", shape), 1, value);
            to.endGroup();
          });
      to.endField("key_value", 0);
    }
    to.endGroup();
  }

  private static void struct(RecordConsumer to, List<Column> parts, Map<?, ?> values) {
    to.startGroup();
    for (int i = 0; i < parts.size(); i++) {
      field(to, parts.get(i), i, values.get(parts.get(i).name()));
    }
    to.endGroup();
  }
}
