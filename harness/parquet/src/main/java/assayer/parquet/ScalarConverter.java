package assayer.parquet;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;

/** One value; which of the methods is called, the physical type decides. */
final class ScalarConverter extends PrimitiveConverter {
  private final JsonPen pen;
  private final Slot slot;
  private final WholeForm whole;
  private final BytesForm bytes;

  ScalarConverter(PrimitiveType type, JsonPen pen, Slot slot) {
    this.pen = pen;
    this.slot = slot;
    this.whole = WholeForm.of(type.getLogicalTypeAnnotation());
    this.bytes = BytesForm.of(type);
  }

  @Override
  public void addBinary(Binary value) {
    slot.begin();
    bytes.write(pen, value);
  }

  @Override
  public void addBoolean(boolean value) {
    slot.begin();
    pen.truth(value);
  }

  @Override
  public void addDouble(double value) {
    slot.begin();
    pen.real(value);
  }

  /** The number that is stored, not the shorter one that somebody may have meant. */
  @Override
  public void addFloat(float value) {
    slot.begin();
    pen.real(value);
  }

  @Override
  public void addInt(int value) {
    slot.begin();
    whole.write(pen, value);
  }

  @Override
  public void addLong(long value) {
    slot.begin();
    whole.write(pen, value);
  }
}
